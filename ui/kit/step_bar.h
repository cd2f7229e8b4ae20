#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;

namespace agentee::ui
{

/// A workflow's steps in a line: done ●, current ◉, to come ○, or blocked by a gate. Each step is a button
/// with name and state for assistive technology; left and right move between them. Where room is short, names
/// of far steps go first, then are elided.
class StepBar : public QWidget
{
    Q_OBJECT
public:
    enum class State { Done, Current, ToCome, Blocked };
    struct Step {
        QString key;
        QString title;
        State state = State::ToCome;
        QString note; ///< for the tooltip: what the step waits for
        friend bool operator==(const Step &, const Step &) = default;
    };

    explicit StepBar(QWidget *parent = nullptr);
    void setSteps(const QList<Step> &steps);
    const QList<Step> &steps() const { return m_steps; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepActivated(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    QList<Step> m_steps;
    QList<QAbstractButton *> m_buttons;
};

} // namespace agentee::ui
