#include "ui/sessions/own_session_page.h"

#include "models/permissions.h"
#include "sync/draft_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/transcript_entries.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/spoken.h"
#include "ui/sessions/composer.h"
#include "ui/sessions/open_link.h"
#include "ui/sessions/spoken_message.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr qint64 messagesAtOnce = 1000;
constexpr int longestTitle = 240; ///< pixels, so that the question before it stays on the first lines

LiveTranscript::MessageState liveState(models::MessageState state)
{
    switch (state) {
    case models::MessageState::Complete:
    case models::MessageState::LeftOut:
        return LiveTranscript::MessageState::Complete;
    case models::MessageState::Partial:
        return LiveTranscript::MessageState::Partial;
    case models::MessageState::Stopped:
        return LiveTranscript::MessageState::Stopped;
    case models::MessageState::Failed:
        return LiveTranscript::MessageState::Failed;
    }
    Q_UNREACHABLE_RETURN(LiveTranscript::MessageState::Complete);
}

bool isUnfinished(const models::Message &message)
{
    return message.role == models::MessageRole::Agent
        && (message.state == models::MessageState::Partial || message.state == models::MessageState::Stopped
            || message.state == models::MessageState::Failed);
}

} // namespace

OwnSessionPage::OwnSessionPage(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_window(messagesAtOnce)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_transcript(new LiveTranscript)
    , m_earlier(new QPushButton(tr("Show earlier messages")))
    , m_failed(new Banner)
    , m_problem(new Banner)
    , m_ending(new Banner)
    , m_activity(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
    , m_provider(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
    , m_composer(new Composer(store.drafts()))
{
    setObjectName(QStringLiteral("ownSessionPage"));
    m_transcript->setObjectName(QStringLiteral("liveTranscript"));
    m_transcript->setAccessibleName(tr("Your conversation"));
    m_earlier->setObjectName(QStringLiteral("earlierMessagesButton"));
    markQuiet(m_earlier);
    m_failed->setObjectName(QStringLiteral("failedBanner"));
    m_problem->setClosable(true);
    m_provider->setObjectName(QStringLiteral("providerLine"));
    m_ending->setObjectName(QStringLiteral("endConversationBanner"));
    for (Banner *banner : {m_failed, m_problem, m_ending})
        banner->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_transcript);

    auto *below = new QVBoxLayout;
    below->setContentsMargins(grid::medium, grid::small, grid::medium, grid::medium);
    below->setSpacing(grid::small);
    below->addWidget(m_activity);
    below->addWidget(m_failed);
    below->addWidget(m_problem);
    below->addWidget(m_ending);
    below->addWidget(m_composer);
    below->addWidget(m_provider);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_earlier, 0, Qt::AlignHCenter);
    layout->addWidget(m_stack, 1);
    layout->addLayout(below);

    connect(m_composer, &Composer::sendRequested, this, &OwnSessionPage::send);
    connect(m_composer, &Composer::stopRequested, this, &OwnSessionPage::stop);
    connect(m_composer, &Composer::draftFailed, this, &OwnSessionPage::fail);
    connect(m_transcript, &LiveTranscript::retryRequested, this, &OwnSessionPage::retry);
    connect(m_transcript, &LiveTranscript::linkActivated, this,
        [this](const QUrl &url) { askToOpenLink(this, url); });
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_window += messagesAtOnce;
        reloadMessages();
    });

    sync::SessionStore &sessions = store.sessions();
    connect(&sessions, &sync::SessionStore::sessionChanged, this, [this](const models::Id &id) {
        if (id == m_sessionId)
            refreshView();
        else if (m_workspaceId)
            adopt(std::nullopt);
        showState();
    });
    connect(&sessions, &sync::SessionStore::messagesChanged, this, [this](const models::Id &id, qint64 from) {
        if (id == m_sessionId)
            updateMessagesFrom(from);
    });
    connect(&sessions, &sync::SessionStore::liveTextAppended, this,
        [this](const models::Id &id, const QString &text) {
            const auto live = id == m_sessionId ? m_store.sessions().live(id) : std::nullopt;
            if (live)
                m_transcript->appendDelta(models::idText(live->messageId), text);
        });
    connect(&sessions, &sync::SessionStore::liveChanged, this, [this](const models::Id &id) {
        if (id == m_sessionId)
            showLive();
    });
    connect(&store, &sync::Store::statusChanged, this, &OwnSessionPage::showState);
    connect(&store.workspaces(), &sync::WorkspaceStore::workspaceChanged, this, &OwnSessionPage::showState);
    showState();
}

void OwnSessionPage::setWorkspace(std::optional<models::Id> workspaceId)
{
    if (m_workspaceId == workspaceId)
        return;
    m_workspaceId = workspaceId;
    m_sessionId.reset();
    ++m_generation;
    m_problem->hide();
    m_ending->hide();
    m_composer->setDraftKey(
        workspaceId ? QStringLiteral("composer/") + models::idText(*workspaceId) : QString());
    const auto workspace = workspaceId ? m_store.workspaces().workspace(*workspaceId) : std::nullopt;
    const QString title =
        workspace ? fontMetrics().elidedText(workspace->title, Qt::ElideRight, longestTitle) : QString();
    m_composer->setPlaceholder(workspace ? tr("Ask about “%1”…").arg(title) : QString());
    adopt(std::nullopt);
    reloadMessages();
    showState();
}

void OwnSessionPage::focusComposer()
{
    m_composer->setFocus();
}

void OwnSessionPage::adopt(std::optional<models::Id> sessionId)
{
    if (!sessionId && m_workspaceId) {
        if (const auto active = m_store.sessions().active(*m_workspaceId))
            sessionId = active->id;
    }
    if (sessionId == m_sessionId)
        return;
    m_sessionId = sessionId;
    ++m_generation;
    m_window = messagesAtOnce;
    reloadMessages();
}

void OwnSessionPage::reloadMessages()
{
    const auto session = m_sessionId ? m_store.sessions().session(*m_sessionId) : std::nullopt;
    m_first = session ? qMax<qint64>(0, session->messageCount - m_window) : 0;
    m_messages = m_sessionId
        ? m_store.sessions().messages(*m_sessionId, m_first, int(m_window) + messagesAtOnce)
        : QList<models::Message>();
    m_earlier->setVisible(m_first > 0);
    m_shown = shown();
    m_transcript->setMessages(m_shown);
    showLive();
}

void OwnSessionPage::updateMessagesFrom(qint64 offset)
{
    const qint64 from = qMax(m_first, offset < 0 ? m_first + m_window : offset);
    // Unsent ones have no offset; they follow whatever is asked for.
    m_messages.removeIf(
        [from](const models::Message &message) { return message.offset < 0 || message.offset >= from; });
    m_messages.append(m_store.sessions().messages(*m_sessionId, from, int(m_window) + messagesAtOnce));
    refreshView();
    showLive();
}

QList<LiveTranscript::Message> OwnSessionPage::shown() const
{
    const models::Person me = m_store.me();
    const Speakers speakers{tr("You"), models::idText(me.id), me.initials};
    const auto session = m_sessionId ? m_store.sessions().session(*m_sessionId) : std::nullopt;
    QList<LiveTranscript::Message> shown;
    for (const models::Message &message : m_messages) {
        const QList<TranscriptEntry> entries = transcriptEntries(message, speakers);
        int tool = 0;
        for (const TranscriptEntry &entry : entries) {
            LiveTranscript::Message item;
            item.entry = entry;
            if (entry.kind == TranscriptEntry::Kind::ToolCall) {
                item.id = models::idText(message.id) + QLatin1Char('/') + QString::number(tool++);
            } else {
                item.id = models::idText(message.id);
                item.state = liveState(message.state);
                if (message.offset < 0)
                    item.entry.author = tr("You  ·  waits to be sent");
                if (message.state == models::MessageState::Failed && session)
                    item.problem = session->lastProblem;
            }
            shown.append(item);
        }
    }
    // What came after an answer that broke off has answered for it. A failed turn offers it below.
    if (!m_messages.isEmpty() && session && session->turn == models::TurnState::Idle)
        shown.last().canRetry = isUnfinished(m_messages.last());
    return shown;
}

void OwnSessionPage::refreshView()
{
    const QList<LiveTranscript::Message> now = shown();
    qsizetype common = 0;
    while (common < now.size() && common < m_shown.size() && now.at(common).id == m_shown.at(common).id) {
        if (now.at(common) != m_shown.at(common))
            m_transcript->update(now.at(common));
        ++common;
    }
    for (qsizetype i = common; i < m_shown.size(); ++i)
        m_transcript->remove(m_shown.at(i).id);
    for (qsizetype i = common; i < now.size(); ++i) {
        // The streamed message has the id of the final one, which takes its place in order.
        m_transcript->remove(now.at(i).id);
        m_transcript->append(now.at(i));
    }
    announceAnswer(now);
    m_shown = now;
}

void OwnSessionPage::announceAnswer(const QList<LiveTranscript::Message> &now)
{
    // What was fetched when nothing stood here yet is no news.
    if (m_shown.isEmpty())
        return;
    const auto isKnown = [this](const QString &id) {
        return std::ranges::any_of(
            m_shown, [&](const LiveTranscript::Message &item) { return item.id == id; });
    };
    const LiveTranscript::Message *answer = nullptr;
    for (const LiveTranscript::Message &item : now) {
        if (item.entry.kind == TranscriptEntry::Kind::Agent
            && item.state == LiveTranscript::MessageState::Complete && !isKnown(item.id))
            answer = &item;
    }
    if (answer)
        announce(this,
            tr("%1: %2", "who says what").arg(answer->entry.author, spokenMessage(answer->entry.markdown)));
}

void OwnSessionPage::showLive()
{
    const auto live = m_sessionId ? m_store.sessions().live(*m_sessionId) : std::nullopt;
    m_activity->setTextOrHide(
        live ? (live->activity.isEmpty() ? tr("Your agent is answering…") : live->activity) : QString());
    if (live && !m_isAnswering)
        announce(this, tr("Your agent is answering…"));
    m_isAnswering = live.has_value();
    if (live) {
        const QString id = models::idText(live->messageId);
        const bool isFinal =
            std::ranges::any_of(m_shown, [&](const LiveTranscript::Message &item) { return item.id == id; });
        if (!isFinal) {
            const auto session = m_store.sessions().session(*m_sessionId);
            LiveTranscript::Message item;
            item.id = id;
            item.state = LiveTranscript::MessageState::Streaming;
            item.entry.kind = TranscriptEntry::Kind::Agent;
            item.entry.author = session && !session->provider.isEmpty() ? session->provider : tr("Agent");
            item.entry.markdown = live->text;
            m_transcript->remove(id);
            m_transcript->append(item);
        }
    }
    showState();
}

void OwnSessionPage::showState()
{
    const auto session = m_sessionId ? m_store.sessions().session(*m_sessionId) : std::nullopt;
    const bool running = session && session->turn == models::TurnState::Running;
    const bool offline = m_store.status().connection != sync::Status::Connection::Online;
    const bool live = m_sessionId && m_store.sessions().live(*m_sessionId);
    const bool mayTalk = m_workspaceId
        && models::may(models::Action::UseSession, m_store.workspaces().standing(*m_workspaceId));

    m_stack->setCurrentWidget(m_messages.isEmpty() && !live ? static_cast<QWidget *>(m_empty) : m_transcript);
    m_empty->setContent(QStringLiteral("dialog-messages"), tr("Nothing said yet"),
        tr("Ask your agent to draft, check or change something. It acts with your rights, and only you read "
           "along."));
    m_composer->setAnswering(running || live);
    m_composer->setEnabled(mayTalk);
    m_composer->setHindrance(
        m_workspaceId && !mayTalk ? tr("You may read this proposal, but have no agent here.") : QString());
    QString provider;
    if (session && !session->provider.isEmpty())
        provider = session->model.isEmpty()
            ? session->provider
            : tr("%1, %2", "provider, model").arg(session->provider, session->model);
    if (offline)
        provider = tr("Offline: what you send waits here and goes out when the network is back.");
    m_provider->setTextOrHide(provider);

    const bool failed = session && session->turn == models::TurnState::Failed;
    if (!failed) {
        m_failed->hide();
        return;
    }
    const QString sentence =
        session->lastProblem.isEmpty() ? tr("The agent could not answer.") : session->lastProblem;
    if (m_failed->isVisibleTo(this) && m_failed->text() == sentence)
        return;
    m_failed->clearActions();
    m_failed->showMessage(Banner::Kind::Error, sentence, tr("Your message is kept."));
    QPushButton *again = m_failed->addAction(tr("Try again"), true);
    again->setObjectName(QStringLiteral("retryButton"));
    connect(again, &QPushButton::clicked, this, &OwnSessionPage::retry);
}

void OwnSessionPage::send(const QString &text)
{
    if (!m_workspaceId)
        return;
    m_problem->hide();
    if (!m_sessionId) {
        const auto opened = m_store.sessions().open(*m_workspaceId);
        if (!opened)
            return fail(opened.error());
        adopt(*opened);
    }
    if (const auto sent = m_store.sessions().send(*m_sessionId, text); !sent)
        return fail(sent.error());
    m_composer->clear();
    m_transcript->scrollToEnd();
    m_composer->setFocus();
}

void OwnSessionPage::stop()
{
    if (!m_sessionId)
        return;
    QCoro::connect(m_store.sessions().stop(*m_sessionId), this,
        [this, generation = m_generation](const models::Result<void> &stopped) {
            if (generation == m_generation && !stopped)
                fail(stopped.error());
        });
}

void OwnSessionPage::retry()
{
    if (!m_sessionId)
        return;
    m_problem->hide();
    QCoro::connect(m_store.sessions().retry(*m_sessionId), this,
        [this, generation = m_generation](const models::Result<void> &begun) {
            if (generation == m_generation && !begun)
                fail(begun.error());
        });
}

void OwnSessionPage::offerToEnd()
{
    if (!m_sessionId)
        return;
    m_ending->clearActions();
    QPushButton *stay = m_ending->addAction(tr("Keep it"));
    QPushButton *end = m_ending->addAction(tr("End it"), true);
    end->setObjectName(QStringLiteral("endConversationConfirmButton"));
    connect(stay, &QPushButton::clicked, m_ending, &QWidget::hide);
    connect(end, &QPushButton::clicked, this, &OwnSessionPage::end);
    m_ending->showMessage(Banner::Kind::Warning, tr("End this conversation?"),
        tr("Your agent begins anew with your next message. The proposal stays as it is."));
    stay->setFocus();
}

void OwnSessionPage::end()
{
    m_ending->hide();
    if (!m_sessionId)
        return;
    QCoro::connect(m_store.sessions().close(*m_sessionId), this,
        [this, generation = m_generation](const models::Result<void> &ended) {
            if (generation != m_generation)
                return;
            if (!ended)
                return fail(ended.error());
            adopt(std::nullopt);
            showState();
            focusComposer();
        });
}

void OwnSessionPage::fail(const models::Problem &problem)
{
    showProblem(*m_problem, problem);
}

} // namespace agentee::ui
