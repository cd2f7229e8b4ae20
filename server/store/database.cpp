#include "server/store/database.h"

#include "models/id.h"
#include "models/log_text.h"
#include "server/speech/say.h"
#include "server/store/commit_mark.h"
#include "server/store/connection.h"
#include "server/store/migrations.h"
#include "server/store/transaction.h"
#include "server/store/writer.h"

#include <QDir>
#include <QSqlError>
#include <QThread>

#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <unordered_map>

namespace agentee::server
{

using models::Problem;
using models::Result;

namespace
{

/// The read connections of one thread. They end with the thread, or with the Database when that ends on this
/// thread.
struct ThreadConnections {
    // Qt's own data of this thread must be made first, so that it outlives the connections.
    ThreadConnections() { QThread::currentThread(); }
    std::unordered_map<quint64, std::unique_ptr<Connection>> byDatabase;
};
thread_local ThreadConnections t_connections;

Result<QString> metaValue(Connection &connection, const QString &key)
{
    Transaction transaction(connection, Transaction::Kind::Read);
    QString value;
    {
        Rows rows = transaction.select(QStringLiteral("SELECT value FROM meta WHERE key = ?"), {key});
        if (rows.next())
            value = rows.text(0);
    }
    if (transaction.failure())
        return std::unexpected(*transaction.failure());
    return value;
}

Result<void> setMetaValue(Connection &connection, const QString &key, const QString &value)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    transaction.execute(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) "
                                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
        {key, value});
    if (transaction.failure())
        return std::unexpected(*transaction.failure());
    return {};
}

Result<void> check(Connection &connection)
{
    Transaction transaction(connection, Transaction::Kind::Read);
    QString answer;
    {
        Rows rows = transaction.select(QStringLiteral("PRAGMA quick_check(1)"));
        if (rows.next())
            answer = rows.text(0);
    }
    if (!transaction.failure() && answer == QLatin1StringView("ok"))
        return {};
    return models::problem(Problem::Kind::StorageFailure, QStringLiteral("The server's database is damaged."),
        QStringLiteral("Restore the latest backup of the server's folder."));
}

Result<QHash<models::Id, qint64>> feedNumbers(Connection &connection)
{
    Transaction transaction(connection, Transaction::Kind::Read);
    QHash<models::Id, qint64> numbers;
    {
        Rows rows = transaction.select(QStringLiteral("SELECT id, feed_number FROM tenant"));
        while (rows.next())
            numbers.insert(rows.id(0), rows.number(1));
    }
    if (transaction.failure())
        return std::unexpected(*transaction.failure());
    return numbers;
}

} // namespace

struct Database::Private {
    quint64 number = 0;
    QString file;
    QString epoch;
    std::unique_ptr<Writer> writer;
    std::unique_ptr<CommitMark> mark;
    QHash<models::Id, qint64> feeds; ///< the newest number of each tenant; the writer thread's once that runs
    std::mutex listenerMutex;
    std::function<void(const FeedMoved &)> listener;

    Result<void> prepare(const Options &options);
    Result<void> recognise(Connection &connection);
    void moved(const FeedMoved &move);
};

Result<void> Database::Private::prepare(const Options &options)
{
    if (!QDir().mkpath(options.folder)) {
        return models::problem(Problem::Kind::StorageFailure,
            QStringLiteral("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(options.folder)),
            QStringLiteral("Choose a folder that this account may write to."));
    }
    file = QDir(options.folder).filePath(QStringLiteral("agentee.db"));
    mark = std::make_unique<CommitMark>(QDir(options.folder).filePath(QStringLiteral("agentee.mark")));
    auto connection = Connection::open(file, Connection::Access::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    if (auto migrated = migrate(**connection, allMigrations()); !migrated)
        return migrated;
    if (auto recognised = recognise(**connection); !recognised)
        return recognised;
    connection->reset();
    writer = std::make_unique<Writer>(file, epoch, options.mayRunStatement);
    writer->setListener([this](const FeedMoved &move) { moved(move); });
    return writer->start();
}

Result<void> Database::Private::recognise(Connection &connection)
{
    const auto closed = metaValue(connection, QStringLiteral("closed"));
    if (!closed)
        return std::unexpected(closed.error());
    if (*closed == QLatin1StringView("no")) {
        if (auto checked = check(connection); !checked)
            return checked;
    }
    const auto known = metaValue(connection, QStringLiteral("epoch"));
    const auto numbers = feedNumbers(connection);
    if (!known || !numbers)
        return std::unexpected(known ? numbers.error() : known.error());
    epoch = *known;
    feeds = *numbers;
    const qint64 sum = std::accumulate(feeds.cbegin(), feeds.cend(), qint64(0));
    const std::optional<qint64> marked = mark->read();
    const bool restored = sum > 0 && (!marked || *marked > sum);
    if (epoch.isEmpty() || restored) {
        epoch = models::idText(models::newId());
        if (auto written = setMetaValue(connection, QStringLiteral("epoch"), epoch); !written)
            return written;
    }
    mark->write(sum);
    return setMetaValue(connection, QStringLiteral("closed"), QStringLiteral("no"));
}

void Database::Private::moved(const FeedMoved &move)
{
    feeds[move.tenant] = move.number;
    mark->write(std::accumulate(feeds.cbegin(), feeds.cend(), qint64(0)));
    const std::scoped_lock lock(listenerMutex);
    if (listener)
        listener(move);
}

Database::Database(const Options &)
    : d(std::make_unique<Private>())
{
    static std::atomic<quint64> counter = 0;
    d->number = ++counter;
}

Result<std::unique_ptr<Database>> Database::open(const Options &options)
{
    std::unique_ptr<Database> database(new Database(options));
    if (auto prepared = database->d->prepare(options); !prepared)
        return std::unexpected(prepared.error());
    return database;
}

Database::~Database()
{
    t_connections.byDatabase.erase(d->number);
    if (!d->writer)
        return;
    d->writer.reset();
    if (auto connection = Connection::open(d->file, Connection::Access::ReadWrite)) {
        // Without this note the next start only checks more than it needs to.
        std::ignore = setMetaValue(**connection, QStringLiteral("closed"), QStringLiteral("yes"));
    }
}

void Database::onFeedMoved(std::function<void(const FeedMoved &)> listener)
{
    const std::scoped_lock lock(d->listenerMutex);
    d->listener = std::move(listener);
}

QString Database::epoch() const
{
    return d->epoch;
}

std::optional<Problem> Database::runRead(const std::function<bool(Transaction &)> &work)
{
    std::unique_ptr<Connection> &connection = t_connections.byDatabase[d->number];
    if (!connection) {
        auto opened = Connection::open(d->file, Connection::Access::ReadOnly);
        if (!opened)
            return opened.error();
        connection = std::move(*opened);
    }
    const bool outermost = connection->depth == 0;
    if (outermost) {
        if (auto failed = connection->run(QStringLiteral("BEGIN")))
            return failed;
    }
    ++connection->depth;
    std::optional<Problem> failure;
    {
        Transaction transaction(*connection, Transaction::Kind::Read, d->epoch);
        try {
            work(transaction);
            failure = transaction.failure();
        } catch (const std::exception &error) {
            qCritical("A read ended in an exception: %s", qPrintable(models::kindOf(error)));
            failure = Problem{.kind = Problem::Kind::Internal,
                .title = Say::tr("The server made a mistake."),
                .nextStep = Say::tr("Try again. If it happens again, tell whoever runs the server.")};
        }
    }
    --connection->depth;
    if (outermost)
        connection->run(QStringLiteral("COMMIT"));
    return failure;
}

std::optional<Problem> Database::runWrite(const std::function<bool(Transaction &)> &work)
{
    return d->writer->run(work);
}

} // namespace agentee::server
