#pragma once

#include "models/problem.h"
#include "server/http/router.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace agentee::server
{

class EventHub;
class OwnAuthority;

/// An HTTP/1.1 server (TLS optional). One thread of its own reads and writes all connections; handlers run on
/// a fixed pool of worker threads. Needs no event loop; its own functions belong to one thread. Any number of
/// servers may run in a process.
///
/// Refused before a handler is asked: a header over its limit (431), a body over the limit of its route (413,
/// before the body is read), unknown paths and methods, no or two Host headers, folded headers, control
/// characters, two Content-Length, Content-Length with Transfer-Encoding, any coding but `chunked`. Whoever
/// sends what could be misread, or more than is allowed, is answered once and disconnected.
class Server
{
public:
    struct Options {
        QString address = QStringLiteral("127.0.0.1"); ///< numeric IPv4 or IPv6
        quint16 port = 0; ///< 0: any free one, see Server::port()
        int workers = 4; ///< threads that run handlers
        int queuedRequests = 256; ///< waiting for a worker; one more is answered 503 with Retry-After
        int maximumConnections = 4096; ///< streams included; further ones are closed at once
        qsizetype maximumHeader = 16 * 1024; ///< bytes of request line and headers together
        qint64 maximumBuffered = 512 * 1024 * 1024; ///< bytes of all bodies in memory; beyond that 503
        std::chrono::milliseconds headerDeadline{
            10'000}; ///< from the first byte (or connecting) to the empty line
        std::chrono::milliseconds requestDeadline{300'000}; ///< from the first byte to the last of the body
        std::chrono::milliseconds rateWindow{5'000}; ///< how often the rates below are looked at
        qint64 minimumBodyRate = 1024; ///< bytes a second a client must send, or read of its answer
        std::chrono::milliseconds keepAliveIdle{75'000}; ///< between two requests
        QString certificateFile; ///< PEM chain; with privateKeyFile: TLS 1.2 or later, and nothing but TLS
        QString privateKeyFile; ///< PEM
        std::shared_ptr<const OwnAuthority>
            authority; ///< instead of the files: TLS, with certificates of this one, each replaced in time
        std::function<void(int workerIndex)>
            workerStarted; ///< on each worker thread, before its first handler
        std::function<void(int workerIndex)>
            workerStopping; ///< on each worker thread, after its last handler
    };

    /// `hub` may be null; it is not owned.
    explicit Server(const Router &router, EventHub *hub = nullptr);
    Server(const Router &router, EventHub *hub, const Options &options);
    /// Stops without a drain.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Binds and listens; when this returns, connections are taken. The problem (Unavailable) says in a
    /// sentence what could not be had: address, port, certificate. A stopped server may be started again.
    models::Result<void> start();

    /// The port bound; 0 when not running.
    quint16 port() const;

    /// Takes no more connections, closes the streams (1001), answers what has been asked, closes. What is not
    /// done by the deadline is cut, but handlers that run are waited for: they cannot be interrupted
    /// (Request::clientGone() turns true for them). Not to be called from a handler. When this returns no
    /// thread and no descriptor is left.
    void stop(std::chrono::milliseconds drainDeadline = std::chrono::milliseconds{5'000});

    /// Open connections, streams included.
    int connectionCount() const;

private:
    class Engine;

    const Router m_router;
    EventHub *const m_hub;
    const Options m_options;
    std::unique_ptr<Engine> m_engine;
};

} // namespace agentee::server
