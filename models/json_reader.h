#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <limits>
#include <optional>

namespace agentee::models
{

/// Reads a JSON object field by field and remembers everything that is wrong with it, so that a caller is
/// told all of it at once. Getters give a harmless default when the field is wrong; the caller asks finish()
/// before using any of it.
///
///     JsonReader reader(object);
///     Command command{.title = reader.text("title", 1, 300), .level = reader.integer("level", 1, 6)};
///     if (auto problem = reader.finish(UnknownFields::Refuse)) return std::unexpected(*problem);
class JsonReader
{
public:
    enum class UnknownFields {
        Refuse, ///< requests: a misspelt field must not be silently ignored
        Ignore, ///< answers of a newer server
    };

    explicit JsonReader(QJsonObject object, QString pointer = {});

    bool has(QLatin1StringView key) const; ///< present and not null

    Id id(QLatin1StringView key);
    std::optional<Id> optionalId(QLatin1StringView key);
    /// Length in UTF-16 code units. Text with U+0000 is refused.
    QString text(QLatin1StringView key, qsizetype minimum, qsizetype maximum);
    QString optionalText(QLatin1StringView key, qsizetype maximum);
    bool boolean(QLatin1StringView key);
    bool optionalBoolean(QLatin1StringView key, bool otherwise);
    qint64 integer(QLatin1StringView key, qint64 minimum = 0, qint64 maximum = (qint64(1) << 53) - 1);
    std::optional<qint64> optionalInteger(QLatin1StringView key, qint64 minimum, qint64 maximum);
    double number(QLatin1StringView key);
    /// ISO 8601 in UTC with milliseconds (timeText()).
    QDateTime time(QLatin1StringView key);
    QDateTime optionalTime(QLatin1StringView key);
    QJsonObject object(QLatin1StringView key);
    QJsonObject optionalObject(QLatin1StringView key);
    QJsonArray array(QLatin1StringView key, qsizetype maximumItems);
    QJsonArray optionalArray(QLatin1StringView key, qsizetype maximumItems);
    QStringList textList(QLatin1StringView key, qsizetype maximumItems, qsizetype maximumLength);

    /// One of a fixed set of words. `parse` gives nothing for a word it does not know.
    template <typename Enum>
    Enum word(QLatin1StringView key, const std::function<std::optional<Enum>(QStringView)> &parse)
    {
        const QString value = text(key, 1, 64);
        if (const std::optional<Enum> parsed = parse(value))
            return *parsed;
        fail(key, unknownWord(value));
        return Enum{};
    }

    /// A nested object or list of objects, read by the type's own `Result<T> fromJson(QJsonObject)`; its
    /// field errors are taken over with the pointer prefixed.
    template <typename T>
    T nested(QLatin1StringView key, const std::function<Result<T>(const QJsonObject &)> &read)
    {
        return take<T>(key, read(object(key)));
    }
    template <typename T>
    QList<T> list(QLatin1StringView key, qsizetype maximumItems,
        const std::function<Result<T>(const QJsonObject &)> &read)
    {
        QList<T> values;
        const QJsonArray items = array(key, maximumItems);
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (items.at(i).isObject())
                values.append(takeItem<T>(key, i, read(items.at(i).toObject())));
            else
                failItem(key, i);
        }
        return values;
    }

    /// Adds an error that the reader cannot know of. The first error of a field wins.
    void fail(QLatin1StringView key, const QString &message);

    /// InvalidFields with everything found, or nothing.
    std::optional<Problem> finish(UnknownFields unknown);

private:
    static QString unknownWord(const QString &word);
    void failItem(QLatin1StringView key, qsizetype index);
    void takeOver(const QString &prefix, const Problem &problem);
    template <typename T>
    T take(QLatin1StringView key, Result<T> result)
    {
        if (result)
            return *std::move(result);
        takeOver(QLatin1StringView("/") + key, result.error());
        return T{};
    }
    template <typename T>
    T takeItem(QLatin1StringView key, qsizetype index, Result<T> result)
    {
        if (result)
            return *std::move(result);
        takeOver(
            QLatin1StringView("/") + key + QLatin1StringView("/") + QString::number(index), result.error());
        return T{};
    }
    QJsonValue value(QLatin1StringView key, bool required);

    QJsonObject m_object;
    QString m_pointer;
    QSet<QString> m_known;
    QList<Problem::FieldError> m_errors;
};

/// ISO 8601, UTC, milliseconds: 2026-11-21T09:30:00.000Z. The null time gives an empty text.
QString timeText(const QDateTime &time);

/// Now, in UTC, cut to milliseconds: what is stored is what is compared.
QDateTime now();

} // namespace agentee::models
