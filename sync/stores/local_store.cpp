#include "sync/stores/local_store.h"

#include "sync/stores/outbox_bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;
using models::Problem;
using models::Result;

namespace
{

/// Checking every page of a larger file would hold the first frame up. Its rows are checked one by one in the
/// background, and a page that cannot be read says so when it is read.
constexpr qint64 largestCheckedAtOnce = 32 * 1024 * 1024;
/// Longer than the engine lets it become, so that the window does not wait for the disk in its place.
constexpr int longestLog = 20'000;

/// A cache that can be read. What is damaged is made anew: the server has it all.
Result<std::unique_ptr<Cache>> openCache(const QString &file)
{
    Result<std::unique_ptr<Cache>> cache = Cache::open(file);
    if (cache && (QFileInfo(file).size() > largestCheckedAtOnce || isSound((*cache)->database())))
        return cache;
    if (!cache && cache.error().kind == Problem::Kind::Conflict)
        return cache;
    cache = std::unexpected(Problem{});
    Cache::removeFile(file);
    return Cache::open(file);
}

} // namespace

Result<std::unique_ptr<LocalStore>> LocalStore::open(
    const QString &folder, const models::Person &me, const models::Tenant &tenant)
{
    const QDir home(folder);
    if (!home.mkpath(u"."_s)) {
        return models::problem(Problem::Kind::StorageFailure, tr("The folder for local data cannot be made."),
            tr("Check the rights of the profile folder."));
    }
    Result<std::unique_ptr<Outbox>> outbox = Outbox::open(home.filePath(u"outbox.db"_s));
    if (!outbox)
        return std::unexpected(outbox.error());
    if (Result<void> recovered = (*outbox)->recover(); !recovered)
        return std::unexpected(recovered.error());
    Result<std::unique_ptr<Cache>> cache = openCache(home.filePath(u"cache.db"_s));
    if (!cache)
        return std::unexpected(cache.error());
    if (Result<void> shown = Overlays(**cache, **outbox, me.id).replay(); !shown)
        return std::unexpected(shown.error());
    (*cache)->database().setLongestLog(longestLog);
    auto store = std::make_unique<LocalStore>(
        std::make_unique<LocalData>(*std::move(cache), *std::move(outbox), me, tenant));
    store->m_cacheFile = home.filePath(u"cache.db"_s);
    return store;
}

void LocalStore::watchCache()
{
    m_data->cache().database().whenDamaged(
        [this] { QTimer::singleShot(0, this, [this] { rebuildCache(); }); });
}

void LocalStore::rebuildCache()
{
    if (m_data->remote)
        m_data->remote->releaseCache();
    m_data->replaceCache(nullptr);
    Cache::removeFile(m_cacheFile);
    Result<std::unique_ptr<Cache>> cache = Cache::open(m_cacheFile);
    const std::optional<Problem> problem = cache ? std::nullopt : std::optional(cache.error());
    if (!cache)
        cache =
            Cache::open(u":memory:"_s); // with a full or broken disk the program still shows what is queued
    if (!cache)
        qFatal("SQLite cannot even work in memory");
    (*cache)->database().setLongestLog(longestLog);
    if (Result<void> shown = Overlays(**cache, m_data->outbox(), me().id).replay(); !shown)
        (*cache)->database().note(shown.error());
    if (problem)
        (*cache)->database().note(*problem);
    m_data->replaceCache(*std::move(cache));
    watchCache();
    ChangeSet changes;
    changes.list = changes.people = changes.shares = changes.notifications = changes.outbox = true;
    take(changes);
    if (m_data->remote && !problem)
        m_data->remote->resumeCache();
}

LocalStore::LocalStore(std::unique_ptr<LocalData> data)
    : m_data(std::move(data))
    , m_workspaces(*m_data)
    , m_suggestions(*m_data)
    , m_sessions(*m_data)
    , m_shares(*m_data)
    , m_people(*m_data)
    , m_notifications(*m_data)
    , m_search(*m_data)
    , m_drafts(*m_data)
{
    m_status.connection = Status::Connection::Offline;
    m_teller.setSingleShot(true);
    m_teller.setInterval(0);
    connect(&m_teller, &QTimer::timeout, this, &LocalStore::tell);
    m_data->changed = [this](const ChangeSet &changes) { take(changes); };
    watchCache();
}

void LocalStore::take(const ChangeSet &changes)
{
    m_untold.merge(changes);
    m_teller.start();
}

void LocalStore::take(const Status &status)
{
    m_status = status;
    Q_EMIT statusChanged();
}

void LocalStore::take(const models::StreamEvent &event)
{
    if (const auto *delta = std::get_if<models::TextDelta>(&event))
        m_sessions.take(*delta);
    else if (const auto *activity = std::get_if<models::TurnActivity>(&event))
        m_sessions.take(*activity);
    else if (const auto *presence = std::get_if<models::Presence>(&event))
        m_workspaces.setPresent(presence->workspaceId, presence->people);
}

void LocalStore::tell()
{
    const ChangeSet changes = std::exchange(m_untold, {});
    m_people.tell(changes);
    m_workspaces.tell(changes);
    m_suggestions.tell(changes);
    m_sessions.tell(changes);
    m_shares.tell(changes);
    m_notifications.tell(changes);
    m_search.tell(changes);
    if (changes.outbox) {
        Q_EMIT outboxChanged();
        Q_EMIT statusChanged();
    }
}

const models::Person &LocalStore::me() const
{
    return m_data->me();
}

const models::Tenant &LocalStore::tenant() const
{
    return m_data->tenant();
}

Status LocalStore::status() const
{
    Status status = m_status;
    const Outbox::Counts counts = m_data->outbox().counts();
    status.waiting = counts.waiting;
    status.needPerson = counts.needPerson;
    if (status.problem.title.isEmpty()) {
        if (const std::optional<Problem> &problem = m_data->cache().database().problem())
            status.problem = *problem;
    }
    return status;
}

QList<OutboxEntry> LocalStore::outbox() const
{
    QList<OutboxEntry> entries;
    for (const QueuedWrite &write : m_data->outbox().all()) {
        if (!isReading(write.kind))
            entries.append(toOutboxEntry(write));
    }
    return entries;
}

Result<QueuedWrite> LocalStore::refusedEntry(const Id &entry)
{
    const std::optional<QueuedWrite> write = m_data->outbox().find(entry);
    if (!write)
        return notFound();
    if (write->state != OutboxEntry::State::NeedsPerson)
        return models::problem(Problem::Kind::Conflict, tr("This is being sent."));
    return *write;
}

Result<void> LocalStore::resendOutboxEntry(const Id &entry, const QString &text)
{
    const Result<QueuedWrite> write = refusedEntry(entry);
    return write ? bench::resend(*m_data, *write, text) : std::unexpected(write.error());
}

Result<void> LocalStore::suggestOutboxEntry(const Id &entry)
{
    const Result<QueuedWrite> write = refusedEntry(entry);
    return write ? bench::suggest(*m_data, *write) : std::unexpected(write.error());
}

Result<void> LocalStore::dropOutboxEntry(const Id &entry)
{
    const std::optional<QueuedWrite> write = m_data->outbox().find(entry);
    if (!write)
        return notFound();
    if (write->state == OutboxEntry::State::Sending)
        return models::problem(Problem::Kind::Conflict, tr("This is being sent."));
    return bench::drop(*m_data, *write);
}

QList<SetAside> LocalStore::setAside() const
{
    return m_data->outbox().allSetAside();
}

Result<void> LocalStore::bringBackOutboxEntry(const Id &entry)
{
    return bench::bringBack(*m_data, entry);
}

void LocalStore::syncNow()
{
    if (m_data->remote)
        m_data->remote->syncNow();
}

} // namespace agentee::sync
