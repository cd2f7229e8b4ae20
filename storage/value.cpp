#include "storage/value.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace agentee::storage
{

using models::Id;

namespace
{

/// SQLite takes a byte order mark at the start of a UTF-16 text for a statement about its byte order and
/// drops it, so such a text gets one more.
QString storedText(const QString &text)
{
    const bool looksLikeMark =
        text.startsWith(QChar::ByteOrderMark) || text.startsWith(QChar::ByteOrderSwapped);
    return looksLikeMark ? QChar(QChar::ByteOrderMark) + text : text;
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
    : m_value(text.isNull() ? QLatin1StringView("").toString() : storedText(text))
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
    : m_value(qint64(yes))
{
}

Value::Value(const QDateTime &time)
{
    if (time.isValid())
        m_value = time.toMSecsSinceEpoch();
}

Value::Value(const QJsonObject &object)
    : m_value(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)))
{
}

Value::Value(const QJsonArray &array)
    : m_value(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)))
{
}

} // namespace agentee::storage
