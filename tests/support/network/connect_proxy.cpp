#include "tests/support/network/connect_proxy.h"

#include <QRegularExpression>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr qsizetype longestHead = 16 * 1024;

void relay(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

} // namespace

ConnectProxy::ConnectProxy(const QByteArray &user, const QByteArray &password)
    : m_expected(user.isEmpty() ? QByteArray() : "basic " + (user + ':' + password).toBase64())
{
    connect(&m_server, &QTcpServer::newConnection, this, &ConnectProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen");
}

void ConnectProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { readHead(client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
}

void ConnectProxy::readHead(QTcpSocket *client)
{
    const QByteArray seen = client->peek(longestHead);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QString head = QString::fromLatin1(client->read(end + 4));
    static const QRegularExpression connectTo(u"^CONNECT (\\S+:\\d+) HTTP/1\\.[01]\\r\\n"_s);
    static const QRegularExpression authorization(u"^proxy-authorization: (basic) (\\S+)\\r$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const auto target = connectTo.match(head);
    if (!target.hasMatch()) {
        client->write("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        client->disconnectFromHost();
        return;
    }
    const auto shown = authorization.match(head);
    if (!m_expected.isEmpty() && "basic " + shown.captured(2).toLatin1() != m_expected) {
        ++m_refusals;
        client->write(
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
            "Content-Length: 0\r\nConnection: close\r\n\r\n");
        client->disconnectFromHost();
        return;
    }
    openTunnel(client, target.captured(1).toLatin1());
}

void ConnectProxy::openTunnel(QTcpSocket *client, const QByteArray &target)
{
    client->disconnect(this);
    m_tunnels.append(QString::fromLatin1(target));
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        relay(client, server);
        relay(server, client);
        server->write(client->readAll());
    });
    connect(server, &QTcpSocket::errorOccurred, client, [client] { client->disconnectFromHost(); });
    server->connectToHost(
        QHostAddress(QHostAddress::LocalHost), target.sliced(target.lastIndexOf(':') + 1).toUShort());
}

} // namespace agentee::tests
