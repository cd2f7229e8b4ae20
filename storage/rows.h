#pragma once

#include "models/id.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <optional>

class QSqlError;

namespace agentee::storage
{

class Connection;

/// The rows that a statement found, read forwards. Must be gone before its connection, and before what
/// `onError` names. Reading a column is allowed after next() said true, until it is called again.
class Rows
{
public:
    using OnError = std::function<void(const QSqlError &)>;

    /// `query` runs, and goes back to the connection in the end; none: there are no rows.
    Rows(Connection &connection, QString sql, std::optional<QSqlQuery> query, OnError onError);
    ~Rows();
    Rows(Rows &&other) noexcept;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;

    /// False at the end, and when reading failed; then `onError` was told.
    bool next();

    bool isNull(int column) const;
    models::Id id(int column) const;
    std::optional<models::Id> optionalId(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 number(int column) const;
    bool yes(int column) const { return number(column) != 0; }
    /// UTC; invalid for NULL.
    QDateTime time(int column) const;
    QJsonObject object(int column) const;
    QJsonArray array(int column) const;

private:
    Connection &m_connection;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
    OnError m_onError;
};

} // namespace agentee::storage
