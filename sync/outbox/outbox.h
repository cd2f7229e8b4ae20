#pragma once

#include "sync/cache/database.h"
#include "sync/outbox/line.h"
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
    /// same of the same target, was not sent yet, and that it builds on; the earlier one's base stays.
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
    /// The first `most` writes of a workspace that are queued or being sent, in order, messages for
    /// `heldSessions` left aside.
    QList<InLine> line(const models::Id &workspaceId, const QList<models::Id> &heldSessions, int most);
    /// Of what people wrote (see isReading()).
    struct Counts {
        int waiting = 0;
        int needPerson = 0;
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    Counts counts();

    /// Counts an attempt at each. Gives them as they are from now on: what was typed into one up to now is
    /// part of it, what is typed later makes a new one. Those that are not queued any more are left out.
    models::Result<QList<QueuedWrite>> startSending(const QList<QueuedWrite> &writes);
    models::Result<void> queueAgain(const QueuedWrite &write);
    /// What was read as `before` is `write` from now on, under this key; what it concerns stays. False, and
    /// nothing is done: it is not what was read any more, because the person went on writing or dropped it.
    models::Result<bool> rewrite(
        const QueuedWrite &before, const QueuedWrite &write, const models::Id &newId);
    /// Waits for the person from now on, unless it is not what was read any more. Later queued edits of the
    /// same section become part of it, as far as they build on it or can be joined with it.
    models::Result<void> refuse(const QueuedWrite &write);
    /// All of them in one go, except those that are not what was read any more.
    models::Result<void> remove(const QList<QueuedWrite> &writes);
    /// Replaces an entry by another in one go.
    models::Result<void> exchange(
        const QueuedWrite &old, const QueuedWrite &write, const QList<RowKey> &touched);
    /// Sets an entry aside: it is not sent, and kept for 30 days.
    models::Result<void> setAside(const QueuedWrite &write, const QDateTime &now);
    /// What is set aside, newest first.
    QList<SetAside> allSetAside();
    /// An entry again, which waits for the person. NotFound: it is not there any more.
    models::Result<void> bringBack(const models::Id &id);

    QJsonObject draft(const QString &key);
    models::Result<void> keepDraft(const QString &key, const QJsonObject &draft);

    Database &database() { return *m_database; }

private:
    explicit Outbox(std::unique_ptr<Database> database);
    static models::Result<std::unique_ptr<Outbox>> openSound(const QString &file);
    void insert(QueuedWrite write, const QList<RowKey> &touched);
    /// In a transaction: whether nobody has written to it since it was read, and it does not wait for the
    /// person. The person's own thread types into it, a purge hands it over.
    bool isAsRead(const QueuedWrite &write);
    void update(const QueuedWrite &write, const models::Id &newId);
    void forget(const QueuedWrite &write);
    void moveAside(const models::Id &id, const QDateTime &at);
    QList<QueuedWrite> select(const QString &condition, const QList<Value> &values = {});
    void takeOver(Database &damaged);

    std::unique_ptr<Database> m_database;
};

} // namespace agentee::sync
