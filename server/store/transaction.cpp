#include "server/store/transaction.h"

#include "models/json_reader.h"
#include "server/store/connection.h"

#include <QSqlError>

namespace agentee::server
{

Transaction::Transaction(
    Connection &connection, Kind kind, const QString &epoch, std::function<bool()> mayRun)
    : m_connection(connection)
    , m_kind(kind)
    , m_epoch(epoch)
    , m_mayRun(std::move(mayRun))
    , m_time(models::now())
{
}

Transaction::~Transaction() = default;

qint64 Transaction::execute(const QString &sql, std::initializer_list<Value> values)
{
    Q_ASSERT(m_kind == Kind::Write);
    std::optional<QSqlQuery> query = start(sql, values);
    if (!query)
        return 0;
    const qint64 changed = query->numRowsAffected();
    m_connection.giveBack(sql, std::move(*query));
    return changed;
}

Rows Transaction::select(const QString &sql, std::initializer_list<Value> values)
{
    return Rows(*this, sql, start(sql, values));
}

std::optional<QSqlQuery> Transaction::start(const QString &sql, std::initializer_list<Value> values)
{
    if (m_failure)
        return std::nullopt;
    if (m_mayRun && !m_mayRun()) {
        m_failure = diskFullProblem();
        return std::nullopt;
    }
    models::Result<QSqlQuery> query = m_connection.take(sql);
    if (!query) {
        m_failure = query.error();
        return std::nullopt;
    }
    int position = 0;
    for (const Value &value : values)
        query->bindValue(position++, value.variant());
    if (!query->exec()) {
        m_failure = storageProblem(query->lastError());
        return std::nullopt;
    }
    return std::move(*query);
}

void Transaction::giveBack(const QString &sql, QSqlQuery query)
{
    m_connection.giveBack(sql, std::move(query));
}

void Transaction::noteErrorOf(const QSqlQuery &query)
{
    if (!m_failure && query.lastError().isValid())
        m_failure = storageProblem(query.lastError());
}

} // namespace agentee::server
