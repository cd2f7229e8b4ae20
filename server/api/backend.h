#pragma once

#include "models/stream_event.h"
#include "models/workspace.h"
#include "server/api/api_services.h"
#include "server/http/server.h"

#include <memory>

namespace agentee::server
{

class Database;
class EventHub;

/// One whole backend: database, routes, event stream, server. Several may run in one process, each on a
/// folder of its own. Its own functions belong to one thread.
class Backend
{
public:
    struct Options {
        QString folder; ///< of the database
        models::Discovery discovery = {};
        models::AgentMark answering = {}; ///< what answers in sessions, as people are told
        QList<models::AgentMark> alternatives = {}; ///< what they may choose instead
        Server::Options server = {};
    };

    /// Opens the database; nothing listens yet. Turns that a stopped program left unfinished are marked
    /// failed.
    static models::Result<std::unique_ptr<Backend>> open(const Options &options);
    /// Stops.
    ~Backend();
    Backend(const Backend &) = delete;
    Backend &operator=(const Backend &) = delete;

    /// What answers turns; before start(). Not owned: it outlives stop(). Without one every turn fails with a
    /// sentence.
    void setAgent(AgentPort *agent);

    /// Listens. Unavailable, with a sentence, when the address or the certificate cannot be had.
    models::Result<void> start();
    /// Ends the streams, answers what was asked, closes. The database stays open.
    void stop(std::chrono::milliseconds drainDeadline = std::chrono::milliseconds{5'000});

    quint16 port() const; ///< 0 when not running
    Database &database();
    EventHub &hub();
    /// An event for the streams of one person, as the agent's words are. Thread-safe.
    void tell(const models::Id &person, const models::StreamEvent &event);

private:
    struct Private;
    explicit Backend(std::unique_ptr<Private> parts);

    std::unique_ptr<Private> d;
};

} // namespace agentee::server
