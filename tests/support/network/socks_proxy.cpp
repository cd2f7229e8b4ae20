#include "tests/support/network/socks_proxy.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr char version = 5;
constexpr char passwordVersion = 1;
constexpr char noAuthentication = 0;
constexpr char byPassword = 2;
constexpr char noneOfThese = char(0xff);
constexpr char connectCommand = 1;
constexpr char ipv4 = 1;
constexpr char name = 3;
constexpr qsizetype longestMessage = 600; ///< more than any of the protocol's

void relay(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

int byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? quint8(bytes.at(at)) : 0;
}

} // namespace

SocksProxy::SocksProxy(const QByteArray &user, const QByteArray &password)
    : m_user(user)
    , m_password(password)
{
    connect(&m_server, &QTcpServer::newConnection, this, &SocksProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen");
}

void SocksProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        expect(client, Stage::Greeting);
    }
}

void SocksProxy::expect(QTcpSocket *client, Stage stage)
{
    client->disconnect(this);
    connect(client, &QTcpSocket::readyRead, this, [this, client, stage] { read(client, stage); });
    if (client->bytesAvailable() > 0)
        read(client, stage);
}

void SocksProxy::read(QTcpSocket *client, Stage stage)
{
    switch (stage) {
    case Stage::Greeting:
        greet(client);
        return;
    case Stage::Password:
        checkPassword(client);
        return;
    case Stage::Target:
        openTunnel(client);
        return;
    }
}

void SocksProxy::greet(QTcpSocket *client)
{
    const QByteArray seen = client->peek(longestMessage);
    const qsizetype whole = 2 + byteAt(seen, 1);
    if (seen.size() < 2 || seen.size() < whole)
        return;
    const char wanted = m_user.isEmpty() ? noAuthentication : byPassword;
    const bool isOffered = client->read(whole).sliced(2).contains(wanted);
    client->write(QByteArray{}.append(version).append(isOffered ? wanted : noneOfThese));
    if (!isOffered) {
        ++m_refusals;
        client->disconnectFromHost();
        return;
    }
    expect(client, wanted == byPassword ? Stage::Password : Stage::Target);
}

void SocksProxy::checkPassword(QTcpSocket *client)
{
    const QByteArray seen = client->peek(longestMessage);
    const qsizetype user = byteAt(seen, 1);
    const qsizetype password = byteAt(seen, 2 + user);
    const qsizetype whole = 3 + user + password;
    if (seen.size() < 3 || seen.size() < whole)
        return;
    const QByteArray said = client->read(whole);
    const bool isRight = said.sliced(2, user) == m_user && said.sliced(3 + user, password) == m_password;
    client->write(QByteArray{}.append(passwordVersion).append(isRight ? '\0' : '\1'));
    if (!isRight) {
        ++m_refusals;
        client->disconnectFromHost();
        return;
    }
    expect(client, Stage::Target);
}

void SocksProxy::openTunnel(QTcpSocket *client)
{
    constexpr qsizetype head = 4;
    const QByteArray seen = client->peek(longestMessage);
    const bool isNamed = byteAt(seen, 3) == name;
    const qsizetype address = isNamed ? 1 + byteAt(seen, head) : 4;
    const qsizetype whole = head + address + 2;
    if (seen.size() <= head || seen.size() < whole)
        return;
    const QByteArray asked = client->read(whole);
    client->disconnect(this);
    if (asked.at(1) != connectCommand || (!isNamed && asked.at(3) != ipv4)) {
        client->disconnectFromHost();
        return;
    }
    const QByteArray where = asked.sliced(head, address);
    const quint16 port = qFromBigEndian<quint16>(asked.constData() + head + address);
    const QString host = isNamed ? QString::fromLatin1(where.sliced(1))
                                 : QHostAddress(qFromBigEndian<quint32>(where.constData())).toString();
    m_tunnels.append(u"%1:%2"_s.arg(host).arg(port));
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write(QByteArray::fromHex("05000001000000000000"));
        relay(client, server);
        relay(server, client);
        server->write(client->readAll());
    });
    connect(server, &QTcpSocket::errorOccurred, client, [client] { client->disconnectFromHost(); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace agentee::tests
