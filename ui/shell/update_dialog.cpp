#include "ui/shell/update_dialog.h"

#include "ui/kit/banner.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/reading_order.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

UpdateDialog::UpdateDialog(const Offer &offer, QWidget *parent)
    : QDialog(parent)
    , m_notice(new Banner(this))
    , m_progress(new ProgressLine(this))
    , m_install(new QPushButton(tr("Download and install"), this))
{
    setWindowTitle(tr("A new version of Agentee"));
    setObjectName(u"updateDialog"_s);
    resize(520, 420);
    m_notice->hide();
    m_install->setObjectName(u"installUpdateButton"_s);
    m_install->setDefault(true);
    markPrimary(m_install);
    auto *title =
        new QLabel(tr("Agentee %1, published on %2")
                       .arg(offer.version, QLocale().toString(offer.published, QLocale::LongFormat)),
            this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *notes = new QTextBrowser(this);
    notes->setObjectName(u"updateNotes"_s);
    notes->setAccessibleName(tr("What is new"));
    notes->setOpenLinks(false);
    notes->document()->setMarkdown(offer.notes,
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML)
            | QTextDocument::MarkdownDialectGitHub);
    if (offer.isNeeded) {
        m_notice->showMessage(Banner::Kind::Warning,
            tr("The version that you use must not be used any longer."),
            tr("Install the new one; what you wrote stays as it is."));
    }
    auto *later = new QPushButton(tr("Later"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(m_install);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    column->setSpacing(grid::small);
    column->addWidget(m_notice);
    column->addWidget(title);
    column->addWidget(notes, 1);
    column->addWidget(m_progress);
    column->addLayout(buttons);

    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &UpdateDialog::cancelRequested);
    connect(m_progress, &ProgressLine::cancelRequested, this, &UpdateDialog::cancelRequested);
    connect(m_install, &QPushButton::clicked, this, [this] {
        m_notice->hide();
        m_install->setEnabled(false);
        m_progress->start(tr("Downloading…"));
        Q_EMIT installRequested();
    });
}

void UpdateDialog::showProgress(qint64 received, qint64 total)
{
    if (total > 0)
        m_progress->setPercent(int(received * 100 / total));
}

void UpdateDialog::showProblem(const models::Problem &problem)
{
    m_progress->finish();
    m_install->setEnabled(true);
    if (problem.kind != models::Problem::Kind::Cancelled)
        m_notice->showMessage(Banner::Kind::Error, problem.title, problem.nextStep);
}

bool UpdateDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

} // namespace agentee::ui
