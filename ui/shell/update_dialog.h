#pragma once

#include "models/problem.h"

#include <QDate>
#include <QDialog>

class QPushButton;

namespace agentee::ui
{

class Banner;
class ProgressLine;

/// A newer version: what is new in it, and the one button that fetches and installs it. Show it with open().
class UpdateDialog : public QDialog
{
    Q_OBJECT
public:
    struct Offer {
        QString version;
        QDate published;
        QString notes; ///< Markdown
        bool isNeeded = false; ///< this program is too old to go on being used
    };

    explicit UpdateDialog(const Offer &offer, QWidget *parent = nullptr);

    void showProgress(qint64 received, qint64 total);
    /// The button offers another try.
    void showProblem(const models::Problem &problem);

Q_SIGNALS:
    void installRequested();
    /// What is being fetched is not wanted any more.
    void cancelRequested();

protected:
    bool focusNextPrevChild(bool next) override;

private:
    Banner *m_notice;
    ProgressLine *m_progress;
    QPushButton *m_install;
};

} // namespace agentee::ui
