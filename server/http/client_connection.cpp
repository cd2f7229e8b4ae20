#include "server/http/client_connection.h"

#include "models/log_text.h"
#include "server/http/body_parser.h"
#include "server/http/on_worker.h"
#include "server/http/platform/socket_state.h"
#include "server/http/response_head.h"
#include "server/http/server_context.h"
#include "server/http/stream_session.h"
#include "server/speech/say.h"

#include <QLoggingCategory>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>

#include <algorithm>

namespace agentee::server
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.http")

using models::Problem;
using Clock = Watchdog::Clock;

constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr qsizetype headChunk = 4 * 1024;
constexpr qsizetype bodyChunk = 16 * 1024;
constexpr qint64 maximumDiscarded = 4 * 1024 * 1024;
constexpr std::chrono::seconds discardTime{2};

Problem fault(Problem::Kind kind, const QString &title, const QString &nextStep = {})
{
    return models::problem(kind, title, nextStep).error();
}

Response malformed(const QString &sentence)
{
    return Response::problem(fault(Problem::Kind::MalformedRequest, sentence));
}

Response unavailable()
{
    Problem busy = fault(Problem::Kind::Unavailable, Say::tr("The server has too much to do at the moment."),
        Say::tr("Try again in a moment."));
    busy.retryAfterSeconds = 1;
    return Response::problem(busy);
}

Response tooLarge(qint64 limit)
{
    return Response::problem(fault(Problem::Kind::TooLarge,
        Say::tr("This is too large for the server; it takes at most %1 bytes here.").arg(limit)));
}

Response headerTooLarge()
{
    constexpr int status = 431;
    QJsonObject document =
        models::toJson(fault(Problem::Kind::TooLarge, Say::tr("The headers of the request are too large.")));
    document.insert(QStringLiteral("status"), status);
    Response response = Response::json(status, document);
    response.contentType = "application/problem+json";
    return response;
}

Response unreadableBody()
{
    return malformed(Say::tr("The body of the request cannot be read."));
}

Response defect()
{
    return Response::problem(
        fault(Problem::Kind::Internal, Say::tr("The server made a mistake while working on this.")));
}

Language languageOf(const RequestHead &head)
{
    const auto accepted = std::ranges::find_if(head.headers, [](const Header &header) {
        return header.name.compare("Accept-Language", Qt::CaseInsensitive) == 0;
    });
    return accepted == head.headers.end() ? Language::English : languageFor(accepted->value);
}

/// What `make` says, in a language.
template <typename Make>
auto said(Language language, Make make)
{
    const SpokenLanguage spoken(language);
    return make();
}

qint64 bytesPerWindow(const Server::Options &options)
{
    return options.minimumBodyRate * options.rateWindow.count() / 1000;
}

} // namespace

ClientConnection::ClientConnection(
    ServerContext &context, std::unique_ptr<Transport> transport, const QString &remoteAddress)
    : m_context(context)
    , m_stream(std::move(transport))
    , m_transport(&m_stream.transport())
    , m_watchdog(m_stream.get_executor(), [this] { cut(); })
    , m_remoteAddress(remoteAddress)
{
}

void ClientConnection::start()
{
    m_context.joined(this);
    const auto self = shared_from_this();
    asio::co_spawn(
        m_context.io, [self] { return self->run(); },
        [self](const std::exception_ptr &failure) {
            self->m_context.left(self.get());
            if (!failure)
                return;
            try {
                std::rethrow_exception(failure);
            } catch (const std::exception &error) {
                qCCritical(log).noquote() << "a connection was dropped:" << models::kindOf(error);
            }
        });
}

void ClientConnection::beginStop()
{
    m_isStopping = true;
    if (m_isIdle)
        cut();
}

void ClientConnection::cut()
{
    if (m_gone)
        m_gone->store(true);
    if (m_transport)
        m_transport->close();
}

ClientConnection::Awaitable<void> ClientConnection::run()
{
    m_watchdog.allowUntil(Clock::now() + m_context.options.headerDeadline);
    const auto [error] = co_await m_stream.handshake(asTuple);
    if (!error) {
        while (co_await serveOne()) { }
        if (m_isRefused)
            co_await discardInput();
    }
    m_watchdog.rest();
    if (m_transport)
        m_transport->close();
    m_transport = nullptr;
}

ClientConnection::Awaitable<bool> ClientConnection::serveOne()
{
    switch (co_await readHead()) {
    case HeadState::Ended:
        co_return false;
    case HeadState::TooLong:
        co_return co_await refuse(said(Language::English, headerTooLarge)); // nobody can know another
    case HeadState::Complete:
        break;
    }
    const QByteArray block = m_input.first(m_headSize);
    m_input.remove(0, m_headSize);

    m_language = Language::English; // until the request has named another
    const models::Result<RequestHead> head = said(m_language, [&] { return readRequestHead(block); });
    if (!head)
        co_return co_await refuse(Response::problem(head.error()));
    m_language = languageOf(*head);
    BodyParser parser(m_context.options.maximumHeader);
    if (!parser.readHead(block))
        co_return co_await refuse(
            said(m_language, [] { return malformed(Say::tr("The request cannot be read.")); }));
    const std::optional<Method> method = methodFromName(head->method);
    models::Result<Request> request = said(
        m_language, [&] { return Request::make(method.value_or(Method::Get), head->target, head->headers); });
    if (!request)
        co_return co_await refuse(Response::problem(request.error()));
    if (!method)
        co_return co_await refuse(
            said(m_language, [&] { return m_context.router.refusal(request->segments); }));
    request->remoteAddress = m_remoteAddress;

    if (m_context.streams && request->path == m_context.streams->options.path)
        co_return co_await openStream(*head, std::move(*request), parser);
    co_return co_await answer(*head, std::move(*request), parser);
}

ClientConnection::Awaitable<ClientConnection::HeadState> ClientConnection::readHead()
{
    const qsizetype limit = m_context.options.maximumHeader;
    m_isIdle = m_input.isEmpty();
    m_requestBegin = Clock::now();
    if (m_isIdle && m_isStopping)
        co_return HeadState::Ended;
    if (!m_isFirst) {
        m_watchdog.allowUntil(
            m_requestBegin + (m_isIdle ? m_context.options.keepAliveIdle : m_context.options.headerDeadline));
    }
    qsizetype searched = 0;
    while (true) {
        const qsizetype end = m_input.indexOf("\r\n\r\n", searched);
        if (end >= 0 && end + 4 <= limit) {
            m_headSize = end + 4;
            m_isFirst = false;
            co_return HeadState::Complete;
        }
        if (m_input.size() >= limit)
            co_return HeadState::TooLong;
        searched = std::max<qsizetype>(0, m_input.size() - 3);
        if (co_await readSome(std::min(headChunk, limit - m_input.size())) == 0)
            co_return HeadState::Ended;
        if (std::exchange(m_isIdle, false)) {
            m_requestBegin = Clock::now();
            if (!m_isFirst)
                m_watchdog.allowUntil(m_requestBegin + m_context.options.headerDeadline);
        }
    }
}

ClientConnection::Awaitable<bool> ClientConnection::answer(
    const RequestHead &head, Request request, BodyParser &parser)
{
    const bool isHead = head.method == "HEAD";
    const std::optional<Route> route = m_context.router.match(request.method, request.segments);
    if (!route) {
        Response response = said(m_language, [&] { return m_context.router.refusal(request.segments); });
        if (head.hasBody())
            co_return co_await refuse(std::move(response));
        co_return co_await send(std::move(response), head.keepAlive, isHead);
    }
    BudgetShare share(m_context.budget);
    if (head.hasBody()) {
        auto body = co_await readBody(head, route->options.maximumBody, parser, share);
        if (!body) {
            if (!body.error())
                co_return false;
            co_return co_await refuse(std::move(*body.error()));
        }
        request.body = std::move(*body);
    }
    Response response = co_await handle(std::move(request));
    if (!share.take(response.body.size()))
        response = said(m_language, unavailable);
    co_return co_await send(std::move(response), head.keepAlive, isHead);
}

ClientConnection::Awaitable<std::expected<QByteArray, ClientConnection::Refusal>> ClientConnection::readBody(
    const RequestHead &head, qint64 limit, BodyParser &parser, BudgetShare &share)
{
    if (head.contentLength.value_or(0) > limit)
        co_return std::unexpected(said(m_language, [&] { return tooLarge(limit); }));
    const Server::Options &options = m_context.options;
    m_watchdog.allowWhileMoving(m_requestBegin + options.requestDeadline, options.rateWindow,
        bytesPerWindow(options), [this] { return m_received; });
    if (head.expectsContinue && m_input.isEmpty() && !co_await writeAll("HTTP/1.1 100 Continue\r\n\r\n", {}))
        co_return std::unexpected(Refusal());

    while (!parser.isDone()) {
        const qsizetype before = parser.body().size();
        const qsizetype used = m_input.isEmpty() ? 0 : parser.readBody(m_input);
        if (used < 0)
            co_return std::unexpected(said(m_language, unreadableBody));
        m_input.remove(0, used);
        if (parser.body().size() > limit)
            co_return std::unexpected(said(m_language, [&] { return tooLarge(limit); }));
        if (!share.take(parser.body().size() - before))
            co_return std::unexpected(said(m_language, unavailable));
        if (used > 0)
            continue;
        if (m_input.size() >= bodyChunk)
            co_return std::unexpected(said(m_language, unreadableBody));
        if (co_await readSome(bodyChunk - m_input.size()) == 0)
            co_return std::unexpected(Refusal());
    }
    co_return std::move(parser.body());
}

ClientConnection::Awaitable<Response> ClientConnection::handle(Request request)
{
    m_watchdog.rest();
    m_gone = std::make_shared<std::atomic<bool>>(false);
    request.setGoneFlag(m_gone);
    watchForLeaving(m_gone);
    OwnedFunction<Response(int, bool)> work = [&router = m_context.router, language = m_language,
                                                  request = std::move(request)](
                                                  int workerIndex, bool isCancelled) mutable {
        if (isCancelled)
            return said(language, unavailable);
        request.setWorkerIndex(workerIndex);
        return router.dispatch(request);
    };
    Response response =
        co_await onWorker<Response>(m_context.workers, m_context.io.get_executor(), true, std::move(work));
    m_gone.reset();
    if (boost::system::error_code ignored; m_transport->socket().is_open())
        m_transport->socket().cancel(ignored); // ends watchForLeaving(), nothing else is in flight
    co_return response;
}

void ClientConnection::watchForLeaving(const Gone &gone)
{
    m_transport->socket().async_wait(asio::ip::tcp::socket::wait_read,
        [self = shared_from_this(), gone](const boost::system::error_code &error) {
            if (error || self->m_gone != gone)
                return;
            if (hasLeft(qintptr(self->m_transport->socket().native_handle())))
                gone->store(true);
        });
}

ClientConnection::Awaitable<bool> ClientConnection::openStream(
    const RequestHead &head, Request request, BodyParser &parser)
{
    const bool isHandshake = head.method == "GET" && head.minorVersion == 1
        && request.header("Upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
    if (!isHandshake || head.hasBody() || !m_input.isEmpty())
        co_return co_await refuse(
            said(m_language, [] { return malformed(Say::tr("This address is for event streams only.")); }));

    m_watchdog.rest();
    using Decision = std::expected<StreamIdentity, Response>;
    OwnedFunction<Decision(int, bool)> work = [table = m_context.streams, language = m_language,
                                                  request = std::move(request)](
                                                  int workerIndex, bool isCancelled) mutable -> Decision {
        const SpokenLanguage spoken(language);
        if (isCancelled)
            return std::unexpected(unavailable());
        request.setWorkerIndex(workerIndex);
        try {
            if (const std::optional<StreamIdentity> identity = table->callbacks.authenticate(request))
                return *identity;
        } catch (const std::exception &error) {
            qCCritical(log).noquote() << "authenticating a stream threw:" << models::kindOf(error);
            return std::unexpected(defect());
        }
        return std::unexpected(Response::problem(fault(Problem::Kind::NotSignedIn,
            Say::tr("You are not signed in, or no longer."), Say::tr("Sign in again."))));
    };
    Decision decision =
        co_await onWorker<Decision>(m_context.workers, m_context.io.get_executor(), true, std::move(work));
    if (decision && m_context.isStopping)
        decision = std::unexpected(said(m_language, unavailable));
    if (!decision)
        co_return co_await send(std::move(decision.error()), head.keepAlive, false);

    co_await runStream(m_context, *m_context.streams, std::move(m_stream), parser.takeHead(), *decision);
    m_transport = nullptr; // went with the stream
    co_return false;
}

ClientConnection::Awaitable<std::size_t> ClientConnection::readSome(qsizetype limit)
{
    const qsizetype before = m_input.size();
    m_input.resize(before + limit);
    const auto [error, size] = co_await m_stream.async_read_some(
        asio::mutable_buffer(m_input.data() + before, static_cast<std::size_t>(limit)), asTuple);
    const std::size_t usable = error ? 0 : size;
    m_input.resize(before + static_cast<qsizetype>(usable));
    m_received += static_cast<qint64>(usable);
    co_return usable;
}

ClientConnection::Awaitable<bool> ClientConnection::writeAll(QByteArray head, QByteArray body)
{
    std::array<asio::const_buffer, 2> rest{
        asio::buffer(head.constData(), static_cast<std::size_t>(head.size())),
        asio::buffer(body.constData(), static_cast<std::size_t>(body.size()))};
    while (asio::buffer_size(rest) > 0) {
        const auto [error, written] = co_await m_stream.async_write_some(rest, asTuple);
        if (error)
            co_return false;
        m_written += static_cast<qint64>(written);
        const std::size_t fromHead = std::min(written, rest[0].size());
        rest[0] += fromHead;
        rest[1] += written - fromHead;
    }
    co_return true;
}

ClientConnection::Awaitable<bool> ClientConnection::send(Response response, bool keepAlive, bool isHead)
{
    if (!isSendable(response)) {
        qCCritical(log) << "an answer with status" << response.status << "had a header that cannot be sent";
        response = said(m_language, defect);
    }
    const bool isKept = keepAlive && !m_isStopping && m_transport->socket().is_open();
    const Server::Options &options = m_context.options;
    m_watchdog.allowWhileMoving(Clock::time_point::max(), options.rateWindow, bytesPerWindow(options),
        [this] { return m_written - m_transport->unconfirmed(); });
    const bool hasBody = !isHead && mayHaveBody(response.status);
    const bool isWritten =
        co_await writeAll(responseHead(response, isKept), hasBody ? response.body : QByteArray());
    m_isRefused = m_isRefused || (!isKept && !m_input.isEmpty());
    co_return isWritten &&isKept;
}

ClientConnection::Awaitable<bool> ClientConnection::refuse(Response response)
{
    m_isRefused = true;
    co_return co_await send(std::move(response), false, false);
}

/// Closing with unread input would make the system reset the connection, and the client might lose the
/// answer.
ClientConnection::Awaitable<void> ClientConnection::discardInput()
{
    m_watchdog.allowUntil(Clock::now() + discardTime);
    if (m_transport->socket().is_open())
        m_transport->endSending();
    const qint64 limit = m_received + maximumDiscarded;
    do {
        m_input.clear();
    } while (m_received < limit && co_await readSome(bodyChunk) > 0);
}

} // namespace agentee::server
