#include "sync/stores/local_share_store.h"

#include "models/json_reader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Entity;
using models::Id;
using models::Problem;
using models::Result;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::ShareStore)
};

QString pathOf(QLatin1StringView collection, const Id &id, QLatin1StringView act)
{
    return u"/v1/"_s + collection + u'/' + models::idText(id) + u'/' + act;
}

} // namespace

LocalShareStore::LocalShareStore(LocalData &data)
    : m_data(data)
{
}

void LocalShareStore::tell(const ChangeSet &changes)
{
    if (changes.shares)
        Q_EMIT changed();
    for (const auto &[grant, offset] : changes.transcripts.asKeyValueRange())
        Q_EMIT transcriptChanged(grant, offset);
}

QList<models::Share> LocalShareStore::shares() const
{
    return m_data.cache().shares.all();
}

QList<models::Share> LocalShareStore::ofWorkspace(const Id &workspaceId) const
{
    return m_data.cache().shares.ofWorkspace(workspaceId);
}

std::optional<models::Share> LocalShareStore::share(const Id &id) const
{
    return m_data.cache().shares.find(id);
}

QList<models::TranscriptGrant> LocalShareStore::grants() const
{
    return m_data.cache().grants.good(models::now());
}

std::optional<models::TranscriptGrant> LocalShareStore::grant(const Id &id) const
{
    std::optional<models::TranscriptGrant> row = m_data.cache().grants.find(id);
    const bool ended =
        row && (row->revokedAt.isValid() || (row->expiresAt.isValid() && row->expiresAt <= models::now()));
    return ended ? std::nullopt : row;
}

QList<models::Message> LocalShareStore::transcript(const Id &grantId, qint64 from, int limit) const
{
    return grant(grantId) ? m_data.cache().messages.messages(grantId, from, limit) : QList<models::Message>();
}

QCoro::Task<Result<ApiAnswer>> LocalShareStore::post(QString path, QJsonObject body,
    std::optional<Entity> answered, std::optional<qint64> ifMatch, bool isWrite)
{
    if (!m_data.remote)
        co_return offline();
    ApiRequest request;
    request.method = ApiRequest::Method::Post;
    request.path = path;
    request.body = body;
    request.ifMatch = ifMatch;
    if (isWrite)
        request.idempotencyKey = models::newId();
    co_return co_await m_data.remote->call(request, answered);
}

QCoro::Task<Result<void>> LocalShareStore::act(QString path, QJsonObject body, Entity answered)
{
    const Result<ApiAnswer> answer = co_await post(path, body, answered, {}, true);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return {};
}

QCoro::Task<Result<models::SharePreview>> LocalShareStore::preview(
    Id workspaceId, Id sessionId, QList<qint64> leftOut)
{
    QJsonArray offsets;
    for (const qint64 offset : leftOut)
        offsets.append(offset);
    const QJsonObject body{{u"session_id"_s, models::idText(sessionId)}, {u"left_out"_s, offsets}};
    const Result<ApiAnswer> answer =
        co_await post(pathOf("workspaces"_L1, workspaceId, "share-previews"_L1), body, {}, {}, false);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return models::sharePreviewFromJson(answer->body);
}

QCoro::Task<Result<models::Share>> LocalShareStore::send(Id workspaceId, models::ShareCommand command)
{
    const std::optional<models::Workspace> workspace = m_data.cache().workspaces.onServer(workspaceId);
    if (!workspace)
        co_return notFound();
    const models::Action action = command.mode == models::ShareMode::Handoff ? models::Action::HandOver
                                                                             : models::Action::ShareWorkspace;
    if (!m_data.may(action, workspaceId))
        co_return notAllowed(Say::tr("You may not share this workspace in this way."));
    const Result<ApiAnswer> answer = co_await post(pathOf("workspaces"_L1, workspaceId, "shares"_L1),
        models::toJson(command), Entity::Share, workspace->lockVersion, true);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return models::shareFromJson(answer->body);
}

QCoro::Task<Result<void>> LocalShareStore::decline(Id shareId, QString reason)
{
    return act(pathOf("shares"_L1, shareId, "decline"_L1), {{u"reason"_s, reason}}, Entity::Share);
}

QCoro::Task<Result<void>> LocalShareStore::recall(Id shareId)
{
    return act(pathOf("shares"_L1, shareId, "recall"_L1), {}, Entity::Share);
}

QCoro::Task<Result<void>> LocalShareStore::revoke(Id grantId)
{
    return act(pathOf("grants"_L1, grantId, "revoke"_L1), {}, Entity::TranscriptGrant);
}

QCoro::Task<Result<Id>> LocalShareStore::continueAsMe(Id shareId)
{
    const QJsonObject body = m_data.newSessionBody(models::newId());
    const Result<ApiAnswer> answer =
        co_await post(pathOf("shares"_L1, shareId, "continue"_L1), body, Entity::Session, {}, true);
    if (!answer)
        co_return std::unexpected(answer.error());
    const Result<models::Session> session = models::sessionFromJson(answer->body);
    if (!session)
        co_return std::unexpected(session.error());
    co_return session->id;
}

QCoro::Task<Result<void>> LocalShareStore::fetchTranscript(Id grantId)
{
    if (!m_data.remote)
        co_return offline();
    co_return co_await m_data.remote->fetchTranscript(grantId);
}

Result<void> LocalShareStore::markOpened(const Id &shareId)
{
    const std::optional<models::Share> row = share(shareId);
    if (!row)
        return notFound();
    if (row->recipientId != m_data.me().id)
        return notAllowed(Say::tr("Only its recipient opens a share."));
    if (row->state != models::ShareState::Sent)
        return {};
    return m_data.submit(m_data.newWrite(WriteKind::OpenShare, row->workspaceId, shareId),
        {{.entity = Entity::Share, .id = shareId}});
}

} // namespace agentee::sync
