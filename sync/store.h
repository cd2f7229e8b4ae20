#pragma once

#include "models/person.h"
#include "sync/status.h"

#include <QObject>

namespace agentee::sync
{

class DraftStore;
class NotificationStore;
class PeopleStore;
class SearchStore;
class SessionStore;
class ShareStore;
class SuggestionStore;
class WorkspaceStore;

/// The client's whole view of the world: typed queries over the local cache, commands that write to cache and
/// outbox in one go, and signals that say what changed. Used in the window's thread alone. Queries take
/// microseconds to a few milliseconds; nothing here waits for the network, except the functions that return a
/// QCoro::Task.
///
/// A command's Result is about this machine (rights, bounds, disk). What the server says later arrives as a
/// changed row or as an outbox entry that needs the person (see Status and OutboxEntry).
class Store : public QObject
{
    Q_OBJECT
public:
    virtual const models::Person &me() const = 0;
    virtual const models::Tenant &tenant() const = 0;

    virtual WorkspaceStore &workspaces() = 0;
    virtual SuggestionStore &suggestions() = 0;
    virtual SessionStore &sessions() = 0;
    virtual ShareStore &shares() = 0;
    virtual PeopleStore &people() = 0;
    virtual NotificationStore &notifications() = 0;
    virtual SearchStore &search() = 0;
    virtual DraftStore &drafts() = 0;

    virtual Status status() const = 0;
    /// Queued writes in order; those that need the person first.
    virtual QList<OutboxEntry> outbox() const = 0;
    /// Only for entries in state NeedsPerson: send again as it is against what is there now, with the given
    /// text.
    virtual models::Result<void> resendOutboxEntry(const models::Id &entry, const QString &text) = 0;
    /// Turns a refused section edit into a suggestion.
    virtual models::Result<void> suggestOutboxEntry(const models::Id &entry) = 0;
    /// Sets it aside: it is not sent, and kept for 30 days.
    virtual models::Result<void> dropOutboxEntry(const models::Id &entry) = 0;
    /// What was set aside and can still be brought back, newest first. Told by outboxChanged().
    virtual QList<SetAside> setAside() const = 0;
    /// Makes it an entry again, which waits for the person.
    virtual models::Result<void> bringBackOutboxEntry(const models::Id &entry) = 0;
    /// Tries now instead of at the end of the back-off.
    virtual void syncNow() = 0;

Q_SIGNALS:
    void statusChanged();
    void outboxChanged();
};

} // namespace agentee::sync
