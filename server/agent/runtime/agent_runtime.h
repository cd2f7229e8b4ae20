#pragma once

#include "server/agent/provider_config.h"
#include "server/agent/runtime/turn.h"
#include "server/api/agent_port.h"
#include "server/speech/spoken_language.h"

#include <QHash>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace agentee::server
{

/// Makes one provider for each worker. Never gives null.
using ProviderFactory = std::function<std::unique_ptr<Provider>()>;

/// The factory for a checked configuration, the built-in Librarian included.
models::Result<ProviderFactory> providerFactory(const ProviderConfig &config);

/// Runs the turns of all agents on a few threads, one turn of a session at a time. Whose agent it is, is read
/// from the session's row; what people read of a turn is in the language that the thread spoke that asked for
/// it. Thread-safe.
class AgentRuntime : public AgentPort
{
public:
    struct Options {
        int workers = 2;
        TurnLimits limits = {};
    };

    /// Each turn is answered by the provider that its session's row names by provider and model; by the first
    /// where none is that one any more. `publish` is called on the workers with what concerns one person's
    /// own sessions. `database` outlives this.
    AgentRuntime(Database &database, QList<ProviderFactory> makeProviders, Turn::Publish publish,
        const Options &options);
    AgentRuntime(
        Database &database, ProviderFactory makeProvider, Turn::Publish publish, const Options &options);
    AgentRuntime(Database &database, ProviderFactory makeProvider, Turn::Publish publish);
    ~AgentRuntime() override; ///< stop()

    /// Marks the turns that a former run of the server left behind as failed, then starts the workers.
    models::Result<void> start();
    /// Ends every turn within moments; what has arrived is kept. Waits for it.
    void stop();

    void turnRequested(const models::Id &session) override;
    void stopRequested(const models::Id &session) override;

private:
    struct Job {
        std::stop_source current;
        std::optional<std::stop_source> next; ///< asked for while the current one was ending
        std::optional<Language> language = {}; ///< of whoever asked last
        bool running = false;
    };

    void work(const std::stop_token &ending);
    using Providers = std::vector<std::unique_ptr<Provider>>; ///< of one worker
    void runTurn(const Providers &providers, const models::Id &session, const std::stop_token &stop,
        std::optional<Language> language);
    bool ending();

    Database &m_database;
    QList<ProviderFactory> m_makeProviders; ///< at least one
    Turn::Publish m_publish;
    Options m_options;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    QHash<models::Id, Job> m_jobs;
    std::deque<models::Id> m_queue;
    bool m_started = false;
    bool m_ending = false;
    std::vector<std::jthread> m_workers;
};

} // namespace agentee::server
