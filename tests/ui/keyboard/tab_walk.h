#pragma once

#include <QImage>
#include <QList>
#include <QPointer>
#include <QRect>
#include <QWidget>

namespace agentee::tests
{

/// Walks through a window with the Tab key alone, from its first control until it comes back there.
class TabWalk
{
public:
    struct Stop {
        QPointer<QWidget> widget;
        QRect place; ///< on the screen
        QImage focused;
        QImage left; ///< after the next control took the focus
        bool told = false; ///< assistive technology knew that it had the focus
    };

    /// The window must be active.
    explicit TabWalk(QWidget &window);

    const QList<Stop> &stops() const { return m_stops; }
    /// Whether Tab came back to where it began.
    bool isClosed() const { return m_closed; }
    /// Controls that can be seen and take the focus by Tab, but that Tab has not reached.
    QStringList missed() const;
    /// Controls for which assistive technology knows no name or no role.
    QStringList nameless() const;
    /// Controls that look the same with and without the focus.
    QStringList unmarked() const;
    /// Controls of which assistive technology does not know that they have the focus.
    QStringList untold() const;
    /// Steps that go back: upwards in the same column, or to the left in the same row.
    QStringList backwards() const;

    static QString describe(const QWidget &widget);

private:
    QWidget &m_window;
    QList<Stop> m_stops;
    bool m_closed = false;
};

} // namespace agentee::tests
