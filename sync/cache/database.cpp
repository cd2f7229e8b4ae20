#include "sync/cache/database.h"

#include "models/stored_text.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>
#include <QTimeZone>

#include <atomic>

Q_LOGGING_CATEGORY(databaseLog, "agentee.database")

namespace agentee::sync
{

using models::Id;
using models::Problem;
using models::Result;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Database)
};

enum SqliteCode {
    busyCode = 5,
    ioCode = 10,
    corruptCode = 11,
    fullCode = 13,
    openCode = 14,
    notADatabaseCode = 26
};

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

Problem problemOf(int code)
{
    Problem problem{.kind = Problem::Kind::StorageFailure,
        .title = Say::tr("The local data could not be used; nothing was changed."),
        .nextStep = Say::tr("Start the program again.")};
    switch (code) {
    case fullCode:
        problem.title = Say::tr("The disk is full; nothing was changed.");
        problem.nextStep = Say::tr("Make room on the disk, then try again.");
        break;
    case busyCode:
        problem.title = Say::tr("Another program is using the local data; nothing was changed.");
        problem.nextStep = Say::tr("Close the other program, then try again.");
        break;
    case ioCode:
    case openCode:
        problem.title = Say::tr("The disk does not answer as it should; nothing was changed.");
        problem.nextStep = Say::tr("Check the disk and the rights of the profile folder, then try again.");
        break;
    case corruptCode:
    case notADatabaseCode:
        problem.title = Say::tr("The local copy is damaged.");
        problem.nextStep = Say::tr("It is fetched again from the server; what you typed is kept.");
        break;
    default:
        break;
    }
    return problem;
}

bool isDamage(int code)
{
    return code == corruptCode || code == notADatabaseCode;
}

} // namespace

Value::Value(const Id &id)
    : m_value(models::idText(id))
{
}

Value::Value(const std::optional<Id> &id)
{
    if (id)
        m_value = models::idText(*id);
}

Value::Value(const QString &text)
    : m_value(text.isNull() ? QStringLiteral("") : models::storedText(text))
{
}

Value::Value(const QByteArray &bytes)
    : m_value(bytes.isNull() ? QByteArray("") : bytes)
{
}

Value::Value(qint64 number)
    : m_value(number)
{
}

Value::Value(int number)
    : m_value(qint64(number))
{
}

Value::Value(bool yes)
    : m_value(qint64(yes ? 1 : 0))
{
}

Value::Value(const QDateTime &time)
{
    if (time.isValid())
        m_value = time.toMSecsSinceEpoch();
}

Rows::Rows(Database &database, QString sql, std::optional<QSqlQuery> query)
    : m_database(database)
    , m_sql(std::move(sql))
    , m_query(std::move(query))
{
}

Rows::Rows(Rows &&other) noexcept
    : m_database(other.m_database)
    , m_sql(std::move(other.m_sql))
    , m_query(std::exchange(other.m_query, std::nullopt))
{
}

Rows::~Rows()
{
    if (!m_query)
        return;
    m_query->finish();
    m_database.m_idle[m_sql].push_back(*std::move(m_query));
}

bool Rows::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database.note(m_query->lastError());
    return false;
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

Id Rows::id(int column) const
{
    return Id::fromString(text(column));
}

std::optional<Id> Rows::optionalId(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(id(column));
}

QString Rows::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Rows::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

qint64 Rows::number(int column) const
{
    return m_query->value(column).toLongLong();
}

QDateTime Rows::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number(column), QTimeZone::UTC);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Durability durability)
{
    static std::atomic<quint64> counter = 0;
    const QString name = QStringLiteral("agentee-sync-%1").arg(++counter);
    std::unique_ptr<Database> database(new Database(name));
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(file);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (!connection.open())
            return std::unexpected(problemOf(codeOf(connection.lastError())));
    }
    database->run(QStringLiteral("PRAGMA journal_mode = WAL"));
    database->run(durability == Durability::Full ? QStringLiteral("PRAGMA synchronous = FULL")
                                                 : QStringLiteral("PRAGMA synchronous = NORMAL"));
    database->run(QStringLiteral("PRAGMA cache_size = -16000"));
    database->run(QStringLiteral("PRAGMA temp_store = MEMORY"));
    if (const std::optional<Problem> problem = database->takeProblem())
        return std::unexpected(*problem);
    return database;
}

Database::Database(QString name)
    : m_name(std::move(name))
{
}

Database::~Database()
{
    m_idle.clear();
    QSqlDatabase::removeDatabase(m_name);
}

std::optional<QSqlQuery> Database::execute(const QString &sql, const QList<Value> &values)
{
    std::vector<QSqlQuery> &idle = m_idle[sql];
    std::optional<QSqlQuery> query;
    if (!idle.empty()) {
        query = std::move(idle.back());
        idle.pop_back();
    } else {
        query.emplace(QSqlDatabase::database(m_name, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            note(query->lastError());
            return std::nullopt;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i].variant());
    if (!query->exec()) {
        note(query->lastError());
        return std::nullopt;
    }
    return query;
}

qint64 Database::run(const QString &sql, const QList<Value> &values)
{
    std::optional<QSqlQuery> query = execute(sql, values);
    if (!query)
        return 0;
    const qint64 touched = query->numRowsAffected();
    query->finish();
    m_idle[sql].push_back(*std::move(query));
    return touched;
}

Rows Database::rows(const QString &sql, const QList<Value> &values)
{
    return Rows(*this, sql, execute(sql, values));
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
    qCWarning(databaseLog).noquote() << error.nativeErrorCode() << error.text();
    const int code = codeOf(error);
    if (isDamage(code))
        noteDamage();
    note(problemOf(code));
}

void Database::noteDamage()
{
    note(problemOf(corruptCode));
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
