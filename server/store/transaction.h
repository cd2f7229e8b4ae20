#pragma once

#include "models/change.h"
#include "models/notification.h"
#include "server/services/principal.h"
#include "server/store/feed_moved.h"
#include "storage/rows.h"
#include "storage/value.h"

#include <functional>
#include <initializer_list>

namespace agentee::server
{

class Connection;
using storage::Rows;
using storage::Value;

/// One unit of work on the database: a snapshot to read from, or a write that happens wholly or not at all.
///
/// Errors of the database stick: after the first one every statement does nothing and finds nothing, and the
/// Database answers the unit of work with that problem whatever the work itself answered. Code in between
/// needs no checks of its own; it must only end. Stays on the thread that made it.
class Transaction
{
public:
    enum class Kind { Read, Write };
    /// `mayRun` is asked before every statement; a false answer makes the statement fail as a full disk does.
    Transaction(
        Connection &connection, Kind kind, const QString &epoch = {}, std::function<bool()> mayRun = {});
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// When this unit of work began; every row it writes carries this time.
    const QDateTime &time() const { return m_time; }
    /// Database::epoch().
    const QString &epoch() const { return m_epoch; }

    /// The number of rows changed; 0 after a failure.
    qint64 execute(const QString &sql, std::initializer_list<Value> values = {});
    Rows select(const QString &sql, std::initializer_list<Value> values = {});
    const std::optional<models::Problem> &failure() const { return m_failure; }

    // The feed. Each call moves the row to a new number.
    /// A row changed: for everyone who may see it. `workspace` is what its visibility hangs on; none: the
    /// whole tenant.
    void touch(const models::Id &tenant, models::Entity entity, const models::Id &id,
        const std::optional<models::Id> &workspace = {});
    /// A row that only this person is told about: their own, or one that they may see from now on.
    void touchFor(const models::Id &tenant, const models::Id &person, models::Entity entity,
        const models::Id &id, const std::optional<models::Id> &workspace = {});
    /// Tells this person's clients to forget the workspace, and forgets what was addressed to them about it.
    void purgeFor(const models::Id &tenant, const models::Id &person, const models::Id &workspace);
    /// The newest number of the tenant's feed as of this transaction.
    qint64 feedNumber(const models::Id &tenant);

    /// The one line of the trail that a write leaves. `subject` names what was changed, `detail` how.
    void audit(const Principal &principal, const QString &action, const models::Id &subject,
        const std::optional<models::Id> &workspace, const QJsonObject &detail = {});

    /// Stores it, and puts it into its person's feed. Id and time are given here.
    void notify(const models::Id &tenant, models::Notification notification);
    /// What was told about this subject is not true any more: takes the notifications of these kinds away.
    void unnotify(
        const models::Id &tenant, const models::Id &subject, const QList<models::NotificationKind> &kinds);

    /// Called by the Database when the work has succeeded: the last statements of the write.
    void finish();
    const QList<FeedMoved> &moved() const { return m_moved; }

private:
    void note(const QSqlError &error);
    std::optional<QSqlQuery> start(const QString &sql, std::initializer_list<Value> values);

    struct TenantFeed {
        qint64 number = 0;
        bool moved = false;
        bool everyone = false;
        QSet<models::Id> people;
        QSet<models::Id> workspaces;
    };
    TenantFeed &feedOf(const models::Id &tenant);

    Connection &m_connection;
    Kind m_kind;
    QString m_epoch;
    std::function<bool()> m_mayRun;
    QDateTime m_time;
    std::optional<models::Problem> m_failure;
    QHash<models::Id, TenantFeed> m_feeds;
    QList<FeedMoved> m_moved;
};

} // namespace agentee::server
