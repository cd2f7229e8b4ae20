#include "tests/tour/relay.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

void pass(QTcpSocket &from, QTcpSocket &to)
{
    QObject::connect(&from, &QTcpSocket::readyRead, &to, [&from, &to] { to.write(from.readAll()); });
    QObject::connect(&from, &QTcpSocket::disconnected, &to, &QTcpSocket::disconnectFromHost);
}

} // namespace

Relay::Relay(quint16 backendPort)
    : m_backendPort(backendPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
    mend();
}

QUrl Relay::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void Relay::cut()
{
    m_server.close();
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

void Relay::mend()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the relay cannot listen: %ls", qUtf16Printable(m_server.errorString()));
    m_port = m_server.serverPort();
}

void Relay::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        auto *backend = new QTcpSocket(client);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        pass(*client, *backend);
        pass(*backend, *client);
        connect(backend, &QTcpSocket::errorOccurred, client, &QTcpSocket::abort);
        // What the client sends before the backend has answered waits in the socket's own buffer.
        backend->connectToHost(QHostAddress::LocalHost, m_backendPort);
    }
}

} // namespace agentee::tests
