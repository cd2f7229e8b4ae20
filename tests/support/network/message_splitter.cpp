#include "tests/support/network/message_splitter.h"

#include <QtEndian>

namespace agentee::tests
{

namespace
{

constexpr qsizetype unknown = -1;

} // namespace

int MessageSplitter::status(const QByteArray &message)
{
    return message.startsWith("HTTP/1.1 ") ? message.sliced(9, 3).toInt() : 0;
}

bool MessageSplitter::isText(const QByteArray &frame)
{
    return !frame.isEmpty() && (frame.front() & 0x0f) == 1;
}

qsizetype MessageSplitter::messageLength() const
{
    const qsizetype head = m_input.indexOf("\r\n\r\n");
    if (head < 0)
        return unknown;
    for (const QByteArray &line : m_input.first(head).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return head + 4 + line.sliced(15).trimmed().toLongLong();
    }
    return head + 4;
}

qsizetype MessageSplitter::frameLength() const
{
    if (m_input.size() < 2)
        return unknown;
    const auto second = static_cast<uchar>(m_input.at(1));
    const qsizetype mask = second & 0x80 ? 4 : 0;
    qsizetype head = 2;
    qint64 body = second & 0x7f;
    if (body >= 126) {
        const qsizetype width = body == 126 ? 2 : 8;
        if (m_input.size() < head + width)
            return unknown;
        body = width == 2 ? qFromBigEndian<quint16>(m_input.constData() + head)
                          : qFromBigEndian<qint64>(m_input.constData() + head);
        head += width;
    }
    return head + mask + body;
}

QList<QByteArray> MessageSplitter::take(const QByteArray &bytes)
{
    m_input += bytes;
    QList<QByteArray> messages;
    while (!m_input.isEmpty()) {
        const qsizetype length = m_frames ? frameLength() : messageLength();
        if (length == unknown || m_input.size() < length)
            break;
        messages.append(m_input.first(length));
        m_input = m_input.sliced(length);
        // What follows a change of protocol is cut by another rule.
        if (!m_frames && status(messages.last()) == 101)
            m_frames = true;
    }
    return messages;
}

} // namespace agentee::tests
