#include "storage/connection.h"

#include <QSqlDatabase>

#include <atomic>

namespace agentee::storage
{

namespace
{

constexpr std::size_t statementsKept = 200;

/// SQLite's primary result codes.
enum SqliteCode {
    busyCode = 5,
    ioCode = 10,
    corruptCode = 11,
    fullCode = 13,
    openCode = 14,
    constraintCode = 19,
    notADatabaseCode = 26
};

int codeFor(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Other:
        break;
    case Trouble::Busy:
        return busyCode;
    case Trouble::DiskFull:
        return fullCode;
    case Trouble::DiskFails:
        return ioCode;
    case Trouble::Damaged:
        return corruptCode;
    case Trouble::Contradiction:
        return constraintCode;
    }
    return 0;
}

} // namespace

Trouble troubleOf(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case busyCode:
        return Trouble::Busy;
    case ioCode:
    case openCode:
        return Trouble::DiskFails;
    case corruptCode:
    case notADatabaseCode:
        return Trouble::Damaged;
    case fullCode:
        return Trouble::DiskFull;
    case constraintCode:
        return Trouble::Contradiction;
    default:
        return Trouble::Other;
    }
}

QSqlError errorFor(Trouble trouble)
{
    return QSqlError(
        QStringLiteral("refused"), {}, QSqlError::StatementError, QString::number(codeFor(trouble)));
}

std::expected<std::unique_ptr<Connection>, QSqlError> Connection::open(
    const QString &file, const QStringList &settings)
{
    static std::atomic<quint64> counter = 0;
    const QString name = QStringLiteral("agentee-%1").arg(++counter);
    std::unique_ptr<Connection> connection(new Connection(name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (!database.open())
            return std::unexpected(database.lastError());
    }
    const QStringList always = {QStringLiteral("PRAGMA journal_mode = WAL"),
        QStringLiteral("PRAGMA cache_size = -16000"), QStringLiteral("PRAGMA temp_store = MEMORY")};
    for (const QString &setting : always + settings) {
        if (const auto done = connection->run(setting); !done)
            return std::unexpected(done.error());
    }
    return connection;
}

Connection::Connection(QString name)
    : m_name(std::move(name))
{
}

Connection::~Connection()
{
    m_idle.clear();
    QSqlDatabase::removeDatabase(m_name);
}

std::expected<void, QSqlError> Connection::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return std::unexpected(query.lastError());
    return {};
}

std::expected<QSqlQuery, QSqlError> Connection::prepared(const QString &sql)
{
    if (auto idle = m_idle.extract(sql))
        return std::move(idle.mapped());
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return std::unexpected(query.lastError());
    return query;
}

std::expected<QSqlQuery, QSqlError> Connection::start(const QString &sql, std::span<const Value> values)
{
    std::expected<QSqlQuery, QSqlError> query = prepared(sql);
    if (!query)
        return query;
    int position = 0;
    for (const Value &value : values)
        query->bindValue(position++, value.variant());
    if (!query->exec())
        return std::unexpected(query->lastError());
    return query;
}

void Connection::giveBack(const QString &sql, QSqlQuery query)
{
    query.finish();
    if (m_idle.size() >= statementsKept)
        m_idle.clear();
    m_idle.insert_or_assign(sql, std::move(query));
}

} // namespace agentee::storage
