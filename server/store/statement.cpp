#include "server/store/statement.h"

#include "server/store/transaction.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace agentee::server
{

using models::Id;

Value::Value(const QJsonObject &object)
    : m_value(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)))
{
}

Value::Value(const QJsonArray &array)
    : m_value(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)))
{
}

Rows::Rows(Transaction &transaction, QString sql, std::optional<QSqlQuery> query)
    : m_transaction(&transaction)
    , m_sql(std::move(sql))
    , m_query(std::move(query))
{
}

Rows::Rows(Rows &&other) noexcept
    : m_transaction(other.m_transaction)
    , m_sql(std::move(other.m_sql))
    , m_query(std::exchange(other.m_query, std::nullopt))
{
}

Rows::~Rows()
{
    if (m_query)
        m_transaction->giveBack(m_sql, std::move(*m_query));
}

bool Rows::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    m_transaction->noteErrorOf(*m_query);
    return false;
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

Id Rows::id(int column) const
{
    return QUuid::fromString(m_query->value(column).toString());
}

std::optional<Id> Rows::optionalId(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return id(column);
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
    if (isNull(column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(number(column), QTimeZone::UTC);
}

QJsonObject Rows::object(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).object();
}

QJsonArray Rows::array(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).array();
}

} // namespace agentee::server
