#pragma once

#include "ui/shell/guided_start.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace agentee::ui
{

class TextLabel;

/// The guided start under the list: five steps, what is done ticked off, a hint for the next one. Hides
/// itself when the person closes it.
class GuidePanel : public QFrame
{
    Q_OBJECT
public:
    /// The guide must live longer.
    explicit GuidePanel(GuidedStart &guide, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants to be led to where the step is done.
    void stepRequested(agentee::ui::GuidedStart::Step step);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row {
        QLabel *mark;
        TextLabel *name;
    };
    void addRow(QVBoxLayout &column, GuidedStart::Step step);
    void refresh();
    void refreshRow(GuidedStart::Step step);
    static QString nameOf(GuidedStart::Step step);
    static QString hintOf(GuidedStart::Step step);

    GuidedStart &m_guide;
    QList<Row> m_rows;
    TextLabel *m_hint;
    QPushButton *m_show;
};

} // namespace agentee::ui
