#include "tests/support/network/fault_proxy.h"

#include "tests/support/network/message_splitter.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace agentee::tests
{

/// One connection of the client and the one to the backend that belongs to it. A child of the client's
/// socket: it goes with it.
class FaultProxy::Pipe : public QObject
{
public:
    Pipe(FaultProxy &proxy, QTcpSocket *client)
        : QObject(client)
        , m_proxy(proxy)
        , m_client(*client)
    {
        connect(client, &QTcpSocket::readyRead, this, [this] { fromClient(m_client.readAll()); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(&m_backend, &QTcpSocket::readyRead, this, [this] { fromBackend(m_backend.readAll()); });
        connect(&m_backend, &QTcpSocket::disconnected, this, [this] {
            if (!m_delayed)
                m_client.disconnectFromHost();
        });
        connect(&m_backend, &QTcpSocket::errorOccurred, this, [this] {
            if (m_backend.state() != QAbstractSocket::ConnectedState && !m_delayed)
                m_client.abort();
        });
        connect(&proxy, &FaultProxy::mended, this, [this] {
            fromClient({});
            fromBackend({});
        });
        m_backend.connectToHost(QHostAddress::LocalHost, proxy.m_backendPort);
    }

    ~Pipe() override
    {
        // The client's socket is half destroyed already: nobody may be told of the end of the other.
        m_backend.disconnect(this);
        m_backend.abort();
    }

private:
    void fromClient(const QByteArray &bytes)
    {
        m_heldRequests += bytes;
        if (m_proxy.isHeld(Direction::ToBackend))
            return;
        for (const QByteArray &message : m_requests.take(std::exchange(m_heldRequests, {}))) {
            if (m_isStream)
                m_backend.write(message);
            else if (!request(message))
                return;
        }
    }

    /// False: the connection is gone.
    bool request(const QByteArray &message)
    {
        if (m_proxy.happens(m_proxy.m_faults.loseRequest)) {
            m_client.abort();
            return false;
        }
        Q_EMIT m_proxy.requested(message);
        if (const QByteArray answer = m_proxy.m_standIn ? m_proxy.m_standIn(message) : QByteArray();
            !answer.isEmpty()) {
            m_client.write(answer);
            return true;
        }
        if (m_backend.state() == QAbstractSocket::UnconnectedState) {
            m_client.abort();
            return false;
        }
        ++m_proxy.m_requests;
        m_asked = message;
        m_backend.write(message);
        if (!message.contains("Upgrade: websocket") && m_proxy.happens(m_proxy.m_faults.doubleRequest)) {
            auto *again = new QTcpSocket(&m_proxy);
            connect(again, &QTcpSocket::disconnected, again, &QObject::deleteLater);
            connect(again, &QTcpSocket::readyRead, again, &QTcpSocket::disconnectFromHost);
            again->connectToHost(QHostAddress::LocalHost, m_proxy.m_backendPort);
            again->write(message);
        }
        return true;
    }

    void fromBackend(const QByteArray &bytes)
    {
        m_heldAnswers += bytes;
        if (m_proxy.isHeld(Direction::ToClient))
            return;
        for (const QByteArray &message : m_answers.take(std::exchange(m_heldAnswers, {}))) {
            if (m_isStream)
                frame(message);
            else if (!answer(message))
                return;
        }
    }

    /// False: the connection is gone.
    bool answer(const QByteArray &message)
    {
        if (MessageSplitter::status(message) == 101) {
            m_isStream = true;
            m_requests.switchToFrames();
            m_client.write(message);
            return true;
        }
        const Faults &faults = m_proxy.m_faults;
        if (m_proxy.happens(faults.loseAnswer)) {
            m_client.abort();
            return false;
        }
        if (m_proxy.happens(faults.cutAnswer)) {
            m_client.write(message.first(m_proxy.m_random.bounded(int(message.size()))));
            m_client.disconnectFromHost();
            return false;
        }
        const QByteArray passed = m_proxy.m_mutate ? m_proxy.m_mutate(m_asked, message) : message;
        if (m_delayed || m_proxy.happens(faults.delayAnswer)) {
            // One request at a time: nothing can overtake this answer.
            m_delayed = true;
            QTimer::singleShot(m_proxy.m_random.bounded(faults.longestDelay + 1), this, [this, passed] {
                m_delayed = false;
                if (m_client.state() != QAbstractSocket::ConnectedState)
                    return;
                m_client.write(passed);
                if (m_backend.state() != QAbstractSocket::ConnectedState)
                    m_client.disconnectFromHost();
            });
            return true;
        }
        m_client.write(passed);
        if (passed != message)
            m_client.disconnectFromHost();
        return true;
    }

    void frame(const QByteArray &message)
    {
        const Faults &faults = m_proxy.m_faults;
        if (m_client.state() != QAbstractSocket::ConnectedState)
            return;
        if (!MessageSplitter::isText(message)) {
            m_client.write(message);
            return;
        }
        if (m_proxy.happens(faults.loseFrame))
            return;
        m_window.append(message);
        if (m_proxy.happens(faults.doubleFrame))
            m_window.append(message);
        if (m_window.size() < faults.shuffledFrames)
            return;
        if (faults.shuffledFrames > 0)
            std::ranges::shuffle(m_window, m_proxy.m_random);
        for (const QByteArray &one : std::exchange(m_window, {}))
            m_client.write(one);
    }

    FaultProxy &m_proxy;
    QTcpSocket &m_client;
    QTcpSocket m_backend;
    MessageSplitter m_requests;
    MessageSplitter m_answers;
    QByteArray m_asked; ///< what the next answer is to; one request at a time
    QByteArray m_heldRequests;
    QByteArray m_heldAnswers;
    QList<QByteArray> m_window;
    bool m_isStream = false;
    bool m_delayed = false;
};

FaultProxy::FaultProxy(quint16 backendPort, quint32 seed)
    : m_backendPort(backendPort)
    , m_random(seed)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
    listen();
}

FaultProxy::~FaultProxy()
{
    cut();
}

QUrl FaultProxy::url() const
{
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(m_port);
    return url;
}

void FaultProxy::listen()
{
    if (m_server.isListening())
        return;
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the proxy cannot listen: %ls", qUtf16Printable(m_server.errorString()));
    m_port = m_server.serverPort();
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection())
        new Pipe(*this, client);
}

bool FaultProxy::happens(double probability)
{
    if (probability <= 0 || m_random.generateDouble() >= probability)
        return false;
    ++m_faultsDone;
    return true;
}

void FaultProxy::cut()
{
    m_server.close();
    dropConnections();
}

void FaultProxy::dropConnections()
{
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly))
        socket->abort();
}

void FaultProxy::hold(Direction direction)
{
    m_held[direction == Direction::ToClient ? 1 : 0] = true;
}

void FaultProxy::mend()
{
    m_faults = {};
    m_mutate = {};
    m_standIn = {};
    std::ranges::fill(m_held, false);
    listen();
    Q_EMIT mended();
}

} // namespace agentee::tests
