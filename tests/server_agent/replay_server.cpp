#include "tests/server_agent/replay_server.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <future>
#include <optional>

namespace agentee::tests
{

namespace
{

constexpr int stepMilliseconds = 10;
constexpr int maximumSteps = 3000;

std::optional<RecordedRequest> readRequest(QTcpSocket &socket, const std::stop_token &stop)
{
    QByteArray bytes;
    for (int step = 0; step < maximumSteps && !stop.stop_requested(); ++step) {
        socket.waitForReadyRead(stepMilliseconds);
        bytes += socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0) {
            if (socket.state() != QAbstractSocket::ConnectedState)
                return {};
            continue;
        }
        QList<QByteArray> lines = bytes.first(end).replace("\r\n", "\n").split('\n');
        const QList<QByteArray> first = lines.takeFirst().split(' ');
        if (first.size() != 3)
            return {};
        RecordedRequest request{first.at(0), first.at(1), {}, bytes.sliced(end + 4)};
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        if (request.body.size() >= request.headers.value("content-length").toLongLong())
            return request;
    }
    return {};
}

QList<QByteArray> pieces(const QByteArray &body, const ReplayAnswer &answer)
{
    if (answer.pieces == ReplayAnswer::Pieces::Whole)
        return {body};
    QList<QByteArray> result;
    QRandomGenerator random(answer.seed);
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype wanted = answer.pieces == ReplayAnswer::Pieces::EveryByte ? 1 : random.bounded(1, 40);
        const qsizetype length = std::min(wanted, body.size() - at);
        result.append(body.sliced(at, length));
        at += length;
    }
    return result;
}

QByteArray head(const ReplayAnswer &answer)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " Replay\r\nConnection: close\r\n";
    for (const QByteArray &line : answer.headers)
        bytes += line + "\r\n";
    if (answer.chunked)
        bytes += "Transfer-Encoding: chunked\r\n";
    return bytes + "\r\n";
}

bool write(QTcpSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    while (socket.bytesToWrite() > 0)
        if (!socket.waitForBytesWritten(5000))
            return false;
    return socket.state() == QAbstractSocket::ConnectedState;
}

} // namespace

QJsonObject RecordedRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

ReplayServer::ReplayServer(Script script)
    : m_script(std::move(script))
{
    std::promise<quint16> port;
    std::future<quint16> listening = port.get_future();
    m_thread = std::jthread([this, &port](std::stop_token stop) {
        run(std::move(stop), [&port](quint16 number) { port.set_value(number); });
    });
    m_port = listening.get();
}

ReplayServer::~ReplayServer() = default;

QString ReplayServer::baseUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

QList<RecordedRequest> ReplayServer::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

int ReplayServer::clientsThatLeft() const
{
    const std::scoped_lock lock(m_mutex);
    return m_clientsThatLeft;
}

void ReplayServer::run(std::stop_token stop, const std::function<void(quint16)> &listening)
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    listening(server.serverPort());
    while (!stop.stop_requested()) {
        if (!server.hasPendingConnections())
            server.waitForNewConnection(stepMilliseconds);
        if (const std::unique_ptr<QTcpSocket> socket{server.nextPendingConnection()})
            serve(*socket, stop);
    }
}

void ReplayServer::serve(QTcpSocket &socket, std::stop_token stop)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const std::optional<RecordedRequest> request = readRequest(socket, stop);
    if (!request)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_requests.append(*request);
    }
    const ReplayAnswer answer = m_script(*request);
    if (answer.holdBeforeHead)
        hold(socket, stop);
    else if (!answer.raw.isEmpty())
        write(socket, answer.raw);
    else if (write(socket, head(answer)))
        sendBody(socket, answer, stop);
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
        socket.waitForDisconnected(1000);
}

void ReplayServer::sendBody(QTcpSocket &socket, const ReplayAnswer &answer, std::stop_token stop)
{
    const bool cut = answer.cutAt >= 0 && answer.cutAt <= answer.body.size();
    const QByteArray body = answer.body.first(cut ? answer.cutAt
            : answer.holdAt >= 0                  ? std::min(answer.holdAt, answer.body.size())
                                                  : answer.body.size());
    for (const QByteArray &piece : pieces(body, answer)) {
        if (piece.isEmpty())
            continue;
        const QByteArray framed =
            answer.chunked ? QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n" : piece;
        if (stop.stop_requested() || !write(socket, framed)) {
            const std::scoped_lock lock(m_mutex);
            ++m_clientsThatLeft;
            return;
        }
    }
    if (answer.holdAt >= 0)
        hold(socket, stop);
    else if (answer.chunked && !cut)
        write(socket, "0\r\n\r\n");
}

void ReplayServer::hold(QTcpSocket &socket, std::stop_token stop)
{
    while (!stop.stop_requested()) {
        socket.waitForReadyRead(stepMilliseconds);
        if (socket.state() != QAbstractSocket::ConnectedState) {
            const std::scoped_lock lock(m_mutex);
            ++m_clientsThatLeft;
            return;
        }
    }
}

QByteArray recordedStream(const QString &name)
{
    QFile file(QStringLiteral(AGENTEE_STREAMS "/%1.sse").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace agentee::tests
