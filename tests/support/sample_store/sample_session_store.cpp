#include "tests/support/sample_store/sample_session_store.h"

#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

models::Session *SampleSessionStore::own(const models::Id &id) const
{
    models::Session *row = m_store.data().session(id);
    return row && row->ownerId == m_store.me().id ? row : nullptr;
}

std::optional<models::Session> SampleSessionStore::active(const models::Id &workspaceId) const
{
    for (const models::Session &row : std::as_const(m_store.data().sessions)) {
        if (row.workspaceId == workspaceId && row.ownerId == m_store.me().id && row.active)
            return row;
    }
    return std::nullopt;
}

std::optional<models::Session> SampleSessionStore::session(const models::Id &id) const
{
    const models::Session *row = own(id);
    return row ? std::optional(*row) : std::nullopt;
}

QList<models::Message> SampleSessionStore::messages(const models::Id &sessionId, qint64 from, int limit) const
{
    if (!own(sessionId))
        return {};
    QList<models::Message> rows = m_store.data().messages.value(sessionId);
    rows = rows.mid(qsizetype(from), limit);
    return rows + m_store.data().unsentMessages.value(sessionId);
}

std::optional<sync::LiveMessage> SampleSessionStore::live(const models::Id &sessionId) const
{
    const auto found = m_store.data().live.constFind(sessionId);
    return found == m_store.data().live.constEnd() ? std::nullopt : std::optional(*found);
}

QCoro::Task<models::Result<QList<models::AgentMark>>> SampleSessionStore::offeredAgents()
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    co_return QList<models::AgentMark>{{u"Librarian"_s, u"built-in"_s}, {u"Ollama"_s, u"small"_s}};
}

models::Result<models::Id> SampleSessionStore::open(const models::Id &workspaceId)
{
    if (const auto existing = active(workspaceId))
        return existing->id;
    if (!models::may(models::Action::UseSession, m_store.workspaces().standing(workspaceId)))
        return notAllowedProblem();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const models::Session made{.id = models::newId(),
        .workspaceId = workspaceId,
        .ownerId = m_store.me().id,
        .title = m_store.data().workspace(workspaceId)->title,
        .active = true,
        .turn = models::TurnState::Idle,
        .lastProblem = {},
        .provider = m_preferred ? m_preferred->provider : u"Librarian"_s,
        .model = m_preferred ? m_preferred->model : u"built-in"_s,
        .messageCount = 0,
        .shareId = {},
        .createdAt = now,
        .updatedAt = now};
    m_store.data().sessions.append(made);
    m_store.queue(u"New session in %1"_s.arg(made.title), workspaceId);
    Q_EMIT sessionChanged(made.id);
    return made.id;
}

models::Result<models::Id> SampleSessionStore::send(const models::Id &sessionId, const QString &text)
{
    models::Session *row = own(sessionId);
    if (!row)
        return notFoundProblem();
    models::Message message{.id = models::newId(),
        .sessionId = sessionId,
        .offset = -1,
        .role = models::MessageRole::Person,
        .text = text,
        .toolUses = {},
        .state = models::MessageState::Complete,
        .provider = {},
        .model = {},
        .inputTokens = 0,
        .outputTokens = 0,
        .maskCount = 0,
        .createdAt = QDateTime::currentDateTimeUtc()};
    if (m_store.isOnline()) {
        QList<models::Message> &rows = m_store.data().messages[sessionId];
        message.offset = rows.size();
        rows.append(message);
        row->messageCount = rows.size();
    } else {
        m_store.data().unsentMessages[sessionId].append(message);
        m_store.queue(u"Message to your agent in %1"_s.arg(row->title), row->workspaceId);
    }
    Q_EMIT messagesChanged(sessionId, message.offset < 0 ? row->messageCount : message.offset);
    if (m_store.isOnline())
        begin(sessionId, u"Reading the proposal"_s);
    return message.id;
}

QCoro::Task<models::Result<models::Id>> SampleSessionStore::openNow(models::Id workspaceId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    co_return open(workspaceId);
}

QCoro::Task<models::Result<void>> SampleSessionStore::importMessages(
    models::Id sessionId, models::ConversationImport import)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    models::Session *row = own(sessionId);
    if (!row)
        co_return notFoundProblem();
    QList<models::Message> &rows = m_store.data().messages[sessionId];
    const qint64 first = rows.size();
    for (const models::ImportedMessage &from : import.messages) {
        if (std::ranges::contains(rows, from.id, &models::Message::id))
            continue;
        models::Message message;
        message.id = from.id;
        message.sessionId = sessionId;
        message.offset = rows.size();
        message.role = from.role;
        message.text = from.text;
        message.toolUses = from.toolUses;
        message.provider = from.role == models::MessageRole::Agent ? import.tool : QString();
        message.imported = models::ImportMark{.tool = import.tool, .writtenAt = from.writtenAt};
        message.createdAt = QDateTime::currentDateTimeUtc();
        rows.append(message);
    }
    row->messageCount = rows.size();
    Q_EMIT sessionChanged(sessionId);
    Q_EMIT messagesChanged(sessionId, first);
    co_return models::Result<void>();
}

QCoro::Task<models::Result<void>> SampleSessionStore::stop(models::Id sessionId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    end(sessionId, models::MessageState::Stopped);
    co_return models::Result<void>();
}

QCoro::Task<models::Result<void>> SampleSessionStore::retry(models::Id sessionId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    begin(sessionId, u"Trying again"_s);
    co_return models::Result<void>();
}

QCoro::Task<models::Result<void>> SampleSessionStore::close(models::Id sessionId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    models::Session *row = own(sessionId);
    if (!row)
        co_return notFoundProblem();
    row->active = false;
    Q_EMIT sessionChanged(sessionId);
    co_return models::Result<void>();
}

void SampleSessionStore::begin(const models::Id &sessionId, const QString &activity)
{
    models::Session *row = m_store.data().session(sessionId);
    row->turn = models::TurnState::Running;
    row->lastProblem.clear();
    m_store.data().live.insert(sessionId, {.messageId = models::newId(), .text = {}, .activity = activity});
    Q_EMIT sessionChanged(sessionId);
    Q_EMIT liveChanged(sessionId);
}

void SampleSessionStore::end(const models::Id &sessionId, models::MessageState state)
{
    models::Session *row = m_store.data().session(sessionId);
    const sync::LiveMessage live = m_store.data().live.take(sessionId);
    const bool failed = state == models::MessageState::Failed;
    row->turn = failed ? models::TurnState::Failed : models::TurnState::Idle;
    row->lastProblem = failed ? u"The model did not answer. Nothing was changed."_s : QString();
    QList<models::Message> &rows = m_store.data().messages[sessionId];
    rows.append({.id = live.messageId,
        .sessionId = sessionId,
        .offset = rows.size(),
        .role = models::MessageRole::Agent,
        .text = live.text,
        .toolUses = {},
        .state = state,
        .provider = row->provider,
        .model = row->model,
        .inputTokens = 900,
        .outputTokens = 120,
        .maskCount = 0,
        .createdAt = QDateTime::currentDateTimeUtc()});
    row->messageCount = rows.size();
    Q_EMIT messagesChanged(sessionId, rows.size() - 1);
    Q_EMIT sessionChanged(sessionId);
    Q_EMIT liveChanged(sessionId);
}

} // namespace agentee::tests
