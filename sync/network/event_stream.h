#pragma once

#include "models/stream_event.h"
#include "sync/network/backoff.h"

#include <QObject>

#include <memory>
#include <optional>

namespace agentee::sync
{

class ApiClient;

/// How an EventStream waits.
struct EventStreamOptions {
    Backoff::Options backoff = {};
    std::optional<quint32> seed = {}; ///< of the back-off; none: by the system
    std::chrono::milliseconds connecting{20'000}; ///< for an upgrade to be answered
    /// How often the other end is asked whether it is there. The third question without any sign of life
    /// since the first ends the connection; a connection that lives through one question makes the back-off
    /// start anew, one that has told anything makes it short again.
    std::chrono::milliseconds pingEvery{10'000};
};

/// The one WebSocket to the backend. Connects, and connects again with exponential back-off and full jitter,
/// until it is stopped. Events that are malformed close the connection; a gap in the numbers is told, because
/// something was missed. Lives in one thread, that of its client.
///
/// An upgrade that is refused is followed by
/// one ordinary call (GET /v1/me), which renews the token when that was the reason, and else finds the words
/// for what is wrong.
class EventStream : public QObject
{
    Q_OBJECT
public:
    /// `client` must outlive it.
    explicit EventStream(
        ApiClient &client, QObject *parent = nullptr, const EventStreamOptions &options = {});
    ~EventStream() override;

    void start(); ///< harmless to repeat
    void stop(); ///< closed() is not told
    /// Does not wait for the end of the back-off: the network is back, or a person asked.
    void connectNow();
    /// The same, and a connection that is open or being made is given up first: it may be dead. closed() is
    /// told only when there is no other.
    void connectAnew();
    bool isOpen() const;
    void sendPresence(std::optional<models::Id> workspaceId); ///< remembered and repeated after a reconnect

Q_SIGNALS:
    void opened();
    void event(const agentee::models::StreamEvent &event);
    void missedEvents();
    /// `nextTry` in milliseconds from now.
    /// Every failed attempt too.
    void closed(const agentee::models::Problem &problem, int nextTryMilliseconds);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agentee::sync
