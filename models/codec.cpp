#include "models/codec.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace agentee::models::codec
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::codec)
};

constexpr qsizetype hashLength = 64;

bool breaksLine(QChar character)
{
    const QChar::Category category = character.category();
    return (category == QChar::Other_Control && character != u'\t') || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

bool isHashDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f');
}

} // namespace

QJsonValue json(const std::optional<Id> &id)
{
    return id ? QJsonValue(idText(*id)) : QJsonValue(QJsonValue::Null);
}

QJsonValue json(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(timeText(time)) : QJsonValue(QJsonValue::Null);
}

QString line(JsonReader &reader, QLatin1StringView key, qsizetype minimum, qsizetype maximum)
{
    const QString text = reader.text(key, minimum, maximum);
    if (std::ranges::any_of(text, breaksLine))
        reader.fail(key, Say::tr("must be a single line"));
    return text;
}

QByteArray hash(JsonReader &reader, QLatin1StringView key)
{
    const QString text = reader.text(key, hashLength, hashLength);
    if (!std::ranges::all_of(text, isHashDigit))
        reader.fail(key, Say::tr("must be 64 lower-case hexadecimal digits"));
    return text.toLatin1();
}

int count(JsonReader &reader, QLatin1StringView key, int minimum)
{
    return static_cast<int>(reader.integer(key, minimum, std::numeric_limits<int>::max()));
}

QJsonObject boundedObject(JsonReader &reader, QLatin1StringView key, qsizetype maximumBytes)
{
    const QJsonObject object = reader.object(key);
    if (QJsonDocument(object).toJson(QJsonDocument::Compact).size() > maximumBytes)
        reader.fail(key, Say::tr("must have at most %1 bytes").arg(maximumBytes));
    return object;
}

} // namespace agentee::models::codec
