#include "tests/sync/network/scripted_server.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>

namespace agentee::test
{

ScriptedServer::ScriptedServer(const QList<Answer> &script)
    : m_script(script)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free port");
}

QUrl ScriptedServer::url() const
{
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(m_server.serverPort());
    return url;
}

QByteArray ScriptedServer::http(
    int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &furtherHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Word\r\nContent-Type: " + contentType + "\r\n"
        + furtherHeaders + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    static const QRegularExpression length(
        QStringLiteral("\\r\\nContent-Length: *(\\d+)"), QRegularExpression::CaseInsensitiveOption);
    QByteArray &input = m_input[socket];
    input += socket->readAll();
    const qsizetype head = input.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    const qsizetype body = length.match(QString::fromLatin1(input.first(head))).captured(1).toLongLong();
    if (input.size() < head + 4 + body)
        return;
    m_requests.append(std::exchange(input, {}));
    const Answer answer = m_script.size() > 1 ? m_script.takeFirst() : m_script.first();
    socket->write(answer.bytes);
    if (answer.then == Answer::Then::Close) {
        socket->disconnectFromHost();
    } else if (answer.then == Answer::Then::Trickle) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        timer->start(5);
    }
}

} // namespace agentee::test
