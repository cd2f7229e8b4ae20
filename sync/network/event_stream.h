#pragma once

#include "models/stream_event.h"

#include <QObject>

#include <memory>

namespace agentee::sync
{

class ApiClient;

/// The one WebSocket to the backend. Connects, and connects again with exponential back-off and full jitter,
/// until it is stopped. Events that are malformed close the connection; a gap in the numbers is told, because
/// something was missed.
class EventStream : public QObject
{
    Q_OBJECT
public:
    explicit EventStream(ApiClient &client, QObject *parent = nullptr);
    ~EventStream() override;

    void start();
    void stop();
    /// Does not wait for the end of the back-off: the network is back, or a person asked.
    void connectNow();
    bool isOpen() const;
    void sendPresence(std::optional<models::Id> workspaceId); ///< remembered and repeated after a reconnect

Q_SIGNALS:
    void opened();
    void event(const agentee::models::StreamEvent &event);
    void missedEvents();
    /// `nextTry` in milliseconds from now.
    void closed(const agentee::models::Problem &problem, int nextTryMilliseconds);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agentee::sync
