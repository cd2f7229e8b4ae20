#include "ui/import/conversation_import_dialog.h"

#include "sync/session_store.h"
#include "sync/store.h"
#include "ui/kit/banner.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/reading_order.h"
#include "ui/kit/theme.h"

#include <QCoroTask>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr qint64 piece = 1024 * 1024; ///< bytes that are read between two turns of the event loop
constexpr int mostShown = 12; ///< messages in the preview

} // namespace

ConversationImportDialog::ConversationImportDialog(
    sync::Store &store, const models::Id &workspaceId, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_workspaceId(workspaceId)
    , m_path(path)
    , m_notice(new Banner(this))
    , m_progress(new ProgressLine(this))
    , m_facts(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
    , m_import(new QPushButton(tr("Import"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"conversationImportDialog"_s);
    setWindowTitle(tr("Import a conversation"));
    resize(620, 540);
    m_notice->setObjectName(u"conversationImportNotice"_s);
    m_notice->hide();
    m_facts->setObjectName(u"conversationImportFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_preview->setObjectName(u"conversationImportPreview"_s);
    m_preview->setAccessibleName(tr("Beginning of the conversation"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_import->setObjectName(u"importConversationButton"_s);
    m_cancel->setObjectName(u"cancelConversationImportButton"_s);
    markPrimary(m_import);
    auto *about = new QLabel(tr("It is added to your own conversation about this proposal and marked as "
                                "imported. Nobody else sees it "
                                "until you share your conversation; secrets in it are masked then."),
        this);
    about->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    column->setSpacing(grid::medium);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addWidget(m_facts);
    column->addWidget(m_preview, 1);
    column->addWidget(about);
    column->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_progress, &ProgressLine::cancelRequested, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ConversationImportDialog::start);
    connect(&m_timer, &QTimer::timeout, this, &ConversationImportDialog::look);
    connect(&store, &sync::Store::statusChanged, this, &ConversationImportDialog::updateButton);
    // Only to look: the ids of these messages are never used.
    m_file = std::make_unique<ConversationFile>(path, models::newId());
    updateButton();
    if (const auto opened = m_file->open(); !opened) {
        fail(opened.error());
        return;
    }
    m_progress->start(tr("Reading %1").arg(QFileInfo(path).fileName()));
    m_timer.start(0);
}

ConversationImportDialog::~ConversationImportDialog() = default;

bool ConversationImportDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

bool ConversationImportDialog::isOnline() const
{
    return m_store.status().connection == sync::Status::Connection::Online;
}

void ConversationImportDialog::look()
{
    const models::Result<bool> more = m_file->read(piece);
    if (!more) {
        fail(more.error());
        return;
    }
    for (QList<models::ImportedMessage> batch = m_file->takeBatch(); !batch.isEmpty();
        batch = m_file->takeBatch())
        addBeginning(batch);
    m_progress->setPercent(int(100 * m_file->position() / qMax<qint64>(1, m_file->size())));
    if (*more)
        return;
    m_timer.stop();
    m_progress->finish();
    m_counts = m_file->reader().counts();
    m_tool = m_file->reader().tool();
    m_looked = true;
    m_file.reset();
    showCounts();
    updateButton();
}

void ConversationImportDialog::addBeginning(const QList<models::ImportedMessage> &messages)
{
    for (const models::ImportedMessage &message : messages) {
        if (m_shown >= mostShown || message.text.isEmpty())
            continue;
        const QString who = message.role == models::MessageRole::Person ? tr("You") : tr("Agent");
        m_preview->appendPlainText(who + u": "_s + message.text.left(600) + u'\n');
        ++m_shown;
    }
}

void ConversationImportDialog::showCounts()
{
    if (m_tool.isEmpty()) {
        fail({.kind = models::Problem::Kind::InvalidFields,
            .title = tr("“%1” is no session file of Claude Code or Codex.").arg(QFileInfo(m_path).fileName()),
            .nextStep = tr("Claude Code keeps them in ~/.claude/projects, Codex in ~/.codex/sessions.")});
        m_looked = false;
        return;
    }
    QStringList facts{tr("From %1").arg(m_tool), tr("%n line(s) in the file", nullptr, int(m_counts.lines)),
        tr("%n message(s) of yours", nullptr, int(m_counts.fromPerson)),
        tr("%n message(s) of the agent", nullptr, int(m_counts.fromAgent))};
    if (m_counts.toolCalls > 0)
        facts.append(tr("%n tool call(s)", nullptr, int(m_counts.toolCalls)));
    if (m_counts.kept > 0)
        facts.append(tr("%n other line(s), kept folded as they are", nullptr, int(m_counts.kept)));
    m_facts->setText(facts.join(u" · "_s));
    warnOfTheEnd();
}

void ConversationImportDialog::warnOfTheEnd()
{
    const auto session = m_store.sessions().active(m_workspaceId);
    const qint64 there = session ? session->messageCount : 0;
    constexpr qint64 most = models::limits::MessagesPerSession;
    if (m_counts.messages() <= most - there)
        return;
    const QString room = tr("A conversation holds %L1 messages; yours has room for %L2 more.")
                             .arg(most)
                             .arg(std::max<qint64>(0, most - there));
    m_notice->showMessage(Banner::Kind::Warning,
        tr("This file holds more messages than fit: %L1.").arg(m_counts.messages()),
        room + u' ' + tr("What fits is imported; split the file by its lines for the rest."));
}

void ConversationImportDialog::updateButton()
{
    const qint64 count = m_counts.messages();
    m_import->setText(m_looked && count > 0 ? tr("Import %n message(s)", nullptr, int(count)) : tr("Import"));
    m_import->setEnabled(m_looked && count > 0 && !m_importing && isOnline());
    if (!m_importing && !isOnline())
        m_notice->showMessage(Banner::Kind::Info, tr("Importing a conversation needs the network."),
            tr("Nothing is lost: the file stays where it is."));
    else if (m_notice->kind() == Banner::Kind::Info)
        m_notice->hide();
}

void ConversationImportDialog::start()
{
    m_importing = true;
    m_notice->hide();
    updateButton();
    m_progress->start(tr("Importing %1").arg(QFileInfo(m_path).fileName()));
    QCoro::connect(
        m_store.sessions().openNow(m_workspaceId), this, [this](const models::Result<models::Id> &session) {
            if (session)
                importFrom(*session);
            else
                fail(session.error());
        });
}

void ConversationImportDialog::importFrom(const models::Id &session)
{
    m_session = session;
    m_file = std::make_unique<ConversationFile>(m_path, session);
    if (const auto opened = m_file->open(); !opened)
        fail(opened.error());
    else
        next();
}

void ConversationImportDialog::next()
{
    bool more = true;
    // One piece at a time: a batch is made of one or several.
    while (more && !m_file->hasBatch()) {
        const models::Result<bool> read = m_file->read(piece);
        if (!read) {
            fail(read.error());
            return;
        }
        more = *read;
    }
    m_progress->setPercent(int(100 * m_file->position() / qMax<qint64>(1, m_file->size())));
    models::ConversationImport import{.tool = m_tool, .messages = m_file->takeBatch()};
    if (import.messages.isEmpty()) {
        finish();
        return;
    }
    QCoro::connect(m_store.sessions().importMessages(m_session, std::move(import)), this,
        [this](const models::Result<void> &done) {
            if (done)
                next();
            else
                fail(done.error());
        });
}

void ConversationImportDialog::finish()
{
    m_progress->finish();
    Q_EMIT imported(m_workspaceId, m_counts.messages());
    accept();
}

void ConversationImportDialog::fail(const models::Problem &problem)
{
    const bool wasImporting = m_importing;
    m_importing = false;
    m_timer.stop();
    m_progress->finish();
    updateButton();
    m_notice->showMessage(Banner::Kind::Error, problem.title,
        wasImporting ? tr("%1 You can import the file again: what has arrived is not added twice.")
                           .arg(problem.nextStep)
                     : problem.nextStep);
}

} // namespace agentee::ui
