#pragma once

#include "server/http/event_hub.h"

#include <QHash>

#include <deque>
#include <mutex>
#include <unordered_map>

namespace agentee::server
{

/// The connection side of one stream.
class StreamSink
{
public:
    virtual ~StreamSink() = default;
    /// There is something to take(). Called from any thread with the table locked: must return at once and
    /// must not call the table.
    virtual void wake() = 0;
};

/// What a stream should do next.
struct StreamStep {
    enum class Kind {
        Wait, ///< until wake()
        Send, ///< `event` with `sequence`
        Close, ///< a close frame with `closeCode`
        Cut, ///< drop the connection
    };
    Kind kind = Kind::Wait;
    quint64 sequence = 0;
    QByteArray event;
    quint16 closeCode = 0;
};

/// The streams of a hub and what waits to be sent on each; bounded. Thread-safe; knows nothing of sockets.
class StreamTable
{
public:
    StreamTable(const EventHub::Callbacks &callbacks, const EventHub::Options &options);

    const EventHub::Options options;
    const EventHub::Callbacks callbacks;

    void publish(const Audience &audience, const QByteArray &jsonText);
    int close(const Audience &audience, quint16 code);
    void closeAll(quint16 code);
    int count() const;
    int count(const Audience &audience) const;

    /// `sink` must stay until remove().
    StreamId add(const StreamIdentity &identity, StreamSink *sink);
    void remove(StreamId id);
    /// Takes the next event, if that is the next step.
    StreamStep take(StreamId id);
    /// The next step without taking an event.
    StreamStep::Kind peek(StreamId id) const;

private:
    struct Stream {
        StreamIdentity identity;
        StreamSink *sink = nullptr;
        StreamStep::Kind end = StreamStep::Kind::Wait; ///< Close or Cut once decided
        quint16 closeCode = 0;
        bool isAsleep = true;
        quint64 sent = 0;
        std::deque<QByteArray> queue;
        qsizetype queuedBytes = 0;
    };

    QList<StreamId> matching(const Audience &audience) const;
    void finish(Stream &stream, StreamStep::Kind how, quint16 code);
    void dropQueue(Stream &stream);

    mutable std::mutex m_mutex;
    std::unordered_map<StreamId, Stream> m_streams;
    QMultiHash<models::Id, StreamId> m_byId; ///< by person, tenant and auth session
    StreamId m_lastId = 0;
    qsizetype m_totalBytes = 0;
};

} // namespace agentee::server
