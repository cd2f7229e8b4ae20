#pragma once

#include "server/http/byte_budget.h"
#include "server/http/router.h"
#include "server/http/server.h"
#include "server/http/stream_table.h"
#include "server/http/worker_pool.h"

#include <boost/asio/io_context.hpp>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_set>

namespace agentee::server
{

class ClientConnection;

/// What the connections of one running server share. Members are used on the I/O thread only, unless they say
/// otherwise.
struct ServerContext {
    ServerContext(
        const Router &router_, const Server::Options &options_, std::shared_ptr<StreamTable> streams_)
        : router(router_)
        , options(options_)
        , streams(std::move(streams_))
        , budget(options_.maximumBuffered)
        , io(1)
        , workers(options_.workers, options_.queuedRequests, options_.workerStarted, options_.workerStopping)
    {
    }

    const Router &router;
    const Server::Options &options;
    const std::shared_ptr<StreamTable> streams; ///< may be null
    ByteBudget budget;
    boost::asio::io_context io;
    WorkerPool workers; ///< ends before `io` does, because its jobs post there
    bool isStopping = false;
    std::unordered_set<ClientConnection *> connections;

    /// Thread-safe.
    int connectionCount() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_count;
    }
    void joined(ClientConnection *connection)
    {
        connections.insert(connection);
        const std::scoped_lock lock(m_mutex);
        ++m_count;
    }
    void left(ClientConnection *connection)
    {
        connections.erase(connection);
        const std::scoped_lock lock(m_mutex);
        --m_count;
        m_changed.notify_all();
    }
    /// For the thread that stops the server: false when connections are left at the deadline.
    bool waitUntilEmpty(std::chrono::steady_clock::time_point deadline)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_until(lock, deadline, [this] { return m_count == 0; });
    }
    void waitUntilEmpty()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_count == 0; });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_count = 0;
};

} // namespace agentee::server
