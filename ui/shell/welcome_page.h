#pragma once

#include "models/problem.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QVBoxLayout;

namespace agentee::ui
{

class Banner;
class ProgressLine;

/// What a person sees who has no account here yet: to try it on this computer, or to connect to their
/// company.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);
    /// The trial is being started; the page says so and offers nothing else for as long.
    void showStarting();
    bool isStarting() const;
    /// It could not be; both ways are open again.
    void showProblem(const models::Problem &problem);

    /// Something small in the corner where a line ends; instead of what stood there.
    void setCorner(std::unique_ptr<QWidget> corner);

Q_SIGNALS:
    void trialRequested();
    void connectRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeChoice(
        QPushButton &button, const QString &iconName, const QString &title, const QString &sentence);
    QPushButton *m_try;
    QPushButton *m_connect;
    QVBoxLayout *m_corner;
    ProgressLine *m_progress;
    Banner *m_notice;
};

} // namespace agentee::ui
