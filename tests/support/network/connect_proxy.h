#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace agentee::tests
{

/// A proxy that knows CONNECT alone and leads every name to this computer, so that a server of a test can
/// have one.
class ConnectProxy : public QObject
{
    Q_OBJECT
public:
    /// Without a user everybody may pass.
    explicit ConnectProxy(const QByteArray &user = {}, const QByteArray &password = {});

    quint16 port() const { return m_server.serverPort(); }
    /// "host:port" of every tunnel that was opened.
    const QStringList &tunnels() const { return m_tunnels; }
    int refusals() const { return m_refusals; } ///< for want of the right password

private:
    void accept();
    void readHead(QTcpSocket *client);
    void openTunnel(QTcpSocket *client, const QByteArray &target);

    const QByteArray m_expected; ///< of Proxy-Authorization
    QTcpServer m_server;
    QStringList m_tunnels;
    int m_refusals = 0;
};

} // namespace agentee::tests
