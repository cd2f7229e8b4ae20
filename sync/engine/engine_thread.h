#pragma once

#include "models/stream_event.h"
#include "sync/engine/change_set.h"
#include "sync/network/latch.h"
#include "sync/network/server_route.h"
#include "sync/status.h"
#include "sync/stores/remote.h"
#include "threads/worker_thread.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace agentee::sync
{

class Credentials;
class Engine;

struct EngineParts {
    /// How the server is reached; asked in the engine's thread, whenever it starts.
    std::function<ServerRoute()> route;
    QString folder;
    models::Id me;
    /// Called in the engine's thread.
    std::function<std::shared_ptr<Credentials>()> makeCredentials;
};

/// The engine as the window's thread sees it: hands calls over to the engine's thread and its news back.
class EngineThread : public QObject, public Remote
{
    Q_OBJECT
public:
    explicit EngineThread(const EngineParts &parts);
    /// Waits for the thread. Calls under way end with Cancelled.
    ~EngineThread() override;

    /// Harmless to repeat; after a sign-in was mended it goes on.
    void start();
    /// See Account.
    void wakeUp();

    QCoro::Task<models::Result<ApiAnswer>> call(
        ApiRequest request, std::optional<models::Entity> answered) override;
    QCoro::Task<models::Result<void>> fetchTranscript(models::Id grantId) override;
    void setPresence(const std::optional<models::Id> &workspaceId) override;
    void drain() override;
    void syncNow() override;
    void releaseCache() override;
    void resumeCache() override;

Q_SIGNALS:
    void changed(const agentee::sync::ChangeSet &changes);
    void status(const agentee::sync::Status &status);
    void event(const agentee::models::StreamEvent &event);
    void signInNeeded();
    void cacheDamaged();

private:
    struct Pending {
        Latch latch;
        models::Result<ApiAnswer> answer;
    };
    using Finish = std::function<void(const models::Result<ApiAnswer> &)>;
    /// Runs `work` in the engine's thread and waits for its finish in this one.
    QCoro::Task<models::Result<ApiAnswer>> handOver(std::function<void(Engine &, Finish)> work);
    void tell(const std::function<void(Engine &)> &what);

    WorkerThread m_thread;
    Engine *m_engine; ///< lives and dies in m_thread
    std::vector<std::shared_ptr<Pending>> m_pending;
};

} // namespace agentee::sync
