#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

namespace agentee::tests
{

/// One person's network: passes bytes on to the backend and can be cut. Works in the window's thread.
class Relay : public QObject
{
    Q_OBJECT
public:
    explicit Relay(quint16 backendPort);

    /// What to sign in at. Stays the same while the network is cut.
    QUrl url() const;
    /// Ends every connection and refuses new ones.
    void cut();
    void mend();

private:
    void accept();

    quint16 m_backendPort;
    quint16 m_port = 0;
    QTcpServer m_server;
};

} // namespace agentee::tests
