#include "sync/cache/database.h"

#include "storage/connection.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(databaseLog, "agentee.database")

namespace agentee::sync
{

using models::Problem;
using models::Result;
using storage::Trouble;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Database)
};

Problem problemOf(Trouble trouble)
{
    Problem problem{.kind = Problem::Kind::StorageFailure,
        .title = Say::tr("The local data could not be used; nothing was changed."),
        .nextStep = Say::tr("Start the program again.")};
    switch (trouble) {
    case Trouble::DiskFull:
        problem.title = Say::tr("The disk is full; nothing was changed.");
        problem.nextStep = Say::tr("Make room on the disk, then try again.");
        break;
    case Trouble::Busy:
        problem.title = Say::tr("Another program is using the local data; nothing was changed.");
        problem.nextStep = Say::tr("Close the other program, then try again.");
        break;
    case Trouble::DiskFails:
        problem.title = Say::tr("The disk does not answer as it should; nothing was changed.");
        problem.nextStep = Say::tr("Check the disk and the rights of the profile folder, then try again.");
        break;
    case Trouble::Damaged:
        problem.title = Say::tr("The local copy is damaged.");
        problem.nextStep = Say::tr("It is fetched again from the server; what you typed is kept.");
        break;
    case Trouble::Contradiction:
    case Trouble::Other:
        break;
    }
    return problem;
}

Trouble logged(const QSqlError &error)
{
    // SQLite repeats what it was asked for, words of a search too; of a constraint it names the column alone.
    const QString said = error.databaseText();
    const bool isAboutSchema = storage::troubleOf(error) == Trouble::Contradiction;
    qCWarning(databaseLog).noquote() << error.nativeErrorCode()
                                     << (isAboutSchema ? said : said.section(u':', 0, 0));
    return storage::troubleOf(error);
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file, Durability durability)
{
    auto connection = storage::Connection::open(file,
        {durability == Durability::Full ? QStringLiteral("PRAGMA synchronous = FULL")
                                        : QStringLiteral("PRAGMA synchronous = NORMAL")});
    if (!connection)
        return std::unexpected(problemOf(logged(connection.error())));
    return std::unique_ptr<Database>(new Database(*std::move(connection)));
}

Database::Database(std::unique_ptr<storage::Connection> connection)
    : m_connection(std::move(connection))
{
}

Database::~Database() = default;

std::optional<QSqlQuery> Database::execute(const QString &sql, const QList<Value> &values)
{
    auto query = m_connection->start(sql, {values.constData(), std::size_t(values.size())});
    if (!query) {
        note(query.error());
        return std::nullopt;
    }
    return *std::move(query);
}

qint64 Database::run(const QString &sql, const QList<Value> &values)
{
    std::optional<QSqlQuery> query = execute(sql, values);
    if (!query)
        return 0;
    const qint64 touched = query->numRowsAffected();
    m_connection->giveBack(sql, *std::move(query));
    return touched;
}

Rows Database::rows(const QString &sql, const QList<Value> &values)
{
    return Rows(*m_connection, sql, execute(sql, values), [this](const QSqlError &error) { note(error); });
}

void Database::setLongestLog(int pages)
{
    run(QStringLiteral("PRAGMA wal_autocheckpoint = %1").arg(pages));
}

std::optional<Problem> Database::takeProblem()
{
    return std::exchange(m_problem, std::nullopt);
}

void Database::note(const Problem &problem)
{
    if (!m_problem)
        m_problem = problem;
}

void Database::note(const QSqlError &error)
{
    const Trouble trouble = logged(error);
    if (trouble == Trouble::Damaged)
        noteDamage();
    note(problemOf(trouble));
}

void Database::noteDamage()
{
    note(problemOf(Trouble::Damaged));
    if (std::exchange(m_damaged, true) || !m_whenDamaged)
        return;
    m_whenDamaged();
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    Q_ASSERT(!database.m_inTransaction);
    database.takeProblem();
    database.run(QStringLiteral("BEGIN IMMEDIATE"));
    m_open = !database.problem();
    database.m_inTransaction = m_open;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    const std::optional<Problem> cause = m_database.problem();
    m_database.run(QStringLiteral("ROLLBACK"));
    m_database.m_problem = cause;
    m_database.m_inTransaction = false;
}

Result<void> Transaction::commit()
{
    if (const std::optional<Problem> problem = m_database.problem())
        return std::unexpected(*problem);
    m_database.run(QStringLiteral("COMMIT"));
    if (const std::optional<Problem> problem = m_database.problem())
        return std::unexpected(*problem);
    m_open = false;
    m_database.m_inTransaction = false;
    return {};
}

Result<void> migrate(Database &database, const QList<QStringList> &steps)
{
    qint64 version = -1;
    {
        Rows rows = database.rows(QStringLiteral("PRAGMA user_version"));
        if (rows.next())
            version = rows.number(0);
    }
    if (const std::optional<Problem> problem = database.takeProblem())
        return std::unexpected(*problem);
    if (version < 0 || version > steps.size()) {
        return models::problem(Problem::Kind::Conflict,
            Say::tr("The local data was written by a newer version of this program."),
            Say::tr("Install the newer version again, or sign in with another profile."));
    }
    for (; version < steps.size(); ++version) {
        Transaction transaction(database);
        for (const QString &sql : steps[version])
            database.run(sql);
        database.run(QStringLiteral("PRAGMA user_version = %1").arg(version + 1));
        if (Result<void> done = transaction.commit(); !done)
            return done;
    }
    return {};
}

bool isSound(Database &database)
{
    QString verdict;
    {
        Rows rows = database.rows(QStringLiteral("PRAGMA quick_check(1)"));
        if (rows.next())
            verdict = rows.text(0);
    }
    return verdict == QLatin1StringView("ok") && !database.isDamaged();
}

} // namespace agentee::sync
