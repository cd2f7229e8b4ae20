#pragma once

#include "sync/cache/database.h"
#include "sync/outbox/queued_write.h"

namespace agentee::sync
{

/// One connection to `outbox.db`: what cannot be fetched again. Everything that returns without a problem is
/// on the disk.
class Outbox
{
public:
    /// Makes the file, or brings it to the newest schema. A damaged file is put aside
    /// (`outbox.db.damaged-...`) and what can still be read of it is taken over. Conflict: it was written by
    /// a newer version.
    static models::Result<std::unique_ptr<Outbox>> open(const QString &file);

    /// Writes that were being sent when the program ended are queued again.
    models::Result<void> recover();

    /// Queues a write that concerns these rows of the cache. Takes the place of an earlier one that says the
    /// same of the same target and was not sent yet; the earlier one's base stays.
    models::Result<void> put(QueuedWrite write, const QList<RowKey> &touched);

    QList<QueuedWrite> all();
    std::optional<QueuedWrite> find(const models::Id &id);
    /// Those that are shown in a row: queued and sending, in order.
    QList<QueuedWrite> pendingOn(const models::Id &rowId);
    QList<RowKey> touchedBy(const QueuedWrite &write);
    QList<RowKey> allTouched();
    QList<QueuedWrite> ofTarget(const models::Id &targetId);
    /// Sessions that a queued message is for.
    QList<models::Id> sessionsWithMessages();
    /// Workspaces with something to send, those that have waited longest first. Messages for `heldSessions`
    /// do not count.
    QList<models::Id> waitingWorkspaces(const QList<models::Id> &heldSessions);
    /// What is to be sent next of a workspace, messages for `heldSessions` left aside.
    std::optional<QueuedWrite> next(const models::Id &workspaceId, const QList<models::Id> &heldSessions);
    struct Counts {
        int waiting = 0;
        int needPerson = 0;
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    Counts counts();

    /// Counts an attempt. False when it is not queued any more.
    models::Result<bool> startSending(const QueuedWrite &write);
    models::Result<void> queueAgain(const QueuedWrite &write);
    /// Another body and base under a new key; what it concerns stays.
    models::Result<void> rewrite(const QueuedWrite &write, const models::Id &newId);
    /// Waits for the person from now on. Later queued edits of the same section, which build on this one,
    /// become part of it.
    models::Result<void> refuse(const QueuedWrite &write);
    models::Result<void> remove(const QueuedWrite &write);
    /// Replaces an entry by another in one go.
    models::Result<void> exchange(
        const QueuedWrite &old, const QueuedWrite &write, const QList<RowKey> &touched);
    /// Removes an entry whose text is kept in the trash for 30 days.
    models::Result<void> discard(const QueuedWrite &write, const QDateTime &now);
    /// Texts in the trash, newest first.
    QStringList discardedTexts();

    QJsonObject draft(const QString &key);
    models::Result<void> keepDraft(const QString &key, const QJsonObject &draft);

    Database &database() { return *m_database; }

private:
    explicit Outbox(std::unique_ptr<Database> database);
    static models::Result<std::unique_ptr<Outbox>> openSound(const QString &file);
    void insert(QueuedWrite write, const QList<RowKey> &touched);
    void update(const QueuedWrite &write, const models::Id &newId);
    void forget(const QueuedWrite &write);
    QList<QueuedWrite> select(const QString &condition, const QList<Value> &values = {});
    void takeOver(Database &damaged);

    std::unique_ptr<Database> m_database;
};

} // namespace agentee::sync
