#include "sync/engine/message_fetcher.h"

#include "models/api.h"
#include "models/json_reader.h"
#include "sync/cache/cache.h"
#include "sync/engine/page_writer.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Entity;
using models::Id;
using models::Result;

namespace
{

constexpr int messagesPerPage = 500;
constexpr std::chrono::milliseconds longestWait = std::chrono::hours(1); ///< clocks are set, computers sleep

/// The others are answers: what is told about the session or grant in the feed will follow.
bool isWorthAskingAgain(const models::Problem &problem)
{
    using Kind = models::Problem::Kind;
    return problem.kind != Kind::NotFound && problem.kind != Kind::NotAllowed;
}

} // namespace

MessageFetcher::MessageFetcher(Cache &cache, PageWriter &writer, ApiClient &client, const Id &me)
    : m_cache(cache)
    , m_writer(writer)
    , m_client(client)
    , m_me(me)
    , m_expiry(this)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &MessageFetcher::forgetExpired);
}

void MessageFetcher::forgetExpired()
{
    const QDateTime now = models::now();
    const Result<ChangeSet> changes = m_writer.forgetExpired(now);
    if (changes)
        Q_EMIT changed(*changes);
    else
        Q_EMIT failed(changes.error());
    const QList<models::TranscriptGrant> ending = m_cache.grants.ending(m_me);
    if (ending.isEmpty()) {
        m_expiry.stop();
        return;
    }
    const std::chrono::milliseconds left(now.msecsTo(ending.first().expiresAt) + 1);
    m_expiry.start(std::clamp(left, std::chrono::milliseconds(1000), longestWait));
}

qint64 MessageFetcher::wanted(Entity kind, const Id &holder)
{
    if (kind == Entity::Session) {
        const std::optional<models::Session> session = m_cache.sessions.onServer(holder);
        return session ? session->messageCount : 0;
    }
    const std::optional<models::TranscriptGrant> grant = m_cache.grants.onServer(holder);
    const bool ended = grant
        && (grant->revokedAt.isValid() || (grant->expiresAt.isValid() && grant->expiresAt <= models::now()));
    return grant && !ended ? grant->messageCount : 0;
}

void MessageFetcher::fetch()
{
    m_problem.reset();
    forgetExpired();
    QList<std::pair<Entity, Id>> behind;
    for (const models::Session &session : m_cache.sessions.select(
             u"WHERE message_count > (SELECT count(*) FROM message m WHERE m.holder = session.id)"_s))
        behind.append({Entity::Session, session.id});
    for (const models::TranscriptGrant &grant :
        m_cache.grants.select(u"WHERE grantee_id = ? AND revoked_at IS NULL "
                              "AND (expires_at IS NULL OR expires_at > ?) AND message_count > "
                              "(SELECT count(*) FROM message m WHERE m.holder = transcript_grant.id)"_s,
            {m_me, models::now()}))
        behind.append({Entity::TranscriptGrant, grant.id});
    for (const auto &[kind, id] : std::as_const(behind)) {
        if (!m_busy.contains(id)) [[maybe_unused]]
            const QCoro::Task<> running = bringForFetch(kind, id);
    }
}

QCoro::Task<> MessageFetcher::bringForFetch(Entity kind, Id holder)
{
    m_busy.insert(holder);
    const Result<void> done = co_await bring(kind, holder);
    if (!done && done.error().kind == models::Problem::Kind::Cancelled)
        co_return; // this object may be gone
    m_busy.remove(holder);
    if (!done && !m_problem && isWorthAskingAgain(done.error()))
        m_problem = done.error();
    if (!m_busy.isEmpty())
        co_return;
    if (m_problem)
        Q_EMIT failed(*m_problem);
    else
        Q_EMIT rested();
}

QCoro::Task<Result<void>> MessageFetcher::bring(Entity kind, Id holder)
{
    // The last one that is here may have been partial when it came.
    qint64 from = std::max<qint64>(0, m_cache.messages.count(holder) - 1);
    while (from < wanted(kind, holder)) {
        ApiRequest request;
        request.path = (kind == Entity::Session ? u"/v1/sessions/%1/messages"_s : u"/v1/grants/%1/messages"_s)
                           .arg(models::idText(holder));
        request.query.addQueryItem(u"from"_s, QString::number(from));
        request.query.addQueryItem(u"limit"_s, QString::number(messagesPerPage));
        const Result<ApiAnswer> answer = co_await m_client.send(request);
        if (!answer)
            co_return std::unexpected(answer.error());
        const Result<models::MessagePage> page = models::messagePageFromJson(answer->body);
        if (!page)
            co_return std::unexpected(page.error());
        if (page->messages.isEmpty() || page->messages.first().offset != from)
            break;
        const Result<ChangeSet> changes = m_writer.writeMessages(kind, holder, page->messages);
        if (!changes)
            co_return std::unexpected(changes.error());
        Q_EMIT changed(*changes);
        from = page->messages.last().offset + 1;
        if (!page->more && from >= wanted(kind, holder))
            break;
    }
    if (kind == Entity::TranscriptGrant)
        forgetExpired();
    co_return {};
}

} // namespace agentee::sync
