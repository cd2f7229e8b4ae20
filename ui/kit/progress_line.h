#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace agentee::ui
{

/// Progress where the eye is: a thin bar with a sentence. start() shows nothing for 300 ms, so quick work
/// never flickers; after two seconds a Cancel button appears. Takes no room while there is nothing to show.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);
    /// What is being done, in words. Calling it again while running changes the words only.
    void start(const QString &what, bool cancellable = true);
    /// 0 to 100; without it the bar only moves.
    void setPercent(int percent);
    void finish();
    bool isRunning() const { return m_running; }

    /// For tests and settings of one's own; milliseconds.
    void setDelays(int showAfter, int cancelAfter);

Q_SIGNALS:
    void cancelRequested();

private:
    bool m_running = false;
    bool m_cancellable = true;
    QTimer m_showTimer;
    QTimer m_cancelTimer;
    QLabel *m_label;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace agentee::ui
