#include "server/store/connection.h"

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

Q_LOGGING_CATEGORY(storeLog, "agentee.store")

namespace agentee::server
{

using models::Problem;

namespace
{

constexpr std::size_t StatementsKept = 200;

enum SqliteCode {
    Busy = 5,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};

} // namespace

Problem storageProblem(const QSqlError &error)
{
    qCWarning(storeLog).noquote() << error.nativeErrorCode() << error.text();
    Problem problem{.kind = Problem::Kind::StorageFailure,
        .title = QStringLiteral("The server could not use its database; nothing was changed."),
        .nextStep = QStringLiteral("Try again. If it happens again, tell whoever runs the server.")};
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Full:
        problem.title = QStringLiteral("The server's disk is full; nothing was changed.");
        problem.nextStep = QStringLiteral("Make room on the server's disk, then try again.");
        break;
    case Busy:
        problem.title =
            QStringLiteral("The server's database is in use by another program; nothing was changed.");
        problem.nextStep = QStringLiteral("End the other program, then try again.");
        break;
    case IoError:
    case CannotOpen:
        problem.title =
            QStringLiteral("The server's disk does not answer as it should; nothing was changed.");
        problem.nextStep =
            QStringLiteral("Check the disk and the rights of the server's folder, then try again.");
        break;
    case Corrupt:
    case NotADatabase:
        problem.title = QStringLiteral("The server's database is damaged.");
        problem.nextStep = QStringLiteral("Restore the latest backup of the server's folder.");
        break;
    case Constraint:
        problem.kind = Problem::Kind::Internal;
        problem.title = QStringLiteral(
            "The server refused to store something that contradicts itself; nothing was changed.");
        break;
    default:
        break;
    }
    return problem;
}

Problem diskFullProblem()
{
    return storageProblem(
        QSqlError(QStringLiteral("refused"), {}, QSqlError::StatementError, QString::number(Full)));
}

models::Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    static std::atomic<quint64> counter = 0;
    const QString name = QStringLiteral("agentee-server-%1").arg(++counter);
    std::unique_ptr<Connection> connection(new Connection(name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        if (!database.open())
            return std::unexpected(storageProblem(database.lastError()));
    }
    QStringList settings = {QStringLiteral("PRAGMA journal_mode = WAL"),
        QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA foreign_keys = ON"),
        QStringLiteral("PRAGMA cache_size = -16000"), QStringLiteral("PRAGMA temp_store = MEMORY")};
    if (access == Access::ReadOnly)
        settings.append(QStringLiteral("PRAGMA query_only = ON"));
    for (const QString &setting : std::as_const(settings)) {
        if (auto failed = connection->run(setting))
            return std::unexpected(*failed);
    }
    return connection;
}

Connection::Connection(QString name)
    : m_name(std::move(name))
{
}

Connection::~Connection()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_name);
}

std::optional<Problem> Connection::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (query.exec(sql))
        return std::nullopt;
    return storageProblem(query.lastError());
}

models::Result<QSqlQuery> Connection::take(const QString &sql)
{
    if (const auto found = m_statements.find(sql); found != m_statements.end()) {
        QSqlQuery query = std::move(found->second);
        m_statements.erase(found);
        return query;
    }
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return std::unexpected(storageProblem(query.lastError()));
    return query;
}

void Connection::giveBack(const QString &sql, QSqlQuery query)
{
    query.finish();
    if (m_statements.size() >= StatementsKept)
        m_statements.clear();
    m_statements.insert_or_assign(sql, std::move(query));
}

} // namespace agentee::server
