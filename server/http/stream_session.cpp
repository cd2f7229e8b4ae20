#include "server/http/stream_session.h"

#include "models/log_text.h"
#include "server/http/on_worker.h"
#include "server/http/server_context.h"
#include "server/http/stream_table.h"
#include "server/http/watchdog.h"

#include <QLoggingCategory>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/error.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <algorithm>
#include <array>

namespace agentee::server
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.http.stream")

namespace websocket = boost::beast::websocket;
using Handshake = boost::beast::http::request<boost::beast::http::empty_body>;
using Clock = Watchdog::Clock;

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

/// A client may send in a burst what it may send in a second.
class MessageAllowance
{
public:
    explicit MessageAllowance(int perSecond)
        : m_perSecond(perSecond)
        , m_left(perSecond)
    {
    }

    bool takeOne()
    {
        const Clock::time_point now = Clock::now();
        const double seconds = std::chrono::duration<double>(now - std::exchange(m_then, now)).count();
        m_left = std::min(m_perSecond, m_left + seconds * m_perSecond);
        if (m_left < 1)
            return false;
        m_left -= 1;
        return true;
    }

private:
    const double m_perSecond;
    double m_left;
    Clock::time_point m_then = Clock::now();
};

class StreamSession : public StreamSink, public std::enable_shared_from_this<StreamSession>
{
public:
    StreamSession(
        ServerContext &context, StreamTable &table, AnyStream stream, const StreamIdentity &identity)
        : m_context(context)
        , m_table(table)
        , m_identity(identity)
        , m_socket(std::move(stream))
        , m_transport(m_socket.next_layer().transport())
        , m_signal(m_socket.get_executor())
        , m_watchdog(m_socket.get_executor(), [this] { m_transport.close(); })
        , m_allowance(table.options.messagesPerSecond)
    {
    }

    asio::awaitable<void> run(Handshake handshake);
    void wake() override
    {
        asio::post(m_socket.get_executor(), [self = shared_from_this()] { self->onWake(); });
    }

private:
    asio::awaitable<bool> accept(Handshake handshake);
    asio::awaitable<void> readMessages();
    asio::awaitable<void> writeEvents();
    asio::awaitable<bool> writeEvent(StreamStep step);
    asio::awaitable<void> discardInput();
    asio::awaitable<bool> callBack(bool mayBeRefused, OwnedFunction<void(int workerIndex)> callback);
    void onWake();
    void close(websocket::close_code code) { m_table.close(Audience::stream(m_id), code); }

    ServerContext &m_context;
    StreamTable &m_table;
    const StreamIdentity m_identity;
    websocket::stream<AnyStream, false> m_socket;
    Transport &m_transport;
    asio::steady_timer m_signal;
    Watchdog m_watchdog;
    MessageAllowance m_allowance;
    StreamId m_id = 0;
    bool m_isOver = false;
    bool m_isClosing = false;
};

asio::awaitable<void> StreamSession::run(Handshake handshake)
{
    // Before the handshake is answered: whoever knows that the stream is open misses nothing from then on.
    m_id = m_table.add(m_identity, this);
    if (co_await accept(std::move(handshake))) {
        const auto &callbacks = m_table.callbacks;
        if (callbacks.opened)
            co_await callBack(
                false, [this](int worker) { m_table.callbacks.opened(m_id, m_identity, worker); });
        asio::co_spawn(
            m_socket.get_executor(), [self = shared_from_this()] { return self->writeEvents(); },
            [self = shared_from_this()](const std::exception_ptr &failure) {
                if (!failure)
                    return;
                qCCritical(log) << "writing a stream failed for want of memory";
                self->m_transport.close();
            });
        co_await readMessages();
        m_table.remove(m_id);
        if (callbacks.closed)
            co_await callBack(
                false, [this](int worker) { m_table.callbacks.closed(m_id, m_identity, worker); });
    }
    m_table.remove(m_id);
    m_isOver = true;
    m_watchdog.rest();
    m_transport.close();
    m_signal.cancel();
}

asio::awaitable<bool> StreamSession::accept(Handshake handshake)
{
    const EventHub::Options &options = m_table.options;
    m_socket.set_option(websocket::stream_base::timeout{
        websocket::stream_base::none(), options.idleTimeout, true /* ping at half time */});
    m_socket.read_message_max(static_cast<std::size_t>(options.maximumMessage));
    m_socket.auto_fragment(false);
    m_socket.text(true);
    m_watchdog.allowUntil(Clock::now() + options.closeTimeout);
    const auto [error] = co_await m_socket.async_accept(handshake, asTuple);
    if (!m_isClosing)
        m_watchdog.rest();
    co_return !error;
}

asio::awaitable<void> StreamSession::readMessages()
{
    boost::beast::flat_buffer buffer;
    boost::system::error_code failure;
    while (true) {
        const auto [error, size] = co_await m_socket.async_read(buffer, asTuple);
        failure = error;
        if (error)
            break;
        StreamMessage message{m_id, m_identity,
            QByteArray(static_cast<const char *>(buffer.data().data()), static_cast<qsizetype>(size)), 0};
        buffer.consume(size);
        if (m_isClosing)
            continue;
        if (!m_socket.got_text()) {
            close(websocket::close_code::unknown_data);
        } else if (!m_allowance.takeOne()) {
            close(websocket::close_code::policy_error);
        } else if (m_table.callbacks.message) {
            const bool isTaken = co_await callBack(true, [this, &message](int worker) {
                message.workerIndex = worker;
                m_table.callbacks.message(message);
            });
            if (!isTaken)
                close(websocket::close_code::try_again_later);
        }
    }
    if (failure != websocket::error::closed
        && failure.category() == websocket::make_error_code(websocket::error::closed).category())
        co_await discardInput();
}

/// After a protocol error Beast has sent the close frame; closing with unread input could take it back.
asio::awaitable<void> StreamSession::discardInput()
{
    m_table.remove(m_id);
    m_watchdog.allowUntil(Clock::now() + m_table.options.closeTimeout);
    std::array<char, 4096> bytes;
    constexpr int maximumReads = 256;
    for (int i = 0; i < maximumReads; ++i) {
        const auto [error, size] =
            co_await m_socket.next_layer().async_read_some(asio::buffer(bytes), asTuple);
        if (error)
            co_return;
    }
}

asio::awaitable<void> StreamSession::writeEvents()
{
    while (!m_isOver) {
        StreamStep step = m_table.take(m_id);
        switch (step.kind) {
        case StreamStep::Kind::Wait:
            m_signal.expires_at(Clock::time_point::max());
            co_await m_signal.async_wait(asTuple);
            break;
        case StreamStep::Kind::Send:
            if (!co_await writeEvent(std::move(step)))
                co_return;
            break;
        case StreamStep::Kind::Close:
            co_await m_socket.async_close(websocket::close_reason(step.closeCode), asTuple);
            co_return;
        case StreamStep::Kind::Cut:
            co_return; // onWake() closed the connection
        }
    }
}

asio::awaitable<bool> StreamSession::writeEvent(StreamStep step)
{
    const QByteArray begin = "{\"seq\":" + QByteArray::number(step.sequence) + ",\"event\":";
    const std::array<asio::const_buffer, 3> frame{
        asio::buffer(begin.constData(), static_cast<std::size_t>(begin.size())),
        asio::buffer(step.event.constData(), static_cast<std::size_t>(step.event.size())),
        asio::buffer("}", 1)};
    const auto [error, size] = co_await m_socket.async_write(frame, asTuple);
    co_return !error;
}

void StreamSession::onWake()
{
    if (m_isOver)
        return;
    switch (m_table.peek(m_id)) {
    case StreamStep::Kind::Cut:
        m_transport.close();
        break;
    case StreamStep::Kind::Close:
        // The writer may be stuck behind a reader that does not read.
        if (!std::exchange(m_isClosing, true))
            m_watchdog.allowUntil(Clock::now() + m_table.options.closeTimeout);
        break;
    case StreamStep::Kind::Wait:
    case StreamStep::Kind::Send:
        break;
    }
    m_signal.cancel();
}

/// False when the workers were too busy.
asio::awaitable<bool> StreamSession::callBack(
    bool mayBeRefused, OwnedFunction<void(int workerIndex)> callback)
{
    OwnedFunction<bool(int, bool)> work = [&callback](int workerIndex, bool) {
        if (workerIndex < 0)
            return false;
        try {
            callback(workerIndex);
        } catch (const std::exception &error) {
            qCCritical(log).noquote() << "a callback of a stream threw:" << models::kindOf(error);
        }
        return true;
    };
    co_return co_await onWorker<bool>(
        m_context.workers, m_context.io.get_executor(), mayBeRefused, std::move(work));
}

} // namespace

asio::awaitable<void> runStream(ServerContext &context, StreamTable &table, AnyStream stream,
    Handshake handshake, StreamIdentity identity)
{
    const auto session = std::make_shared<StreamSession>(context, table, std::move(stream), identity);
    co_await session->run(std::move(handshake));
}

} // namespace agentee::server
