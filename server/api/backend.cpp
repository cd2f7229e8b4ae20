#include "server/api/backend.h"

#include "server/api/api_router.h"
#include "server/api/housekeeper.h"
#include "server/api/no_agent.h"
#include "server/api/stream_keeper.h"
#include "server/services/sessions.h"
#include "server/speech/spoken_language.h"
#include "server/store/database.h"
#include "server/store/transaction.h"

namespace agentee::server
{

using models::Result;

/// In the order of their making; each uses those above it.
struct Backend::Private {
    Private(std::unique_ptr<Database> opened, const Options &options)
        : database(std::move(opened))
        , noAgent(*database)
        , services{.database = *database,
              .discovery = options.discovery,
              .answering = options.answering,
              .alternatives = options.alternatives,
              .agent = &noAgent}
        , streams(services)
        , housekeeper(*database)
        , server(makeApiRouter(services), &streams.hub(), options.server)
    {
        services.endStreams = [this](const models::Id &signIn) { streams.endStreams(signIn); };
        database->onFeedMoved([this](const FeedMoved &moved) { streams.feedMoved(moved); });
    }
    ~Private() { database->onFeedMoved({}); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    std::unique_ptr<Database> database;
    NoAgent noAgent;
    ApiServices services;
    StreamKeeper streams;
    Housekeeper housekeeper;
    Server server;
};

Result<std::unique_ptr<Backend>> Backend::open(const Options &options)
{
    Result<std::unique_ptr<Database>> database = Database::open({.folder = options.folder});
    if (!database)
        return std::unexpected(database.error());
    if (const Result<int> failed = (*database)->write(failInterruptedTurns); !failed)
        return std::unexpected(failed.error());
    return std::unique_ptr<Backend>(new Backend(std::make_unique<Private>(*std::move(database), options)));
}

Backend::Backend(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Backend::~Backend()
{
    stop();
}

void Backend::setAgent(AgentPort *agent)
{
    d->services.agent = agent ? agent : &d->noAgent;
}

Result<void> Backend::start()
{
    SpokenLanguage::install();
    Result<void> started = d->server.start();
    if (started) {
        d->streams.start();
        d->housekeeper.start();
    }
    return started;
}

void Backend::stop(std::chrono::milliseconds drainDeadline)
{
    d->server.stop(drainDeadline);
    d->streams.stop();
    d->housekeeper.stop();
}

quint16 Backend::port() const
{
    return d->server.port();
}

Database &Backend::database()
{
    return *d->database;
}

EventHub &Backend::hub()
{
    return d->streams.hub();
}

void Backend::tell(const models::Id &person, const models::StreamEvent &event)
{
    d->streams.tell(person, event);
}

} // namespace agentee::server
