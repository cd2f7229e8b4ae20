#pragma once

#include "models/change.h"
#include "sync/engine/change_set.h"
#include "sync/network/api_client.h"
#include "sync/network/backoff.h"
#include "sync/outbox/planner.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace agentee::sync
{

class Cache;
class Outbox;
class PageWriter;

/// Sends what waits in the outbox: the writes of one workspace in their order, at most four workspaces at a
/// time. A write stays in the outbox until what the server made of it is in the cache; sending it again is
/// harmless by its key.
class Drainer : public QObject
{
    Q_OBJECT
public:
    /// `pullTo` brings the cache to at least this number of the feed (0: to the newest).
    Drainer(Cache &cache, Outbox &outbox, PageWriter &writer, ApiClient &client, const models::Id &me,
        const std::function<QCoro::Task<models::Result<void>>(qint64)> &pullTo);

    /// There may be something to send.
    void wake();
    /// The same, and waiting is over.
    void retryNow();
    void pause();
    void resume();

Q_SIGNALS:
    void changed(const agentee::sync::ChangeSet &changes);

private:
    /// What became of one attempt.
    enum class Outcome {
        Next, ///< done with this write, one way or another
        Again, ///< the same write, now
        Later, ///< after a wait
        Stop, ///< paused or closed
    };
    struct Lane {
        bool busy = false;
        int rounds = 0; ///< attempts at the same write without a wait
        Backoff backoff;
        QDeadlineTimer notBefore{0};
    };

    QCoro::Task<> sendAll(models::Id workspaceId);
    QCoro::Task<Outcome> sendNext(models::Id workspaceId);
    QCoro::Task<Outcome> send(Plan plan);
    QCoro::Task<Outcome> accepted(QueuedWrite write, ApiAnswer answer);
    Outcome failed(
        const QueuedWrite &write, const models::Problem &problem, std::optional<qint64> sentAgainst = {});
    Outcome stale(
        const QueuedWrite &write, const models::Problem &problem, std::optional<qint64> sentAgainst);
    Outcome refuse(const QueuedWrite &write);
    Outcome finish(const QueuedWrite &write);
    Outcome after(const models::Result<void> &stored, Outcome outcome);
    KnownRows known(const QueuedWrite &write);
    void show(const QList<RowKey> &touched);
    /// Sessions whose agent is answering: what was typed for them meanwhile waits, and holds nothing else up.
    QList<models::Id> heldSessions();
    /// Whether the server refused a message because the agent answers, and the cache knows it now.
    bool learnsOfAnswering(const QueuedWrite &write, const models::Problem &problem);
    void waitFor(Lane &lane, int atLeastSeconds);

    Cache &m_cache;
    Outbox &m_outbox;
    PageWriter &m_writer;
    ApiClient &m_client;
    const models::Id m_me;
    const std::function<QCoro::Task<models::Result<void>>(qint64)> m_pullTo;
    QHash<models::Id, std::shared_ptr<Lane>> m_lanes;
    QTimer m_timer;
    int m_retryAfter = 0;
    bool m_paused = false;
};

/// The row that the server answers such a write with; none when it is not a row of the cache.
std::optional<models::Entity> answeredBy(WriteKind kind);

} // namespace agentee::sync
