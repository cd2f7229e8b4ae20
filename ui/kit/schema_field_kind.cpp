#include "ui/kit/schema_field_kind.h"

#include <QJsonArray>
#include <QLocale>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestLine = 1000;
constexpr qsizetype longestText = 200'000;
constexpr qsizetype mostChips = 200; ///< as ChipList
constexpr qsizetype longestChip = 500;
constexpr int longText = 200;

bool isComposed(const QJsonObject &schema)
{
    for (const auto keyword : {"$ref"_L1, "oneOf"_L1, "anyOf"_L1, "allOf"_L1, "if"_L1, "not"_L1})
        if (schema.contains(keyword))
            return true;
    return false;
}

bool isChoice(const QJsonArray &values)
{
    if (values.isEmpty())
        return false;
    return std::ranges::all_of(values, [](const QJsonValue &value) { return value.isString(); });
}

SchemaKind textKind(const QJsonObject &schema)
{
    const QString format = schema.value("format"_L1).toString();
    if (format == "date"_L1)
        return SchemaKind::Date;
    const bool isLong = format == "multiline"_L1 || schema.value("maxLength"_L1).toInt() > longText;
    return isLong && format != "email"_L1 ? SchemaKind::LongText : SchemaKind::Text;
}

SchemaKind arrayKind(const QJsonObject &schema, int depth)
{
    const QJsonObject items = schema.value("items"_L1).toObject();
    if (isComposed(items) || schema.contains("prefixItems"_L1))
        return SchemaKind::Json;
    if (items.value("type"_L1) == "string"_L1)
        return SchemaKind::Chips;
    return schemaKindOf(items, depth + 1) == SchemaKind::Group ? SchemaKind::Rows : SchemaKind::Json;
}

int rankOf(SchemaKind kind)
{
    switch (kind) {
    case SchemaKind::Text:
    case SchemaKind::Date:
    case SchemaKind::Choice:
    case SchemaKind::Integer:
    case SchemaKind::Number:
        return 0;
    case SchemaKind::Boolean:
        return 1;
    case SchemaKind::LongText:
        return 2;
    case SchemaKind::Chips:
        return 3;
    case SchemaKind::Group:
        return 4;
    case SchemaKind::Rows:
        return 5;
    case SchemaKind::Json:
        break;
    }
    return 6;
}

QString shortWords(const QJsonObject &schema, const QJsonValue &value)
{
    if (value.isString())
        return schema.contains("enum"_L1) ? choiceTitle(schema, value.toString())
                                          : value.toString().simplified().left(120);
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return {};
}

} // namespace

SchemaKind schemaKindOf(const QJsonObject &schema, int depth)
{
    if (depth > schema_limit::depth || isComposed(schema))
        return SchemaKind::Json;
    const QString type = schema.value("type"_L1).toString();
    if (schema.contains("enum"_L1))
        return type == "string"_L1 || type.isEmpty()
            ? (isChoice(schema.value("enum"_L1).toArray()) ? SchemaKind::Choice : SchemaKind::Json)
            : SchemaKind::Json;
    if (type == "string"_L1)
        return textKind(schema);
    if (type == "integer"_L1)
        return SchemaKind::Integer;
    if (type == "number"_L1)
        return SchemaKind::Number;
    if (type == "boolean"_L1)
        return SchemaKind::Boolean;
    if (type == "array"_L1)
        return arrayKind(schema, depth);
    const qsizetype properties = schema.value("properties"_L1).toObject().size();
    const bool isGroup = type == "object"_L1 && properties > 0 && properties <= schema_limit::fields;
    return isGroup ? SchemaKind::Group : SchemaKind::Json;
}

bool schemaKindFits(SchemaKind kind, const QJsonValue &value)
{
    if (value.isUndefined())
        return true;
    const auto each = [&value](qsizetype most, auto &&good) {
        const QJsonArray array = value.toArray();
        return value.isArray() && array.size() <= most && std::ranges::all_of(array, good);
    };
    switch (kind) {
    case SchemaKind::Text:
    case SchemaKind::Date:
    case SchemaKind::Choice: {
        const QString text = value.toString();
        return value.isString() && text.size() <= longestLine && !text.contains(u'\n')
            && !text.contains(u'\r');
    }
    case SchemaKind::LongText:
        return value.isString() && value.toString().size() <= longestText;
    case SchemaKind::Integer:
    case SchemaKind::Number:
        return value.isDouble();
    case SchemaKind::Boolean:
        return value.isBool();
    case SchemaKind::Chips:
        return each(mostChips, [](const QJsonValue &chip) {
            return chip.isString() && !chip.toString().isEmpty() && chip.toString().size() <= longestChip;
        });
    case SchemaKind::Rows:
        return each(schema_limit::rows, [](const QJsonValue &row) { return row.isObject(); });
    case SchemaKind::Group:
        return value.isObject();
    case SchemaKind::Json:
        break;
    }
    return true;
}

bool isShortKind(SchemaKind kind)
{
    return rankOf(kind) == 0;
}

QString choiceTitle(const QJsonObject &schema, const QString &choice)
{
    const QString title = schema.value("choiceTitles"_L1).toObject().value(choice).toString().simplified();
    return title.isEmpty() ? wordsOfKey(choice) : title;
}

QString wordsOfKey(const QString &key)
{
    QString words = key.left(200);
    if (words != words.toLower())
        return words;
    words.replace(u'_', u' ').replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QString schemaTitle(const QJsonObject &schema, const QString &key)
{
    const QString title = schema.value("title"_L1).toString().simplified().left(200);
    return title.isEmpty() ? wordsOfKey(key) : title;
}

QStringList orderedProperties(const QJsonObject &schema, int depth)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonArray required = schema.value("required"_L1).toArray();
    const auto rank = [&](const QString &name) {
        const int kind = rankOf(schemaKindOf(properties.value(name).toObject(), depth + 1));
        return kind <= rankOf(SchemaKind::LongText) && required.contains(name) ? -1 : kind;
    };
    QList<std::pair<int, QString>> ranked;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        ranked.append({rank(it.key()), it.key()});
    std::ranges::stable_sort(ranked, {}, &std::pair<int, QString>::first);
    QStringList names;
    for (const auto &entry : std::as_const(ranked))
        names.append(entry.second);
    return names;
}

QString rowSummary(const QJsonObject &schema, const QJsonObject &row)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QStringList names = orderedProperties(schema, 0);
    QStringList words;
    for (const QString &name : names) {
        const QString text = shortWords(properties.value(name).toObject(), row.value(name));
        if (!text.isEmpty() && words.size() < 3)
            words.append(text);
    }
    return words.join(u" · "_s);
}

} // namespace agentee::ui
