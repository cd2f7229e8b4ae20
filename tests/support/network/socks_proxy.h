#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace agentee::tests
{

/// A SOCKS5 proxy (RFC 1928, 1929) that knows CONNECT alone and leads every name to this computer, so that a
/// server of a test can have one.
class SocksProxy : public QObject
{
    Q_OBJECT
public:
    /// Without a user everybody may pass.
    explicit SocksProxy(const QByteArray &user = {}, const QByteArray &password = {});

    quint16 port() const { return m_server.serverPort(); }
    /// "host:port" of every tunnel that was opened, as the client named it.
    const QStringList &tunnels() const { return m_tunnels; }
    int refusals() const { return m_refusals; } ///< for want of the right password

private:
    enum class Stage { Greeting, Password, Target };
    void accept();
    void read(QTcpSocket *client, Stage stage);
    void expect(QTcpSocket *client, Stage stage);
    void greet(QTcpSocket *client);
    void checkPassword(QTcpSocket *client);
    void openTunnel(QTcpSocket *client);

    const QByteArray m_user;
    const QByteArray m_password;
    QTcpServer m_server;
    QStringList m_tunnels;
    int m_refusals = 0;
};

} // namespace agentee::tests
