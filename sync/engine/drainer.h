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

/// How long a write waits that came too late because somebody else wrote the same row. At first about as long
/// as a write takes: the more there are who write, the longer each of them waits.
inline constexpr Backoff::Options contestWaits{
    .first = std::chrono::milliseconds(10), .longest = std::chrono::milliseconds(160)};

/// Sends what waits in the outbox, several writes at a time: those of one workspace that depend on each other
/// in their order (see line.h), everything else beside each other. A write stays in the outbox until what the
/// server made of it is in the cache; sending it again is harmless by its key. Answers that arrive together
/// are kept together.
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
    bool isBusy() const { return m_inFlight > 0; }

Q_SIGNALS:
    void changed(const agentee::sync::ChangeSet &changes);
    /// Nothing is on its way any more.
    void rested();

private:
    /// What became of one attempt.
    enum class Outcome {
        Next, ///< done with this write, one way or another
        Again, ///< the same write, in a moment
        Later, ///< after a wait, with everything else of its workspace
        Stop, ///< paused or closed
    };
    /// The writes of one workspace.
    struct Lane {
        int inFlight = 0;
        Backoff backoff;
        QDeadlineTimer notBefore{0};
    };
    /// A row that others write too: who was too late tries again after a short wait that is different for
    /// everybody, so that the next round has fewer who are.
    struct Contest {
        Backoff backoff;
        QDeadlineTimer notBefore{0};
    };
    struct Answered {
        QueuedWrite write;
        std::optional<qint64> sentAgainst;
        models::Result<ApiAnswer> answer;
    };

    void requeueStrays();
    QList<Plan> choose();
    void chooseFrom(const models::Id &workspaceId, const QList<models::Id> &held, QList<Plan> &chosen);
    std::optional<Plan> prepare(const QueuedWrite &write);
    void sendAll(const QList<Plan> &plans);
    QCoro::Task<> send(QueuedWrite write, std::optional<qint64> ifMatch);
    void settle();
    void accept(const QList<Answered> &answers);
    QCoro::Task<> finishAfterPull(QueuedWrite write, qint64 cursor);
    void keepMessage(const Answered &answered);
    void end(const QueuedWrite &write, Outcome outcome);
    void note(const QueuedWrite &write, Outcome outcome);
    void wakeIn(const QDeadlineTimer &moment);

    Outcome failed(
        const QueuedWrite &write, const models::Problem &problem, std::optional<qint64> sentAgainst = {});
    Outcome stale(
        const QueuedWrite &write, const models::Problem &problem, std::optional<qint64> sentAgainst);
    /// Queues it again under a new key.
    Outcome renew(const QueuedWrite &write, Outcome outcome);
    Outcome refuse(const QueuedWrite &write);
    Outcome finish(const QList<QueuedWrite> &writes);
    Outcome after(const models::Result<void> &stored, const QList<QueuedWrite> &writes, Outcome outcome);
    KnownRows known(const QueuedWrite &write);
    void show(const QList<RowKey> &touched);
    /// Sessions whose agent is answering: what was typed for them meanwhile waits, and holds nothing else up.
    QList<models::Id> heldSessions();
    /// Whether the server refused a message because the agent answers, and the cache knows it now.
    bool learnsOfAnswering(const QueuedWrite &write, const models::Problem &problem);

    Cache &m_cache;
    Outbox &m_outbox;
    PageWriter &m_writer;
    ApiClient &m_client;
    const models::Id m_me;
    const std::function<QCoro::Task<models::Result<void>>(qint64)> m_pullTo;
    QHash<models::Id, Lane> m_lanes; ///< by workspace
    QHash<models::Id, Contest> m_contests; ///< by target
    QList<Answered> m_answers; ///< not looked at yet
    QList<QueuedWrite> m_strays; ///< not being sent any more, which the outbox could not be told
    QTimer m_timer;
    QTimer m_settling;
    int m_inFlight = 0;
    int m_retryAfter = 0;
    bool m_paused = false;
};

/// The row that the server answers such a write with; none when it is not a row of the cache.
std::optional<models::Entity> answeredBy(WriteKind kind);

} // namespace agentee::sync
