#include "server/agent/sse_parser.h"

#include <algorithm>
#include <utility>

namespace agentee::server
{

SseParser::Outcome SseParser::feed(QByteArrayView bytes, const std::function<bool(const SseEvent &)> &onEvent)
{
    while (!bytes.isEmpty() && !m_tooLong) {
        if (m_skipLineFeed) {
            m_skipLineFeed = false;
            if (bytes.front() == '\n') {
                bytes.slice(1);
                continue;
            }
        }
        const auto end = std::ranges::find_if(bytes, [](char byte) { return byte == '\n' || byte == '\r'; });
        const qsizetype length = end - bytes.begin();
        if (m_line.size() + length > m_limits.maximumLineBytes) {
            m_tooLong = true;
            break;
        }
        if (end == bytes.end()) {
            m_line.append(bytes);
            break;
        }
        m_skipLineFeed = *end == '\r';
        const QByteArrayView rest = bytes.first(length);
        bytes.slice(length + 1);
        bool goOn = true;
        if (m_line.isEmpty()) {
            goOn = endLine(rest, onEvent);
        } else {
            m_line.append(rest);
            goOn = endLine(std::exchange(m_line, {}), onEvent);
        }
        if (!goOn)
            return Outcome::Stopped;
    }
    return m_tooLong ? Outcome::TooLong : Outcome::Going;
}

bool SseParser::endLine(QByteArrayView line, const std::function<bool(const SseEvent &)> &onEvent)
{
    if (std::exchange(m_firstLine, false) && line.startsWith("\xEF\xBB\xBF"))
        line.slice(3);
    if (!line.isEmpty()) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0) {
            field(line, {});
        } else if (colon > 0) {
            QByteArrayView value = line.sliced(colon + 1);
            if (value.startsWith(' '))
                value.slice(1);
            field(line.first(colon), value);
        }
        return true;
    }
    SseEvent event{std::exchange(m_type, {}), std::exchange(m_data, {})};
    if (event.data.isEmpty())
        return true;
    event.data.chop(1);
    if (event.type.isEmpty())
        event.type = "message";
    return onEvent(event);
}

void SseParser::field(QByteArrayView name, QByteArrayView value)
{
    if (name == "event") {
        m_type = value.toByteArray();
    } else if (name == "data") {
        if (m_data.size() + value.size() >= m_limits.maximumEventBytes) {
            m_tooLong = true;
            return;
        }
        m_data.append(value).append('\n');
    }
}

} // namespace agentee::server
