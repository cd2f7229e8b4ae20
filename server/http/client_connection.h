#pragma once

#include "server/http/request_head.h"
#include "server/http/response.h"
#include "server/http/transport.h"
#include "server/http/watchdog.h"
#include "server/speech/spoken_language.h"

#include <boost/asio/awaitable.hpp>

#include <atomic>
#include <expected>
#include <memory>
#include <optional>

namespace agentee::server
{

class BudgetShare;
class BodyParser;
struct ServerContext;

/// One accepted connection: reads a request, has it answered by a worker, writes the answer, and again.
/// Requests that arrive early wait in the socket. Used on the I/O thread only.
class ClientConnection : public std::enable_shared_from_this<ClientConnection>
{
public:
    ClientConnection(
        ServerContext &context, std::unique_ptr<Transport> transport, const QString &remoteAddress);

    /// Keeps itself alive until the connection ends.
    void start();
    /// Closes now when nothing was asked, else after the answer.
    void beginStop();
    void cut();

private:
    template <typename T>
    using Awaitable = asio::awaitable<T>;
    enum class HeadState { Complete, TooLong, Ended };
    /// Nothing: the client is gone, there is nobody to answer.
    using Refusal = std::optional<Response>;
    using Gone = std::shared_ptr<std::atomic<bool>>;

    Awaitable<void> run();
    /// False when the connection is to be closed.
    Awaitable<bool> serveOne();
    Awaitable<HeadState> readHead();
    Awaitable<bool> answer(const RequestHead &head, Request request, BodyParser &parser);
    Awaitable<std::expected<QByteArray, Refusal>> readBody(
        const RequestHead &head, qint64 limit, BodyParser &parser, BudgetShare &share);
    Awaitable<Response> handle(Request request);
    Awaitable<bool> openStream(const RequestHead &head, Request request, BodyParser &parser);

    /// Appends at most `limit` bytes to the input; 0 at the end or after an error.
    Awaitable<std::size_t> readSome(qsizetype limit);
    Awaitable<bool> writeAll(QByteArray head, QByteArray body);
    Awaitable<bool> send(Response response, bool keepAlive, bool isHead);
    /// Answers and says that the connection cannot be used further, because what follows was not read.
    Awaitable<bool> refuse(Response response);
    Awaitable<void> discardInput();
    void watchForLeaving(const Gone &gone);

    ServerContext &m_context;
    AnyStream m_stream;
    Transport *m_transport; ///< the stream's, also after the stream moved to a WebSocket; null at the end
    Watchdog m_watchdog;
    const QString m_remoteAddress;
    QByteArray m_input; ///< read but not used
    qsizetype m_headSize = 0;
    qint64 m_received = 0;
    qint64 m_written = 0;
    Watchdog::Clock::time_point m_requestBegin;
    Gone m_gone;
    Language m_language = Language::English; ///< of the request that is being answered
    bool m_isFirst = true;
    bool m_isIdle = true;
    bool m_isStopping = false;
    bool m_isRefused = false;
};

} // namespace agentee::server
