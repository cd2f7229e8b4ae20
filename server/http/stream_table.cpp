#include "server/http/stream_table.h"

#include <utility>

namespace agentee::server
{

namespace
{

constexpr qsizetype costOfAnEvent = 64; // what an event takes besides its text

bool concerns(const Audience &audience, const StreamIdentity &identity)
{
    switch (audience.kind) {
    case Audience::Kind::Person:
        return identity.person == audience.id;
    case Audience::Kind::Tenant:
        return identity.tenant == audience.id;
    case Audience::Kind::AuthSession:
        return identity.authSession == audience.id;
    case Audience::Kind::Stream:
        return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace

StreamTable::StreamTable(const EventHub::Callbacks &callbacks_, const EventHub::Options &options_)
    : options(options_)
    , callbacks(callbacks_)
{
}

QList<StreamId> StreamTable::matching(const Audience &audience) const
{
    QList<StreamId> ids;
    if (audience.kind == Audience::Kind::Stream) {
        if (m_streams.contains(audience.streamId))
            ids.append(audience.streamId);
        return ids;
    }
    const auto [begin, end] = m_byId.equal_range(audience.id);
    for (auto it = begin; it != end; ++it) {
        if (concerns(audience, m_streams.at(*it).identity))
            ids.append(*it);
    }
    return ids;
}

void StreamTable::publish(const Audience &audience, const QByteArray &jsonText)
{
    const qsizetype cost = jsonText.size() + costOfAnEvent;
    const std::scoped_lock lock(m_mutex);
    for (const StreamId id : matching(audience)) {
        Stream &stream = m_streams.at(id);
        if (stream.end != StreamStep::Kind::Wait)
            continue;
        if (std::ssize(stream.queue) >= options.queuedEvents
            || stream.queuedBytes + cost > options.queuedBytes
            || m_totalBytes + cost > options.totalQueuedBytes) {
            finish(stream, StreamStep::Kind::Cut, 0);
            continue;
        }
        stream.queue.push_back(jsonText);
        stream.queuedBytes += cost;
        m_totalBytes += cost;
        if (std::exchange(stream.isAsleep, false))
            stream.sink->wake();
    }
}

void StreamTable::dropQueue(Stream &stream)
{
    m_totalBytes -= std::exchange(stream.queuedBytes, 0);
    stream.queue.clear();
}

void StreamTable::finish(Stream &stream, StreamStep::Kind how, quint16 code)
{
    dropQueue(stream);
    stream.end = how;
    stream.closeCode = code;
    stream.isAsleep = false;
    stream.sink->wake();
}

int StreamTable::close(const Audience &audience, quint16 code)
{
    const std::scoped_lock lock(m_mutex);
    int closed = 0;
    for (const StreamId id : matching(audience)) {
        Stream &stream = m_streams.at(id);
        if (stream.end != StreamStep::Kind::Wait)
            continue;
        finish(stream, StreamStep::Kind::Close, code);
        ++closed;
    }
    return closed;
}

void StreamTable::closeAll(quint16 code)
{
    const std::scoped_lock lock(m_mutex);
    for (auto &[id, stream] : m_streams) {
        if (stream.end == StreamStep::Kind::Wait)
            finish(stream, StreamStep::Kind::Close, code);
    }
}

int StreamTable::count() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(m_streams.size());
}

int StreamTable::count(const Audience &audience) const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(matching(audience).size());
}

StreamId StreamTable::add(const StreamIdentity &identity, StreamSink *sink)
{
    const std::scoped_lock lock(m_mutex);
    const StreamId id = ++m_lastId;
    Stream &stream = m_streams[id];
    stream.identity = identity;
    stream.sink = sink;
    for (const models::Id &key : {identity.person, identity.tenant, identity.authSession}) {
        if (!m_byId.contains(key, id))
            m_byId.insert(key, id);
    }
    return id;
}

void StreamTable::remove(StreamId id)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_streams.find(id);
    if (found == m_streams.end())
        return;
    dropQueue(found->second);
    const StreamIdentity identity = found->second.identity;
    for (const models::Id &key : {identity.person, identity.tenant, identity.authSession})
        m_byId.remove(key, id);
    m_streams.erase(found);
}

StreamStep StreamTable::take(StreamId id)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_streams.find(id);
    if (found == m_streams.end())
        return {StreamStep::Kind::Cut, 0, {}, 0};
    Stream &stream = found->second;
    if (stream.end != StreamStep::Kind::Wait)
        return {stream.end, 0, {}, stream.closeCode};
    if (stream.queue.empty()) {
        stream.isAsleep = true;
        return {};
    }
    StreamStep step{StreamStep::Kind::Send, ++stream.sent, stream.queue.front(), 0};
    stream.queue.pop_front();
    stream.queuedBytes -= step.event.size() + costOfAnEvent;
    m_totalBytes -= step.event.size() + costOfAnEvent;
    return step;
}

StreamStep::Kind StreamTable::peek(StreamId id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_streams.find(id);
    if (found == m_streams.end())
        return StreamStep::Kind::Cut;
    const Stream &stream = found->second;
    if (stream.end == StreamStep::Kind::Wait && !stream.queue.empty())
        return StreamStep::Kind::Send;
    return stream.end;
}

} // namespace agentee::server
