#pragma once

#include "models/change.h"
#include "sync/cache/cache.h"
#include "sync/engine/change_set.h"
#include "sync/outbox/outbox.h"

namespace agentee::sync
{

/// Writes what the server sends into the cache.
class PageWriter
{
public:
    PageWriter(Cache &cache, Outbox &outbox, const models::Id &me);

    /// A page of the feed and the new position, in one transaction; or nothing at all, when any row of it
    /// does not decode. `asked` is the position that the page was asked for.
    models::Result<ChangeSet> write(const models::ChangePage &page, const Position &asked);
    /// A row that the server answered with. `cursor` is the feed's at the commit that made it so, 0 when that
    /// is not known. Answers overtake pages and are overtaken by them: what the feed has passed is left
    /// alone.
    struct Answered {
        models::Entity entity = models::Entity::Workspace;
        QJsonObject row;
        qint64 cursor = 0;
    };
    models::Result<ChangeSet> writeRow(const Answered &row);
    /// All of them, or nothing when one of them does not decode.
    models::Result<ChangeSet> writeRows(const QList<Answered> &rows);
    models::Result<ChangeSet> writeWorkflows(const QList<models::Workflow> &workflows);
    /// Messages under a session or grant.
    models::Result<ChangeSet> writeMessages(
        models::Entity holderKind, const models::Id &holder, const QList<models::Message> &messages);
    /// The messages of transcripts that this person may read no longer at this time.
    models::Result<ChangeSet> forgetExpired(const QDateTime &now);

private:
    struct Decoded;
    static models::Result<Decoded> decode(models::Entity entity, const QJsonObject &row);
    void receive(const Decoded &row, qint64 generation, SameVersion same, bool told, ChangeSet &changes);
    void remove(models::Entity entity, const models::Id &id, ChangeSet &changes);
    void purge(const models::Id &workspaceId, ChangeSet &changes);
    models::Result<void> keepWritesOf(const models::Id &workspaceId);
    void sweep(qint64 generation, ChangeSet &changes);
    void forgetTranscript(const models::TranscriptGrant &grant, ChangeSet &changes);

    Cache &m_cache;
    Outbox &m_outbox;
    const models::Id m_me;
};

} // namespace agentee::sync
