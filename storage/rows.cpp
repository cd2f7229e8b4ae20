#include "storage/rows.h"

#include "storage/connection.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QTimeZone>

#include <utility>

namespace agentee::storage
{

using models::Id;

Rows::Rows(Connection &connection, QString sql, std::optional<QSqlQuery> query, OnError onError)
    : m_connection(connection)
    , m_sql(std::move(sql))
    , m_query(std::move(query))
    , m_onError(std::move(onError))
{
}

Rows::Rows(Rows &&other) noexcept
    : m_connection(other.m_connection)
    , m_sql(std::move(other.m_sql))
    , m_query(std::exchange(other.m_query, std::nullopt))
    , m_onError(std::move(other.m_onError))
{
}

Rows::~Rows()
{
    if (m_query)
        m_connection.giveBack(m_sql, std::move(*m_query));
}

bool Rows::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_onError(m_query->lastError());
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

QJsonObject Rows::object(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).object();
}

QJsonArray Rows::array(int column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8()).array();
}

} // namespace agentee::storage
