#include "server/api/stream_keeper.h"

#include "models/json_document.h"
#include "models/json_reader.h"
#include "server/api/api_router.h"
#include "server/services/workspaces.h"
#include "server/store/auth_table.h"
#include "server/store/database.h"
#include "server/store/transaction.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Id;
using models::Result;
using std::chrono::steady_clock;

/// Long enough to make one event of a burst, too short to be noticed.
constexpr std::chrono::milliseconds betweenCursors{20};
constexpr std::chrono::milliseconds betweenChecks{2'000};
constexpr qsizetype longestMessage = 4 * 1024;

QByteArray jsonText(const models::StreamEvent &event)
{
    return QJsonDocument(models::toJson(event)).toJson(QJsonDocument::Compact);
}

/// {"type": "presence", "workspace_id": id or null}: all that a client may say.
Result<std::optional<Id>> workspaceLookedAt(const QByteArray &text)
{
    return models::parseJsonObject(text, {.maximumBytes = longestMessage, .maximumDepth = 2})
        .and_then([](const QJsonObject &object) -> Result<std::optional<Id>> {
            models::JsonReader reader(object);
            const QString type = reader.text("type"_L1, 1, 64);
            const std::optional<Id> workspace = reader.optionalId("workspace_id"_L1);
            if (type != "presence"_L1)
                reader.fail("type"_L1, u"must be “presence”"_s);
            if (const auto wrong = reader.finish(models::JsonReader::UnknownFields::Refuse))
                return std::unexpected(*wrong);
            return workspace;
        });
}

} // namespace

StreamKeeper::StreamKeeper(ApiServices &services)
    : m_services(services)
{
    EventHub::Callbacks callbacks;
    callbacks.authenticate = [this](const Request &request) -> std::optional<StreamIdentity> {
        const Result<Authenticated> caller = authenticate(m_services, request);
        if (!caller)
            return std::nullopt;
        return StreamIdentity{.person = caller->principal.person,
            .tenant = caller->principal.tenant,
            .authSession = caller->authSession};
    };
    callbacks.opened = [this](StreamId stream, const StreamIdentity &identity, int) {
        opened(stream, identity);
    };
    callbacks.message = [this](const StreamMessage &message) { received(message); };
    callbacks.closed = [this](StreamId stream, const StreamIdentity &identity, int) {
        closed(stream, identity);
    };
    m_hub = std::make_unique<EventHub>(callbacks);
}

StreamKeeper::~StreamKeeper()
{
    stop();
}

void StreamKeeper::start()
{
    m_stopping = false;
    m_thread = std::thread([this] { loop(); });
}

void StreamKeeper::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void StreamKeeper::feedMoved(const FeedMoved &moved)
{
    {
        const std::scoped_lock lock(m_mutex);
        Pending &pending = m_pending[moved.tenant];
        pending.cursor = std::max(pending.cursor, moved.number);
        pending.everyone = pending.everyone || moved.everyone;
        pending.people.unite(moved.people);
    }
    m_wake.notify_all();
}

void StreamKeeper::endStreams(const Id &authSession)
{
    m_hub->disconnect(Audience::authSession(authSession));
}

void StreamKeeper::tell(const Id &person, const models::StreamEvent &event)
{
    m_hub->publish(Audience::person(person), jsonText(event));
}

/// The sign-in may have ended between the upgrade and now; from here on the regular check sees the stream.
void StreamKeeper::opened(StreamId stream, const StreamIdentity &identity)
{
    m_board.add(stream, identity);
    const Result<qint64> cursor = m_services.database.read(
        [&](Transaction &transaction) -> Result<qint64> { return transaction.feedNumber(identity.tenant); });
    if (!cursor) {
        m_hub->disconnect(Audience::stream(stream));
        return;
    }
    m_hub->publish(Audience::stream(stream), jsonText(models::CursorMoved{.cursor = *cursor}));
}

/// What cannot be understood is ignored: presence is a courtesy, and no reason to lose a stream.
void StreamKeeper::received(const StreamMessage &message)
{
    const Result<std::optional<Id>> workspace = workspaceLookedAt(message.text);
    if (!workspace)
        return;
    const std::optional<Id> before = m_board.look(message.stream, *workspace);
    if (before && before != *workspace)
        tellPresence(message.identity.tenant, *before, Tell::WhenChanged);
    if (*workspace)
        tellPresence(message.identity.tenant, **workspace, Tell::Always);
}

void StreamKeeper::closed(StreamId stream, const StreamIdentity &identity)
{
    if (const std::optional<Id> workspace = m_board.remove(stream))
        tellPresence(identity.tenant, *workspace, Tell::WhenChanged);
}

/// Only collaborators are named, and only they are told.
void StreamKeeper::tellPresence(const Id &tenant, const Id &workspace, Tell when)
{
    // From looking to telling: else who came first could be told last, and stand there for good.
    const std::scoped_lock telling(m_telling);
    const QSet<Id> looking = m_board.peopleAt(workspace);
    const Result<QList<Id>> allowed =
        m_services.database.read([&](Transaction &transaction) -> Result<QList<Id>> {
            QList<Id> people;
            for (const Id &person : looking) {
                const Principal principal{
                    .person = person, .tenant = tenant, .agent = {}, .agentSession = {}};
                if (standingOf(transaction, principal, workspace))
                    people.append(person);
            }
            return people;
        });
    if (!allowed)
        return;
    QList<Id> people = *allowed;
    std::ranges::sort(people);
    if (!m_board.noteTold(workspace, people) && when == Tell::WhenChanged)
        return;
    const QByteArray event = jsonText(models::Presence{.workspaceId = workspace, .people = people});
    for (const Id &person : std::as_const(people))
        m_hub->publish(Audience::person(person), event);
}

void StreamKeeper::loop()
{
    steady_clock::time_point nextCheck = steady_clock::now() + betweenChecks;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_until(lock, nextCheck, [this] { return m_stopping || !m_pending.isEmpty(); });
        const QHash<Id, Pending> pending = std::exchange(m_pending, {});
        lock.unlock();
        tellCursors(pending);
        if (steady_clock::now() >= nextCheck) {
            endWhatWasRevoked();
            nextCheck = steady_clock::now() + betweenChecks;
        }
        lock.lock();
        if (!pending.isEmpty())
            m_wake.wait_for(lock, betweenCursors, [this] { return m_stopping; });
    }
}

void StreamKeeper::tellCursors(const QHash<Id, Pending> &pending)
{
    for (auto it = pending.cbegin(); it != pending.cend(); ++it) {
        const QByteArray event = jsonText(models::CursorMoved{.cursor = it->cursor});
        if (it->everyone) {
            m_hub->publish(Audience::tenant(it.key()), event);
            continue;
        }
        for (const Id &person : it->people)
            m_hub->publish(Audience::person(person), event);
        // Access may be what has changed.
        for (const Id &workspace : m_board.workspacesOf(it->people))
            tellPresence(it.key(), workspace, Tell::WhenChanged);
    }
}

void StreamKeeper::endWhatWasRevoked()
{
    const QSet<Id> signIns = m_board.signIns();
    if (signIns.isEmpty())
        return;
    const Result<QList<Id>> ended =
        m_services.database.read([&signIns](Transaction &transaction) -> Result<QList<Id>> {
            AuthTable table(transaction);
            QList<Id> gone;
            for (const Id &id : signIns) {
                const auto signIn = table.find(id);
                if (!signIn || signIn->revokedAt.isValid())
                    gone.append(id);
            }
            return gone;
        });
    for (const Id &id : ended.value_or(QList<Id>()))
        m_hub->disconnect(Audience::authSession(id));
}

} // namespace agentee::server
