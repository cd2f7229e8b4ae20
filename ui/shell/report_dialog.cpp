#include "ui/shell/report_dialog.h"

#include "ui/kit/banner.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/reading_order.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

ReportDialog::ReportDialog(const Words &words, QWidget *parent)
    : QDialog(parent)
    , m_words(words)
    , m_notice(new Banner(this))
    , m_progress(new ProgressLine(this))
    , m_report(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_save(new QPushButton(tr("Save…"), this))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(words.title);
    resize(720, 560);
    m_notice->hide();
    auto *explanation = new QLabel(words.explanation, this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    m_report->setObjectName(u"reportText"_s);
    m_report->setAccessibleName(words.title);
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_report->setFont(codeFont());
    m_copy->setObjectName(u"copyReportButton"_s);
    m_save->setObjectName(u"saveReportButton"_s);
    m_save->setDefault(true);
    markPrimary(m_save);
    auto *close = new QPushButton(tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    column->setSpacing(grid::small);
    column->addWidget(m_notice);
    column->addWidget(explanation);
    column->addWidget(m_progress);
    column->addWidget(m_report, 1);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ReportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    setReport({});
}

void ReportDialog::setWaiting(const QString &what)
{
    m_progress->start(what, false);
}

void ReportDialog::setReport(const QString &report)
{
    m_progress->finish();
    m_report->setPlainText(report);
    m_copy->setEnabled(!report.isEmpty());
    m_save->setEnabled(!report.isEmpty());
}

void ReportDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_report->toPlainText());
    m_notice->showMessage(Banner::Kind::Success, tr("The report is copied."));
}

void ReportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, m_words.title,
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Text (*.txt)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(m_words.fileName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::saveTo);
    dialog->open();
}

models::Result<void> ReportDialog::saveTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = m_report->toPlainText().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        auto refused = models::problem(models::Problem::Kind::StorageFailure,
            tr("The file could not be written: %1.").arg(file.errorString()),
            tr("Choose another folder, or make room on this one."));
        m_notice->showMessage(Banner::Kind::Error, refused.error().title, refused.error().nextStep);
        return refused;
    }
    m_notice->showMessage(Banner::Kind::Success, tr("The report is saved."), QDir::toNativeSeparators(path));
    return {};
}

bool ReportDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

} // namespace agentee::ui
