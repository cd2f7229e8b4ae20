#pragma once

#include "models/id.h"
#include "server/http/request.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace agentee::server
{

class StreamTable;

/// Who is at the other end of a stream, as the authenticate callback found out.
struct StreamIdentity {
    models::Id person;
    models::Id tenant;
    models::Id authSession;
    friend bool operator==(const StreamIdentity &, const StreamIdentity &) = default;
};

/// Number of a stream within its hub; never used twice.
using StreamId = quint64;

/// Whom an event or a disconnection concerns.
struct Audience {
    enum class Kind { Person, Tenant, AuthSession, Stream };

    static Audience person(const models::Id &id) { return {Kind::Person, id, 0}; }
    static Audience tenant(const models::Id &id) { return {Kind::Tenant, id, 0}; }
    static Audience authSession(const models::Id &id) { return {Kind::AuthSession, id, 0}; }
    static Audience stream(StreamId id) { return {Kind::Stream, {}, id}; }

    Kind kind = Kind::Stream;
    models::Id id;
    StreamId streamId = 0;
};

/// What a client sent over its stream.
struct StreamMessage {
    StreamId stream = 0;
    StreamIdentity identity;
    QByteArray text; ///< valid UTF-8, at most Options::maximumMessage bytes; not checked further
    int workerIndex = 0; ///< see Request::workerIndex()
};

/// The push side of a server: one WebSocket per client at Options::path, text messages only, no compression.
///
/// Every event goes out as `{"seq":n,"event":<the published JSON>}`; n counts from 1 for each stream, so a
/// client that sees a gap knows that it missed something. A stream carries no truth: what is published while
/// a client is not connected is gone, so a client reads the change feed once after connecting. A client that
/// reads too slowly is cut without ceremony, connects again and reads the feed.
///
/// Thread-safe. Must outlive the Server that it is given to, and serves one Server at a time.
class EventHub
{
public:
    struct Options {
        QByteArray path = "/v1/stream";
        qsizetype maximumMessage =
            4 * 1024; ///< bytes of one message from a client; longer ones close with 1009
        int messagesPerSecond = 20; ///< a client that keeps sending more is closed with 1008
        qsizetype queuedEvents = 1024; ///< not yet sent, per stream; one more and the stream is cut
        qsizetype queuedBytes = 1024 * 1024; ///< the same in bytes
        qsizetype totalQueuedBytes =
            256 * 1024 * 1024; ///< over all streams; the stream that exceeds it is cut
        std::chrono::milliseconds idleTimeout{
            60'000}; ///< silent for that long despite a ping at half time: cut
        std::chrono::milliseconds closeTimeout{2'000}; ///< for the other end to answer a close
    };

    /// All but `authenticate` may be empty. They run on the server's workers, those of one stream one after
    /// another and in order: opened, then messages, then closed (exactly once for each opened).
    struct Callbacks {
        /// Decides at the upgrade. Nothing is answered with 401.
        std::function<std::optional<StreamIdentity>(const Request &)> authenticate;
        /// The stream is registered: what is published from now on reaches it.
        std::function<void(StreamId, const StreamIdentity &, int workerIndex)> opened;
        std::function<void(const StreamMessage &)> message;
        std::function<void(StreamId, const StreamIdentity &, int workerIndex)> closed;
    };

    explicit EventHub(const Callbacks &callbacks);
    EventHub(const Callbacks &callbacks, const Options &options);
    ~EventHub();
    EventHub(const EventHub &) = delete;
    EventHub &operator=(const EventHub &) = delete;

    const Options &options() const;
    const Callbacks &callbacks() const;

    /// Queues an event, which must be valid JSON text, for all streams of the audience and returns at once.
    /// Events of one thread arrive in its order; those of several threads in the same order on every stream
    /// that gets both.
    void publish(const Audience &audience, const QByteArray &jsonText);

    /// For tokens that were revoked: drops what is queued, closes with 1008 and cuts after the close timeout.
    /// Nothing published later is delivered. Returns how many streams that were.
    int disconnect(const Audience &audience);

    int streamCount() const;
    int streamCount(const Audience &audience) const;

    /// The side that Server works on.
    const std::shared_ptr<StreamTable> &table() const { return m_table; }

private:
    std::shared_ptr<StreamTable> m_table;
};

} // namespace agentee::server
