#pragma once

#include "models/problem.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace agentee::ui
{

class Banner;
class ProgressLine;

/// A text for those who help: the person reads all of it before it is saved or copied. Show it with open().
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString explanation;
        QString fileName; ///< that saving proposes
    };

    explicit ReportDialog(const Words &words, QWidget *parent = nullptr);

    /// It is still being made.
    void setWaiting(const QString &what);
    void setReport(const QString &report);
    /// Writes the whole file or none; what went wrong is also said in the dialog.
    models::Result<void> saveTo(const QString &path);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void chooseFile();
    void copy();
    const Words m_words;
    Banner *m_notice;
    ProgressLine *m_progress;
    QPlainTextEdit *m_report;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace agentee::ui
