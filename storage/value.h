#pragma once

#include "models/id.h"

#include <QVariant>

#include <cstddef>
#include <optional>

namespace agentee::storage
{

/// A value to be bound to a statement, in the one form in which it is stored: ids as text, times as
/// milliseconds since 1970, JSON as compact text. A null text or a null byte array is stored empty; NULL is
/// what nullptr, an id that is not there and an invalid time give.
class Value
{
public:
    Value(std::nullptr_t) { }
    Value(const models::Id &id);
    Value(const std::optional<models::Id> &id);
    /// Comes back unchanged, a byte order mark at its start included.
    Value(const QString &text);
    Value(const QByteArray &bytes);
    Value(qint64 number);
    Value(int number);
    Value(bool yes);
    Value(const QDateTime &time);
    Value(const QJsonObject &object);
    Value(const QJsonArray &array);

    const QVariant &variant() const { return m_value; }

private:
    QVariant m_value;
};

} // namespace agentee::storage
