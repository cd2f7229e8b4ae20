#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace agentee::ui
{

/// Something that a part of a window can do with keys of its own.
struct PlaceAct {
    QString id; ///< one for all windows; it names the keys that a person chose
    QString text;
    QKeySequence keys; ///< the standard ones
};

/// A part of a window with keys that work in it and in what is inside of it, and nowhere else.
struct KeyedPlace {
    QString id; ///< parts of other parts are named behind them: `suggestions/answer`
    QString name; ///< as people call it
    QList<PlaceAct> acts;
};

/// Gives a widget the keys of a place, whichever the person chose: it finds the registry of its window when
/// it is shown. Without one the standard keys hold. Goes with the widget.
class PlaceKeys : public QObject
{
    Q_OBJECT
public:
    PlaceKeys(QWidget *widget, const KeyedPlace &place);

    /// What the act does. Every act of the place has to be given one.
    void on(const QString &id, const std::function<void()> &act);
    /// Null for an id that the place has not.
    QAction *action(const QString &id) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_widget;
    QList<QAction *> m_actions;
};

} // namespace agentee::ui
