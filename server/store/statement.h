#pragma once

#include "models/id.h"
#include "models/stored_text.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>

namespace agentee::server
{

class Transaction;

/// A value to be bound to a statement, in the one form in which it is stored.
class Value
{
public:
    Value(std::nullptr_t) { }
    Value(const models::Id &id)
        : m_value(models::idText(id))
    {
    }
    Value(const std::optional<models::Id> &id)
    {
        if (id)
            m_value = models::idText(*id);
    }
    Value(const QString &text)
        : m_value(text.isNull() ? QLatin1StringView("").toString() : models::storedText(text))
    {
    }
    Value(const QByteArray &bytes)
        : m_value(bytes.isNull() ? QByteArray("") : bytes)
    {
    }
    Value(qint64 number)
        : m_value(number)
    {
    }
    Value(int number)
        : m_value(qint64(number))
    {
    }
    Value(bool yes)
        : m_value(qint64(yes))
    {
    }
    /// The null time is stored as NULL.
    Value(const QDateTime &time)
    {
        if (time.isValid())
            m_value = time.toMSecsSinceEpoch();
    }
    Value(const QJsonObject &object);
    Value(const QJsonArray &array);

    const QVariant &variant() const { return m_value; }

private:
    QVariant m_value;
};

/// The rows that a statement found, read forwards. Must be gone before its Transaction.
class Rows
{
public:
    Rows(Transaction &transaction, QString sql, std::optional<QSqlQuery> query);
    ~Rows();
    Rows(Rows &&other) noexcept;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;

    /// False at the end, and when the transaction has failed.
    bool next();

    bool isNull(int column) const;
    models::Id id(int column) const;
    std::optional<models::Id> optionalId(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 number(int column) const;
    bool yes(int column) const { return number(column) != 0; }
    QDateTime time(int column) const;
    QJsonObject object(int column) const;
    QJsonArray array(int column) const;

private:
    Transaction *m_transaction;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};

} // namespace agentee::server
