#pragma once

#include "models/stream_event.h"
#include "sync/engine/engine_thread.h"
#include "sync/network/backoff.h"

#include <QCoroTask>
#include <QDateTime>
#include <QTimer>

namespace agentee::sync
{

class Cache;
class Drainer;
class EventStream;
class MessageFetcher;
class Outbox;
class PageWriter;
struct Position;

/// Keeps cache and outbox in step with the server, in a thread of its own.
///
/// One puller, one drainer, one fetcher of messages. Each is woken by what may have become possible and goes
/// on until it has nothing to do or the network refuses; then it is woken again after a back-off.
class Engine : public QObject
{
    Q_OBJECT
public:
    using Finish = std::function<void(const models::Result<ApiAnswer> &)>;

    explicit Engine(const EngineParts &parts);
    ~Engine() override;

    void start();
    void stop();
    void drain();
    void syncNow();
    void wakeUp();
    void setPresence(const std::optional<models::Id> &workspaceId);
    void call(const ApiRequest &request, std::optional<models::Entity> answered, const Finish &finish);
    void fetchTranscript(const models::Id &grantId, const Finish &finish);

Q_SIGNALS:
    void changed(const agentee::sync::ChangeSet &changes);
    void status(const agentee::sync::Status &status);
    void event(const agentee::models::StreamEvent &event);
    void signInNeeded();
    void cacheDamaged();

private:
    struct Open; ///< what exists between start() and stop()

    bool open();
    void pull();
    /// Which answer of the server will do.
    enum class Asking {
        Anew, ///< one that is made from now on
        Ahead, ///< also the one that was asked for while the page before it was being written
    };
    QCoro::Task<> pullAll();
    QCoro::Task<models::Result<bool>> pullPage(Asking asking); ///< whether there is more
    QCoro::Task<models::Result<ApiAnswer>> ask(const Position &position);
    QCoro::Task<models::Result<void>> pullTo(qint64 cursor);
    QCoro::Task<models::Result<void>> pullWhole(); ///< every page, and the workflows that belong to them
    /// Unless every workspace's own is here.
    QCoro::Task<models::Result<void>> fetchWorkflows();
    static std::unexpected<models::Problem> notUnderstood();
    QCoro::Task<> answer(ApiRequest request, std::optional<models::Entity> answered, Finish finish);
    QCoro::Task<> transcript(models::Id grantId, Finish finish);
    void beginAnew();
    void connectAnew();
    /// All that the server has told of is here, messages too.
    void becomeCurrent();
    void takeEvent(const models::StreamEvent &event);
    void tellChanges(const ChangeSet &changes);
    void tellStatus();
    void fail(const models::Problem &problem);
    void workInBackground();
    void waitForSignIn();

    const EngineParts m_parts;
    std::unique_ptr<Open> m_open;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_background;
    QTimer m_pullSoon;
    Status m_status;
    std::optional<models::Id> m_presence;
    qint64 m_known = 0; ///< the newest cursor that the server has told of
    bool m_pulling = false;
    bool m_pullAgain = false;
    bool m_current = false; ///< the last pull came to its end
    bool m_checked = false; ///< the cache's checksums were looked at once
};

} // namespace agentee::sync
