#include "ui/export/export_acts.h"

#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/export/file_job.h"
#include "ui/export/odt_document.h"
#include "ui/export/paper_printer.h"
#include "ui/export/proposal_paper.h"
#include "ui/export/transcript_paper.h"
#include "ui/import/export_document.h"
#include "ui/kit/progress_line.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

struct Look {
    QString suffix;
    QString filter;
    QString dialogTitle;
};

Look lookOf(ExportActs::Format format)
{
    switch (format) {
    case ExportActs::Format::Pdf:
        return {u"pdf"_s, ExportActs::tr("PDF (*.pdf)"), ExportActs::tr("Export as PDF")};
    case ExportActs::Format::Html:
        return {u"html"_s, ExportActs::tr("Web page (*.html)"), ExportActs::tr("Export as web page")};
    case ExportActs::Format::Odt:
        return {u"odt"_s, ExportActs::tr("OpenDocument text (*.odt)"),
            ExportActs::tr("Export as OpenDocument text")};
    case ExportActs::Format::Markdown:
        return {u"md"_s, ExportActs::tr("Markdown (*.md)"), ExportActs::tr("Export as Markdown")};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ExportActs::ExportActs(
    sync::Store &store, std::function<std::optional<models::Id>()> proposal, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_proposal(std::move(proposal))
    , m_window(window)
    , m_progress(new ProgressLine(window))
{
    m_progress->setObjectName(u"exportProgress"_s);
    connect(m_progress, &ProgressLine::cancelRequested, this, &ExportActs::stop);
}

ExportActs::~ExportActs() = default;

QList<QAction *> ExportActs::addTo(QMenu &menu)
{
    QList<QAction *> actions;
    const auto add = [&](QMenu *to, const QString &name, const QString &text, const QKeySequence &key,
                         auto act) {
        QAction *action = to->addAction(text);
        action->setObjectName(name);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, act);
        actions.append(action);
    };
    QMenu *formats = menu.addMenu(tr("Export"));
    formats->setObjectName(u"exportMenu"_s);
    add(formats, u"exportPdfAction"_s, tr("PDF…"), {}, [this] { choose(Format::Pdf); });
    add(formats, u"exportHtmlAction"_s, tr("Web page…"), {}, [this] { choose(Format::Html); });
    add(formats, u"exportOdtAction"_s, tr("OpenDocument text…"), {}, [this] { choose(Format::Odt); });
    add(formats, u"exportAction"_s, tr("Markdown…"), QKeySequence(Qt::CTRL | Qt::Key_E),
        [this] { choose(Format::Markdown); });
    add(formats, u"exportConversationAction"_s, tr("Conversation as PDF…"), {},
        [this] { chooseConversation(); });
    add(&menu, u"printPreviewAction"_s, tr("Print preview…"), {}, [this] { print(true); });
    add(&menu, u"printAction"_s, tr("Print…"), QKeySequence::Print, [this] { print(false); });
    return actions;
}

void ExportActs::choose(Format format)
{
    const auto id = m_proposal();
    const auto workspace = id ? m_store.workspaces().workspace(*id) : std::nullopt;
    if (!workspace)
        return;
    const Look look = lookOf(format);
    askForFile(look.dialogTitle, look.filter, exportFileName(workspace->title, look.suffix),
        [this, format, id = *id](const QString &path) { write(format, id, path); });
}

void ExportActs::chooseConversation()
{
    const auto id = m_proposal();
    const auto workspace = id ? m_store.workspaces().workspace(*id) : std::nullopt;
    if (!workspace)
        return;
    const std::optional<models::Id> grant = m_grant ? m_grant() : std::nullopt;
    if (const auto content = transcriptPaper(m_store, *id, grant); !content) {
        Q_EMIT failed(content.error());
        return;
    }
    const Look look = lookOf(Format::Pdf);
    askForFile(tr("Export the conversation as PDF"), look.filter,
        exportFileName(tr("Conversation about %1").arg(workspace->title), look.suffix),
        [this, id = *id, grant](const QString &path) { writeConversation(id, grant, path); });
}

void ExportActs::askForFile(const QString &title, const QString &filter, const QString &name,
    const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(
        m_window, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void ExportActs::write(Format format, const models::Id &workspaceId, const QString &path)
{
    Q_EMIT reading();
    switch (format) {
    case Format::Pdf:
        writePdf(workspaceId, path);
        break;
    case Format::Html:
    case Format::Odt:
        writeFile(format, workspaceId, path);
        break;
    case Format::Markdown:
        writeMarkdown(workspaceId, path);
        break;
    }
}

void ExportActs::writeMarkdown(const models::Id &workspaceId, const QString &path)
{
    const auto workspace = m_store.workspaces().workspace(workspaceId);
    if (const auto written = exportDocument(m_store, workspaceId, path); !written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT exported(workspace ? workspace->title : QString(), path);
}

void ExportActs::writePdf(const models::Id &workspaceId, const QString &path)
{
    runPdf(proposalPaper(m_store, workspaceId), path);
}

void ExportActs::writeConversation(
    const models::Id &workspaceId, const std::optional<models::Id> &grantId, const QString &path)
{
    runPdf(transcriptPaper(m_store, workspaceId, grantId), path);
}

void ExportActs::runPdf(const models::Result<PaperContent> &content, const QString &path)
{
    if (!content) {
        Q_EMIT failed(content.error());
        return;
    }
    run(*content, path, [this, title = content->title.title, path](const std::shared_ptr<PaperJob> &) {
        Q_EMIT exported(title, path);
    });
}

void ExportActs::writeFile(Format format, const models::Id &workspaceId, const QString &path)
{
    const auto content = proposalPaper(m_store, workspaceId);
    if (!content) {
        Q_EMIT failed(content.error());
        return;
    }
    stop();
    m_file = new QFutureWatcher<models::Result<void>>(this);
    connect(m_file, &QFutureWatcherBase::progressValueChanged, m_progress,
        [this, parts = qMax<qsizetype>(1, content->parts.size())](
            int done) { m_progress->setPercent(int(100 * done / parts)); });
    connect(m_file, &QFutureWatcherBase::finished, this,
        [this, watcher = m_file, title = content->title.title, path] {
            if (watcher != m_file)
                return;
            const QFuture<models::Result<void>> written = watcher->future();
            stop();
            if (written.resultCount() == 0)
                return;
            if (written.result())
                Q_EMIT exported(title, path);
            else
                Q_EMIT failed(written.result().error());
        });
    m_progress->start(tr("Writing “%1”").arg(content->title.title));
    m_file->setFuture(startWriting(format == Format::Html ? htmlDocument : odtDocument, *content, path));
}

void ExportActs::print(bool preview)
{
    const auto id = m_proposal();
    if (!id)
        return;
    Q_EMIT reading();
    const auto content = proposalPaper(m_store, *id);
    if (!content) {
        Q_EMIT failed(content.error());
        return;
    }
    run(*content, {}, [this, content = *content, preview](const std::shared_ptr<PaperJob> &job) {
        auto *printer = new PaperPrinter(content, job->paper(), m_window);
        connect(printer, &PaperPrinter::failed, this, &ExportActs::failed);
        if (preview)
            printer->showPreview();
        else
            printer->print();
    });
}

void ExportActs::run(const PaperContent &content, const QString &path, const Ready &ready)
{
    stop();
    m_job = std::make_shared<PaperJob>(content, paper::pageShape(paper::usualLayout()));
    m_progress->start(path.isEmpty() ? tr("Laying out the pages of “%1”").arg(content.title.title)
                                     : tr("Writing “%1”").arg(content.title.title));
    connect(m_job.get(), &PaperJob::progressed, m_progress, &ProgressLine::setPercent);
    connect(m_job.get(), &PaperJob::finished, this, [this, ready](const models::Result<void> &result) {
        const std::shared_ptr<PaperJob> job = m_job; // it is still telling of its end
        stop();
        if (result)
            ready(job);
        else
            Q_EMIT failed(result.error());
        QMetaObject::invokeMethod(this, [job] { }, Qt::QueuedConnection);
    });
    if (path.isEmpty())
        m_job->start();
    else
        m_job->startPdf(path);
}

void ExportActs::stop()
{
    if (m_job)
        m_job->cancel();
    m_job.reset();
    if (m_file) {
        m_file->cancel();
        std::exchange(m_file, nullptr)->deleteLater();
    }
    m_progress->finish();
}

} // namespace agentee::ui
