#include "server/http/server.h"

#include "server/http/client_connection.h"
#include "server/http/event_hub.h"
#include "server/http/own_authority.h"
#include "server/http/server_context.h"
#include "server/http/transport.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <openssl/ssl.h>

#include <thread>

namespace agentee::server
{

namespace
{

using asio::ip::tcp;
using Error = boost::system::error_code;

constexpr quint16 goingAway = 1001;
constexpr std::chrono::milliseconds pauseAfterFailedAccept{50};

std::unexpected<models::Problem> cannotStart(const QString &what, const Error &why)
{
    return models::problem(
        models::Problem::Kind::Unavailable, what.arg(QString::fromStdString(why.message())));
}

} // namespace

class Server::Engine
{
public:
    Engine(const Router &router, EventHub *hub, const Options &options)
        : m_context(router, options, hub ? hub->table() : nullptr)
        , m_acceptor(m_context.io)
        , m_pause(m_context.io)
        , m_tls(asio::ssl::context::tls_server)
        , m_usesTls(!options.certificateFile.isEmpty() || options.authority)
    {
    }

    models::Result<void> listen();
    void run();
    void stop(std::chrono::milliseconds drainDeadline);

    quint16 port() const { return m_port; }
    int connectionCount() const { return m_context.connectionCount(); }

private:
    models::Result<void> loadCertificate();
    models::Result<void> issueCertificate();
    void renewCertificate();
    void acceptNext();
    void take(tcp::socket socket);
    void beginStop();

    ServerContext m_context;
    asio::executor_work_guard<asio::io_context::executor_type> m_work{m_context.io.get_executor()};
    tcp::acceptor m_acceptor;
    asio::steady_timer m_pause;
    asio::ssl::context m_tls;
    const bool m_usesTls;
    QDateTime m_issuedAt; ///< the certificate of an own authority; likewise the next one
    QDateTime m_renewAt;
    quint16 m_port = 0;
    std::jthread m_thread;
};

models::Result<void> Server::Engine::loadCertificate()
{
    const Options &options = m_context.options;
    SSL_CTX_set_min_proto_version(m_tls.native_handle(), TLS1_2_VERSION);
    if (options.authority)
        return issueCertificate();
    Error error;
    m_tls.use_certificate_chain_file(options.certificateFile.toStdString(), error);
    if (error)
        return cannotStart(QStringLiteral("The certificate cannot be used: %1"), error);
    m_tls.use_private_key_file(options.privateKeyFile.toStdString(), asio::ssl::context::pem, error);
    if (error)
        return cannotStart(QStringLiteral("The private key cannot be used: %1"), error);
    return {};
}

/// Connections that are open keep the certificate they began with.
models::Result<void> Server::Engine::issueCertificate()
{
    const auto issued = m_context.options.authority->issue(m_context.options.address);
    if (!issued)
        return std::unexpected(issued.error());
    const auto buffer = [](const QByteArray &bytes) {
        return asio::buffer(bytes.constData(), std::size_t(bytes.size()));
    };
    Error error;
    m_tls.use_certificate_chain(buffer(issued->certificate), error);
    if (!error)
        m_tls.use_private_key(buffer(issued->privateKey), asio::ssl::context::pem, error);
    if (error)
        return cannotStart(QStringLiteral("The certificate cannot be used: %1"), error);
    m_issuedAt = issued->validFrom;
    m_renewAt = issued->renewAt;
    return {};
}

/// Looked at with every connection instead of by a timer: the computer may have slept, and its clock may have
/// been put right.
void Server::Engine::renewCertificate()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_context.options.authority || (now < m_renewAt && now >= m_issuedAt))
        return;
    // With the old one who connects is told that its time is over.
    if (const auto issued = issueCertificate(); !issued)
        qWarning("%ls", qUtf16Printable(issued.error().title));
}

models::Result<void> Server::Engine::listen()
{
    if (m_usesTls) {
        if (const auto loaded = loadCertificate(); !loaded)
            return loaded;
    }
    const Options &options = m_context.options;
    Error error;
    const auto address = asio::ip::make_address(options.address.toStdString(), error);
    if (error)
        return cannotStart(QStringLiteral("The address to listen on cannot be read: %1"), error);
    const tcp::endpoint endpoint(address, options.port);
    if (m_acceptor.open(endpoint.protocol(), error); error)
        return cannotStart(QStringLiteral("The server cannot open a socket: %1"), error);
    if (m_acceptor.set_option(tcp::acceptor::reuse_address(true), error); error)
        return cannotStart(QStringLiteral("The server cannot set up its socket: %1"), error);
    if (m_acceptor.bind(endpoint, error); error)
        return cannotStart(QStringLiteral("The server cannot have this address and port: %1"), error);
    if (m_acceptor.listen(tcp::acceptor::max_listen_connections, error); error)
        return cannotStart(QStringLiteral("The server cannot listen: %1"), error);
    m_port = m_acceptor.local_endpoint(error).port();
    return {};
}

void Server::Engine::run()
{
    acceptNext();
    m_thread = std::jthread([this] { m_context.io.run(); });
}

void Server::Engine::acceptNext()
{
    m_acceptor.async_accept([this](const Error &error, tcp::socket socket) {
        if (m_context.isStopping)
            return;
        if (!error) {
            take(std::move(socket));
            acceptNext();
            return;
        }
        // Mostly: no descriptor is free. The client waits in the backlog meanwhile.
        m_pause.expires_after(pauseAfterFailedAccept);
        m_pause.async_wait([this](const Error &stopped) {
            if (!stopped && !m_context.isStopping)
                acceptNext();
        });
    });
}

void Server::Engine::take(tcp::socket socket)
{
    Error error;
    const tcp::endpoint peer = socket.remote_endpoint(error);
    if (error || std::ssize(m_context.connections) >= m_context.options.maximumConnections)
        return;
    socket.set_option(tcp::no_delay(true), error);
    renewCertificate();
    auto transport = m_usesTls ? tlsTransport(std::move(socket), m_tls) : plainTransport(std::move(socket));
    std::make_shared<ClientConnection>(
        m_context, std::move(transport), QString::fromStdString(peer.address().to_string()))
        ->start();
}

void Server::Engine::beginStop()
{
    m_context.isStopping = true;
    Error ignored; // nothing depends on it
    m_acceptor.close(ignored);
    m_pause.cancel();
    if (m_context.streams)
        m_context.streams->closeAll(goingAway);
    const auto connections = m_context.connections;
    for (ClientConnection *connection : connections)
        connection->beginStop();
}

void Server::Engine::stop(std::chrono::milliseconds drainDeadline)
{
    const auto deadline = std::chrono::steady_clock::now() + drainDeadline;
    asio::post(m_context.io, [this] { beginStop(); });
    if (!m_context.waitUntilEmpty(deadline)) {
        m_context.workers.cancelQueued();
        asio::post(m_context.io, [this] {
            const auto connections = m_context.connections;
            for (ClientConnection *connection : connections)
                connection->cut();
        });
        m_context.waitUntilEmpty();
    }
    m_work.reset();
    m_thread.join();
}

Server::Server(const Router &router, EventHub *hub)
    : Server(router, hub, Options{})
{
}

Server::Server(const Router &router, EventHub *hub, const Options &options)
    : m_router(router)
    , m_hub(hub)
    , m_options(options)
{
}

Server::~Server()
{
    stop(std::chrono::milliseconds::zero());
}

models::Result<void> Server::start()
{
    if (m_engine)
        return models::problem(
            models::Problem::Kind::Conflict, QStringLiteral("The server is running already."));
    auto engine = std::make_unique<Engine>(m_router, m_hub, m_options);
    if (const auto listening = engine->listen(); !listening)
        return listening;
    m_engine = std::move(engine);
    m_engine->run();
    return {};
}

quint16 Server::port() const
{
    return m_engine ? m_engine->port() : 0;
}

void Server::stop(std::chrono::milliseconds drainDeadline)
{
    if (!m_engine)
        return;
    m_engine->stop(drainDeadline);
    m_engine.reset();
}

int Server::connectionCount() const
{
    return m_engine ? m_engine->connectionCount() : 0;
}

} // namespace agentee::server
