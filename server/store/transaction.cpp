#include "server/store/transaction.h"

#include "models/json_reader.h"
#include "server/store/connection.h"
#include "storage/connection.h"

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
    m_connection.storage().giveBack(sql, std::move(*query));
    return changed;
}

Rows Transaction::select(const QString &sql, std::initializer_list<Value> values)
{
    return Rows(
        m_connection.storage(), sql, start(sql, values), [this](const QSqlError &error) { note(error); });
}

std::optional<QSqlQuery> Transaction::start(const QString &sql, std::initializer_list<Value> values)
{
    if (m_failure)
        return std::nullopt;
    if (m_mayRun && !m_mayRun()) {
        m_failure = diskFullProblem();
        return std::nullopt;
    }
    auto query = m_connection.storage().start(sql, {values.begin(), values.size()});
    if (!query) {
        note(query.error());
        return std::nullopt;
    }
    return *std::move(query);
}

void Transaction::note(const QSqlError &error)
{
    if (!m_failure)
        m_failure = storageProblem(error);
}

} // namespace agentee::server
