#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace agentee::server
{

struct SseEvent {
    QByteArray type; ///< "message" when the stream does not say
    QByteArray data; ///< lines joined by LF; any bytes, not checked for UTF-8
    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

/// Reads a stream of server-sent events in whatever pieces it arrives (WHATWG HTML, section "Server-sent
/// events"). Fields id and retry are read over: nobody here reconnects. An event that the stream ends in the
/// middle of is none.
class SseParser
{
public:
    struct Limits {
        qsizetype maximumLineBytes = 1'048'576;
        qsizetype maximumEventBytes = 2'097'152;
    };
    enum class Outcome {
        Going,
        Stopped, ///< `onEvent` said so
        TooLong, ///< a line or an event is longer than allowed; the parser takes nothing more
    };

    SseParser() = default;
    explicit SseParser(Limits limits)
        : m_limits(limits)
    {
    }

    /// Calls `onEvent` for each event that these bytes complete, until it returns false. Events after that
    /// are lost.
    Outcome feed(QByteArrayView bytes, const std::function<bool(const SseEvent &)> &onEvent);

private:
    bool endLine(QByteArrayView line, const std::function<bool(const SseEvent &)> &onEvent);
    void field(QByteArrayView name, QByteArrayView value);

    Limits m_limits = {};
    QByteArray m_line; ///< the beginning of a line that is not complete
    QByteArray m_type;
    QByteArray m_data; ///< each line with an LF behind it
    bool m_firstLine = true;
    bool m_skipLineFeed = false; ///< the last byte was a CR: an LF belongs to it
    bool m_tooLong = false;
};

} // namespace agentee::server
