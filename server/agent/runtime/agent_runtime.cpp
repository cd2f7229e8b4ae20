#include "server/agent/runtime/agent_runtime.h"

#include "server/agent/librarian/librarian.h"
#include "server/services/sessions.h"
#include "server/store/database.h"
#include "server/store/session_table.h"

#include <algorithm>
#include <utility>

namespace agentee::server
{

using models::Id;
using models::Result;
using namespace Qt::StringLiterals;

namespace
{

/// The session that waits for an answer, with the tenant of its row.
Result<SessionTable::Running> waiting(Database &database, const Id &id)
{
    return database.read([&](Transaction &transaction) -> Result<SessionTable::Running> {
        for (const SessionTable::Running &candidate : SessionTable(transaction).running()) {
            if (candidate.session.id == id)
                return candidate;
        }
        return models::problem(models::Problem::Kind::NotFound, u"Nobody waits for an answer."_s);
    });
}

Provider &providerFor(const models::Session &session, const std::vector<std::unique_ptr<Provider>> &providers)
{
    const auto named = std::ranges::find_if(providers, [&session](const std::unique_ptr<Provider> &provider) {
        return provider->name() == session.provider && provider->model() == session.model;
    });
    return named == providers.end() ? *providers.front() : **named;
}

} // namespace

Result<ProviderFactory> providerFactory(const ProviderConfig &config)
{
    if (config.kind == ProviderConfig::Kind::Librarian)
        return [] { return std::make_unique<Librarian>(); };
    if (auto made = makeProvider(config); !made)
        return std::unexpected(made.error());
    return [config] { return std::move(makeProvider(config)).value(); };
}

AgentRuntime::AgentRuntime(
    Database &database, ProviderFactory makeProvider, Turn::Publish publish, const Options &options)
    : AgentRuntime(database, QList<ProviderFactory>{std::move(makeProvider)}, std::move(publish), options)
{
}

AgentRuntime::AgentRuntime(
    Database &database, QList<ProviderFactory> makeProviders, Turn::Publish publish, const Options &options)
    : m_database(database)
    , m_makeProviders(std::move(makeProviders))
    , m_publish(std::move(publish))
    , m_options(options)
{
}

AgentRuntime::AgentRuntime(Database &database, ProviderFactory makeProvider, Turn::Publish publish)
    : AgentRuntime(database, std::move(makeProvider), std::move(publish), Options())
{
}

AgentRuntime::~AgentRuntime()
{
    stop();
}

Result<void> AgentRuntime::start()
{
    const Result<int> failed =
        m_database.write([](Transaction &transaction) { return failInterruptedTurns(transaction); });
    if (!failed)
        return std::unexpected(failed.error());
    const std::scoped_lock lock(m_mutex);
    for (int i = 0; i < m_options.workers && !m_started; ++i)
        m_workers.emplace_back([this](const std::stop_token &ending) { work(ending); });
    m_started = true;
    return {};
}

void AgentRuntime::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        for (Job &job : m_jobs)
            job.current.request_stop();
    }
    m_workers.clear();
}

void AgentRuntime::turnRequested(const Id &session)
{
    {
        const std::scoped_lock lock(m_mutex);
        // What is not taken any more is marked as failed by the next start.
        if (m_ending)
            return;
        const auto known = m_jobs.find(session);
        if (known != m_jobs.end()) {
            if (known->running && !known->next)
                known->next.emplace();
            known->language = SpokenLanguage::current();
            return;
        }
        m_jobs[session].language = SpokenLanguage::current();
        m_queue.push_back(session);
    }
    m_wake.notify_one();
}

void AgentRuntime::stopRequested(const Id &session)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ending)
            return;
        const auto known = m_jobs.find(session);
        if (known != m_jobs.end()) {
            known->current.request_stop();
            if (known->next)
                known->next->request_stop();
            return;
        }
        // Nobody works on it. If its row says otherwise, the turn is ended there.
        m_jobs[session].current.request_stop();
        m_queue.push_back(session);
    }
    m_wake.notify_one();
}

void AgentRuntime::work(const std::stop_token &ending)
{
    Providers providers;
    for (const ProviderFactory &make : std::as_const(m_makeProviders))
        providers.push_back(make());
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, ending, [this] { return !m_queue.empty(); });
        // The queue is emptied before the worker ends: turns that have not begun are told so.
        if (m_queue.empty())
            return;
        const Id session = m_queue.front();
        m_queue.pop_front();
        m_jobs[session].running = true;
        const std::stop_token stop = m_jobs[session].current.get_token();
        const std::optional<Language> language = m_jobs[session].language;
        lock.unlock();
        runTurn(providers, session, stop, language);
        lock.lock();
        Job &job = m_jobs[session];
        if (!job.next) {
            m_jobs.remove(session);
            continue;
        }
        job.current = *job.next;
        job.next.reset();
        job.running = false;
        if (m_ending)
            job.current.request_stop();
        m_queue.push_back(session);
    }
}

void AgentRuntime::runTurn(const Providers &providers, const Id &session, const std::stop_token &stop,
    std::optional<Language> language)
{
    const SpokenLanguage spoken(language);
    const Result<SessionTable::Running> row = waiting(m_database, session);
    if (!row)
        return;
    Provider &provider = providerFor(row->session, providers);
    const Principal agent{.person = row->session.ownerId,
        .tenant = row->tenant,
        .agent = models::AgentMark{.provider = provider.name(), .model = provider.model()},
        .agentSession = row->session.id};
    Turn turn(m_database, provider, agent, row->session, m_publish, m_options.limits);
    turn.run(stop, [this] { return ending() ? Turn::StopCause::Server : Turn::StopCause::Person; });
}

bool AgentRuntime::ending()
{
    const std::scoped_lock lock(m_mutex);
    return m_ending;
}

} // namespace agentee::server
