#include "tests/server_http/raw_client.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <utility>

namespace agentee::test
{

namespace
{

constexpr int patience = 20'000; // milliseconds; passing tests never wait for it

}

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

RawClient::RawClient(quint16 port, int receiveBuffer)
    : m_socket(std::make_unique<QTcpSocket>())
{
    if (receiveBuffer > 0) {
        m_socket->bind(QHostAddress(QHostAddress::LocalHost), 0);
        m_socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBuffer);
        m_socket->setReadBufferSize(receiveBuffer);
    }
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket->waitForConnected(patience);
}

RawClient::~RawClient() = default;

void RawClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(patience)) { }
}

bool RawClient::fill()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patience)
        && m_socket->bytesAvailable() == 0)
        return false;
    m_input += m_socket->readAll();
    return true;
}

QByteArray RawClient::read(qsizetype size)
{
    while (m_input.size() < size && fill()) { }
    const QByteArray result = m_input.first(std::min(size, m_input.size()));
    m_input.remove(0, result.size());
    return result;
}

RawAnswer RawClient::answer(bool isHead)
{
    qsizetype end = -1;
    while ((end = m_input.indexOf("\r\n\r\n")) < 0) {
        if (!fill())
            return {};
    }
    RawAnswer result;
    result.head = read(end + 4);
    result.status = result.head.sliced(9, 3).toInt();
    if (!isHead)
        result.body = read(result.header("Content-Length").toLongLong());
    return result;
}

RawAnswer RawClient::ask(const QByteArray &request)
{
    send(request);
    return answer();
}

bool RawClient::hasInput()
{
    return !m_input.isEmpty() || m_socket->bytesAvailable() > 0 || m_socket->waitForReadyRead(0);
}

bool RawClient::waitForClose()
{
    while (m_socket->state() == QAbstractSocket::ConnectedState) {
        m_socket->readAll();
        if (!m_socket->waitForReadyRead(patience) && m_socket->state() == QAbstractSocket::ConnectedState)
            return false;
    }
    return true;
}

void RawClient::close()
{
    m_socket->abort();
}

QByteArray RawClient::get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: here\r\n\r\n";
}

QByteArray RawClient::post(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: here\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

} // namespace agentee::test
