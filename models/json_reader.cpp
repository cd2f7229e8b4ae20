#include "models/json_reader.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr qsizetype maximumUnknownFieldsNamed = 20;
constexpr qsizetype maximumShownWord = 64;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::JsonReader)
public:
    static QString between(qint64 minimum, qint64 maximum)
    {
        return tr("must be a whole number between %1 and %2").arg(minimum).arg(maximum);
    }
    static QString length(qsizetype minimum, qsizetype maximum)
    {
        return minimum > 0 ? tr("must be between %1 and %2 characters").arg(minimum).arg(maximum)
                           : tr("must be at most %1 characters").arg(maximum);
    }
};

QString shortened(const QString &text)
{
    return text.size() <= maximumShownWord ? text : text.first(maximumShownWord) + u'…';
}

/// One step of an RFC 6901 pointer.
QString pointerStep(const QString &key)
{
    QString step = shortened(key);
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u'/' + step;
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // toInteger() gives its argument for everything that is not exactly a 64-bit integer.
    const qint64 number = value.toInteger(0);
    return number == value.toInteger(1) ? std::optional(number) : std::nullopt;
}

std::optional<QDateTime> timeFromText(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC || timeText(time) != text)
        return std::nullopt;
    return time;
}

} // namespace

JsonReader::JsonReader(QJsonObject object, QString pointer)
    : m_object(std::move(object))
    , m_pointer(std::move(pointer))
{
}

bool JsonReader::has(QLatin1StringView key) const
{
    const QJsonValue found = m_object.value(key);
    return !found.isUndefined() && !found.isNull();
}

QJsonValue JsonReader::value(QLatin1StringView key, bool required)
{
    m_known.insert(key);
    if (!has(key)) {
        if (required)
            fail(key, Say::tr("is missing"));
        return QJsonValue(QJsonValue::Undefined);
    }
    return m_object.value(key);
}

Id JsonReader::id(QLatin1StringView key)
{
    const QJsonValue found = value(key, true);
    if (found.isUndefined())
        return {};
    if (const std::optional<Id> parsed = idFromText(found.toString()))
        return *parsed;
    fail(key, Say::tr("must be an id"));
    return {};
}

std::optional<Id> JsonReader::optionalId(QLatin1StringView key)
{
    if (value(key, false).isUndefined())
        return std::nullopt;
    const Id parsed = id(key);
    return parsed.isNull() ? std::nullopt : std::optional(parsed);
}

QString JsonReader::text(QLatin1StringView key, qsizetype minimum, qsizetype maximum)
{
    const QJsonValue found = value(key, true);
    if (found.isUndefined())
        return {};
    const QString read = found.toString();
    if (!found.isString())
        fail(key, Say::tr("must be text"));
    else if (read.size() < minimum || read.size() > maximum)
        fail(key, Say::length(minimum, maximum));
    else if (read.contains(QChar(u'\0')) || !read.isValidUtf16())
        fail(key, Say::tr("must not contain invalid characters"));
    else
        return read;
    return {};
}

QString JsonReader::optionalText(QLatin1StringView key, qsizetype maximum)
{
    return value(key, false).isUndefined() ? QString() : text(key, 0, maximum);
}

bool JsonReader::boolean(QLatin1StringView key)
{
    const QJsonValue found = value(key, true);
    if (!found.isUndefined() && !found.isBool())
        fail(key, Say::tr("must be true or false"));
    return found.toBool();
}

bool JsonReader::optionalBoolean(QLatin1StringView key, bool otherwise)
{
    return value(key, false).isUndefined() ? otherwise : boolean(key);
}

qint64 JsonReader::integer(QLatin1StringView key, qint64 minimum, qint64 maximum)
{
    const QJsonValue found = value(key, true);
    if (found.isUndefined())
        return minimum;
    const std::optional<qint64> number = wholeNumber(found);
    if (found.isDouble() && number && *number >= minimum && *number <= maximum)
        return *number;
    fail(key, Say::between(minimum, maximum));
    return minimum;
}

std::optional<qint64> JsonReader::optionalInteger(QLatin1StringView key, qint64 minimum, qint64 maximum)
{
    if (value(key, false).isUndefined())
        return std::nullopt;
    return integer(key, minimum, maximum);
}

double JsonReader::number(QLatin1StringView key)
{
    const QJsonValue found = value(key, true);
    if (!found.isUndefined() && (!found.isDouble() || !std::isfinite(found.toDouble()))) {
        fail(key, Say::tr("must be a number"));
        return 0;
    }
    return found.toDouble();
}

QDateTime JsonReader::time(QLatin1StringView key)
{
    const QJsonValue found = value(key, true);
    if (found.isUndefined())
        return {};
    if (const std::optional<QDateTime> parsed = timeFromText(found.toString()))
        return *parsed;
    fail(key, Say::tr("must be a time such as 2026-11-21T09:30:00.000Z"));
    return {};
}

QDateTime JsonReader::optionalTime(QLatin1StringView key)
{
    return value(key, false).isUndefined() ? QDateTime() : time(key);
}

QJsonObject JsonReader::object(QLatin1StringView key)
{
    const QJsonValue found = value(key, true);
    if (!found.isUndefined() && !found.isObject())
        fail(key, Say::tr("must be an object"));
    return found.toObject();
}

QJsonObject JsonReader::optionalObject(QLatin1StringView key)
{
    return value(key, false).isUndefined() ? QJsonObject() : object(key);
}

QJsonArray JsonReader::array(QLatin1StringView key, qsizetype maximumItems)
{
    const QJsonValue found = value(key, true);
    if (found.isUndefined())
        return {};
    const QJsonArray items = found.toArray();
    if (!found.isArray())
        fail(key, Say::tr("must be a list"));
    else if (items.size() > maximumItems)
        fail(key, Say::tr("must have at most %1 entries").arg(maximumItems));
    else
        return items;
    return {};
}

QJsonArray JsonReader::optionalArray(QLatin1StringView key, qsizetype maximumItems)
{
    return value(key, false).isUndefined() ? QJsonArray() : array(key, maximumItems);
}

QStringList JsonReader::textList(QLatin1StringView key, qsizetype maximumItems, qsizetype maximumLength)
{
    QStringList texts;
    for (const QJsonValue item : array(key, maximumItems)) {
        const QString read = item.toString();
        if (!item.isString() || read.size() > maximumLength || read.contains(QChar(u'\0'))
            || !read.isValidUtf16()) {
            fail(key, Say::tr("must be a list of texts of at most %1 characters").arg(maximumLength));
            return {};
        }
        texts.append(read);
    }
    return texts;
}

void JsonReader::fail(QLatin1StringView key, const QString &message)
{
    const QString pointer = m_pointer + pointerStep(key);
    const auto same = [&pointer](const Problem::FieldError &error) { return error.pointer == pointer; };
    if (std::ranges::none_of(m_errors, same))
        m_errors.append({pointer, message});
}

void JsonReader::failItem(QLatin1StringView key, qsizetype index)
{
    m_errors.append(
        {m_pointer + pointerStep(key) + u'/' + QString::number(index), Say::tr("must be an object")});
}

std::optional<Problem> JsonReader::finish(UnknownFields unknown)
{
    if (unknown == UnknownFields::Refuse) {
        qsizetype named = 0;
        for (auto field = m_object.constBegin(); field != m_object.constEnd(); ++field) {
            if (m_known.contains(field.key()))
                continue;
            if (++named > maximumUnknownFieldsNamed)
                break;
            m_errors.append({m_pointer + pointerStep(field.key()), Say::tr("is not known here")});
        }
    }
    if (m_errors.isEmpty())
        return std::nullopt;
    return Problem{.kind = Problem::Kind::InvalidFields,
        .title = Say::tr("Some of the values are missing or wrong."),
        .nextStep = Say::tr("Correct the values that are named, then try again."),
        .fieldErrors = m_errors};
}

QString JsonReader::unknownWord(const QString &word)
{
    return Say::tr("must be one of the known words, not “%1”").arg(shortened(word));
}

void JsonReader::takeOver(const QString &prefix, const Problem &problem)
{
    const QString pointer = m_pointer + prefix;
    const auto same = [&pointer](const Problem::FieldError &error) { return error.pointer == pointer; };
    if (std::ranges::any_of(m_errors, same))
        return; // the object itself is missing or of another type; that says it all
    if (problem.fieldErrors.isEmpty())
        m_errors.append({pointer, problem.title});
    for (const Problem::FieldError &error : problem.fieldErrors)
        m_errors.append({pointer + error.pointer, error.message});
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime now()
{
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), QTimeZone::UTC);
}

} // namespace agentee::models
