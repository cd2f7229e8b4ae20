#pragma once

#include "models/json_reader.h"

#include <utility>

/// What the codecs of the entities have in common. Included by their sources only.
namespace agentee::models::codec
{

/// JSON null when there is none.
QJsonValue json(const std::optional<Id> &id);
/// JSON null for the null time.
QJsonValue json(const QDateTime &time);

template <typename T>
QJsonValue json(const std::optional<T> &value)
{
    return value ? QJsonValue(toJson(*value)) : QJsonValue(QJsonValue::Null);
}

template <typename T>
QJsonArray json(const QList<T> &values)
{
    QJsonArray items;
    for (const T &value : values)
        items.append(toJson(value));
    return items;
}

/// Text without line breaks and other control characters: names, titles, keys.
QString line(JsonReader &reader, QLatin1StringView key, qsizetype minimum, qsizetype maximum);
/// As contentHash() makes them: 64 lower-case hexadecimal digits.
QByteArray hash(JsonReader &reader, QLatin1StringView key);
/// A whole number that fits an int.
int count(JsonReader &reader, QLatin1StringView key, int minimum = 0);
/// An object whose compact JSON has at most so many bytes.
QJsonObject boundedObject(JsonReader &reader, QLatin1StringView key, qsizetype maximumBytes);

/// Nothing when the field is missing or null.
template <typename T>
std::optional<T> optionalNested(
    JsonReader &reader, QLatin1StringView key, const std::function<Result<T>(const QJsonObject &)> &read)
{
    reader.optionalObject(key);
    return reader.has(key) ? std::optional(reader.nested<T>(key, read)) : std::nullopt;
}

/// The value, or everything that the reader found wrong.
template <typename T>
Result<T> finish(
    JsonReader &reader, T value, JsonReader::UnknownFields unknown = JsonReader::UnknownFields::Ignore)
{
    if (std::optional<Problem> wrong = reader.finish(unknown))
        return std::unexpected(*std::move(wrong));
    return value;
}

} // namespace agentee::models::codec
