#include "sync/stores/local_session_store.h"

#include "models/json_reader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;
using models::Problem;
using models::Result;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::SessionStore)
};

/// How many of the newest messages are looked through for one that was live.
constexpr int newestMessages = 8;

constexpr qint64 largestOffer = 64 * 1024; ///< bytes
constexpr qsizetype mostAgents = 100;

} // namespace

LocalSessionStore::LocalSessionStore(LocalData &data)
    : m_data(data)
{
}

bool LocalSessionStore::isArrived(const Id &sessionId, const Id &messageId) const
{
    const qint64 count = m_data.cache().messages.count(sessionId);
    const QList<models::Message> newest = m_data.cache().messages.messages(
        sessionId, std::max<qint64>(0, count - newestMessages), newestMessages);
    return std::ranges::any_of(
        newest, [&](const models::Message &message) { return message.id == messageId; });
}

void LocalSessionStore::endLive(const Id &sessionId)
{
    if (m_live.remove(sessionId))
        Q_EMIT liveChanged(sessionId);
}

void LocalSessionStore::tell(const ChangeSet &changes)
{
    for (const auto &[session, offset] : changes.messages.asKeyValueRange()) {
        const auto live = m_live.constFind(session);
        if (live != m_live.constEnd() && isArrived(session, live->message.messageId))
            endLive(session);
        Q_EMIT messagesChanged(session, offset);
    }
    for (const Id &id : changes.sessions) {
        const std::optional<models::Session> row = session(id);
        const bool answers = row && row->turn == models::TurnState::Running;
        const bool complete = !row || m_data.cache().messages.count(id) >= row->messageCount;
        if (!answers && complete)
            endLive(id);
        Q_EMIT sessionChanged(id);
    }
}

void LocalSessionStore::take(const models::TextDelta &delta)
{
    auto live = m_live.find(delta.sessionId);
    const bool begins = live == m_live.end() || live->message.messageId != delta.messageId;
    if (begins) {
        if (isArrived(delta.sessionId, delta.messageId))
            return;
        live = m_live.insert(delta.sessionId, {});
        live->message.messageId = delta.messageId;
        live->broken = delta.position != 0;
        Q_EMIT liveChanged(delta.sessionId);
        live = m_live.find(delta.sessionId);
        if (live == m_live.end())
            return;
    }
    if (delta.position > live->message.text.size())
        live->broken = true;
    if (live->broken || delta.position != live->message.text.size()
        || live->message.text.size() + delta.text.size() > models::limits::AnswerLength)
        return;
    live->message.text += delta.text;
    Q_EMIT liveTextAppended(delta.sessionId, delta.text);
}

void LocalSessionStore::take(const models::TurnActivity &activity)
{
    Live &live = m_live[activity.sessionId];
    if (live.message.messageId != activity.messageId) {
        if (isArrived(activity.sessionId, activity.messageId)) {
            m_live.remove(activity.sessionId);
            return;
        }
        live = {};
        live.message.messageId = activity.messageId;
    }
    live.message.activity = activity.sentence;
    Q_EMIT liveChanged(activity.sessionId);
}

std::optional<models::Session> LocalSessionStore::active(const Id &workspaceId) const
{
    return m_data.cache().sessions.active(workspaceId);
}

std::optional<models::Session> LocalSessionStore::session(const Id &id) const
{
    return m_data.cache().sessions.find(id);
}

QList<models::Message> LocalSessionStore::unsent(const Id &sessionId) const
{
    QList<models::Message> messages;
    for (const QueuedWrite &write : m_data.outbox().ofTarget(sessionId)) {
        const std::optional<Id> id = models::idFromText(write.body.value("id"_L1).toString());
        if (write.kind != WriteKind::SendMessage || !id || isArrived(sessionId, *id))
            continue;
        const bool refused = write.state == OutboxEntry::State::NeedsPerson;
        messages.append({.id = *id,
            .sessionId = sessionId,
            .offset = -1,
            .role = models::MessageRole::Person,
            .text = write.body.value("text"_L1).toString(),
            .toolUses = {},
            .state = refused ? models::MessageState::Failed : models::MessageState::Complete,
            .provider = {},
            .model = {},
            .createdAt = write.queuedAt});
    }
    return messages;
}

QList<models::Message> LocalSessionStore::messages(const Id &sessionId, qint64 from, int limit) const
{
    QList<models::Message> messages = m_data.cache().messages.messages(sessionId, from, limit);
    if (from + limit >= m_data.cache().messages.count(sessionId))
        messages.append(unsent(sessionId));
    return messages;
}

std::optional<LiveMessage> LocalSessionStore::live(const Id &sessionId) const
{
    const auto found = m_live.constFind(sessionId);
    return found == m_live.constEnd() ? std::nullopt : std::optional(found->message);
}

void LocalSessionStore::setPreferredAgent(const std::optional<models::AgentMark> &agent)
{
    m_data.preferredAgent = agent;
}

QCoro::Task<Result<QList<models::AgentMark>>> LocalSessionStore::offeredAgents()
{
    if (!m_data.remote)
        co_return offline();
    ApiRequest request;
    request.path = u"/v1/providers"_s;
    request.maximumAnswerBytes = largestOffer;
    const Result<ApiAnswer> answer = co_await m_data.remote->call(request);
    if (!answer)
        co_return std::unexpected(answer.error());
    models::JsonReader reader(answer->body);
    const auto agents = reader.list<models::AgentMark>("items"_L1, mostAgents, models::agentMarkFromJson);
    if (const auto wrong = reader.finish(models::JsonReader::UnknownFields::Ignore))
        co_return std::unexpected(*wrong);
    if (agents.isEmpty())
        co_return models::problem(
            Problem::Kind::NetworkFailure, Say::tr("The server does not say what it offers."));
    co_return agents;
}

Result<Id> LocalSessionStore::open(const Id &workspaceId)
{
    if (!m_data.cache().workspaces.find(workspaceId))
        return notFound();
    if (!m_data.may(models::Action::UseSession, workspaceId))
        return notAllowed(Say::tr("You can only read this workspace."));
    if (const std::optional<models::Session> there = active(workspaceId))
        return there->id;
    const Id id = models::newId();
    QueuedWrite write = m_data.newWrite(WriteKind::OpenSession, workspaceId, id);
    const models::Session session{.id = id,
        .workspaceId = workspaceId,
        .ownerId = m_data.me().id,
        .title = write.place,
        .active = true,
        .lastProblem = {},
        .provider = {},
        .model = {},
        .shareId = {},
        .createdAt = write.queuedAt,
        .updatedAt = write.queuedAt};
    write.body = m_data.newSessionBody(id);
    write.made = {{u"sessions"_s, QJsonArray{models::toJson(session)}}};
    if (auto queued = m_data.submit(std::move(write), {{.entity = models::Entity::Session, .id = id}});
        !queued)
        return std::unexpected(queued.error());
    return id;
}

Result<Id> LocalSessionStore::send(const Id &sessionId, const QString &text)
{
    const std::optional<models::Session> row = session(sessionId);
    if (!row || row->ownerId != m_data.me().id)
        return notFound();
    if (!row->active)
        return models::problem(
            Problem::Kind::Conflict, Say::tr("This session has ended."), Say::tr("Start a new one."));
    if (!m_data.may(models::Action::UseSession, row->workspaceId))
        return notAllowed(Say::tr("You can only read this workspace."));
    if (text.trimmed().isEmpty())
        return models::problem(Problem::Kind::InvalidFields, Say::tr("There is nothing to send."));
    if (auto good = checkText(text, models::limits::MessageLength, Say::tr("This message is too long."));
        !good)
        return std::unexpected(good.error());
    const Id id = models::newId();
    QueuedWrite write = m_data.newWrite(WriteKind::SendMessage, row->workspaceId, sessionId);
    write.body = {{u"id"_s, models::idText(id)}, {u"text"_s, text}};
    if (auto queued = m_data.submit(std::move(write), {{.entity = models::Entity::Session, .id = sessionId}});
        !queued)
        return std::unexpected(queued.error());
    ChangeSet changes;
    changes.messages.insert(sessionId, m_data.cache().messages.count(sessionId));
    m_data.changed(changes);
    return id;
}

QCoro::Task<Result<void>> LocalSessionStore::act(Id sessionId, QString name, QJsonObject body)
{
    if (!m_data.remote)
        co_return offline();
    ApiRequest request;
    request.method = ApiRequest::Method::Post;
    request.path = u"/v1/sessions/%1/%2"_s.arg(models::idText(sessionId), name);
    request.body = body;
    request.idempotencyKey = models::newId();
    const Result<ApiAnswer> answer = co_await m_data.remote->call(request, models::Entity::Session);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return {};
}

QCoro::Task<Result<void>> LocalSessionStore::stop(Id sessionId)
{
    return act(sessionId, u"stop"_s);
}

QCoro::Task<Result<void>> LocalSessionStore::retry(Id sessionId)
{
    return act(sessionId, u"retry"_s);
}

QCoro::Task<Result<Id>> LocalSessionStore::openNow(Id workspaceId)
{
    if (!m_data.cache().workspaces.find(workspaceId))
        co_return notFound();
    if (!m_data.may(models::Action::UseSession, workspaceId))
        co_return notAllowed(Say::tr("You can only read this workspace."));
    if (!m_data.remote)
        co_return offline();
    const std::optional<models::Session> there = active(workspaceId);
    if (there && m_data.cache().sessions.onServer(there->id))
        co_return there->id;
    // One that waits to be sent keeps its id: its entry is confirmed by the row that is made now.
    ApiRequest request;
    request.method = ApiRequest::Method::Post;
    request.path = u"/v1/workspaces/%1/sessions"_s.arg(models::idText(workspaceId));
    request.body = m_data.newSessionBody(there ? there->id : models::newId());
    request.idempotencyKey = models::newId();
    const Result<ApiAnswer> answer = co_await m_data.remote->call(request, models::Entity::Session);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return models::sessionFromJson(answer->body).transform([](const models::Session &row) {
        return row.id;
    });
}

QCoro::Task<Result<void>> LocalSessionStore::importMessages(Id sessionId, models::ConversationImport import)
{
    return act(sessionId, u"import"_s, models::toJson(import));
}

QCoro::Task<Result<void>> LocalSessionStore::close(Id sessionId)
{
    return act(sessionId, u"close"_s);
}

} // namespace agentee::sync
