#pragma once

#include "models/stream_event.h"
#include "server/api/presence_board.h"
#include "server/http/event_hub.h"
#include "server/store/feed_moved.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace agentee::server
{

struct ApiServices;

/// What goes over the streams besides the agents' words: cursors, who is present, and the end of a stream
/// whose sign-in has ended. Has one thread, which tells and checks. Thread-safe.
class StreamKeeper
{
public:
    explicit StreamKeeper(ApiServices &services);
    ~StreamKeeper();
    StreamKeeper(const StreamKeeper &) = delete;
    StreamKeeper &operator=(const StreamKeeper &) = delete;

    EventHub &hub() { return *m_hub; }

    void start();
    void stop();

    /// From the database's writer thread; returns at once. Moves that come in quick succession are told as
    /// one.
    void feedMoved(const FeedMoved &moved);
    void endStreams(const models::Id &authSession);
    /// An event for all streams of one person.
    void tell(const models::Id &person, const models::StreamEvent &event);

private:
    struct Pending {
        qint64 cursor = 0;
        bool everyone = false;
        QSet<models::Id> people;
    };

    void opened(StreamId stream, const StreamIdentity &identity);
    void received(const StreamMessage &message);
    void closed(StreamId stream, const StreamIdentity &identity);
    enum class Tell { Always, WhenChanged };
    void tellPresence(const models::Id &tenant, const models::Id &workspace, Tell when);

    void loop();
    void tellCursors(const QHash<models::Id, Pending> &pending);
    void endWhatWasRevoked();

    ApiServices &m_services;
    PresenceBoard m_board;
    std::unique_ptr<EventHub> m_hub;
    std::mutex m_telling; ///< one presence at a time
    std::mutex m_mutex;
    std::condition_variable m_wake;
    QHash<models::Id, Pending> m_pending; ///< by tenant
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace agentee::server
