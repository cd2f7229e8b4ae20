#include "ui/collaboration/field_changes.h"

#include "models/json_patch.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace agentee::ui
{

namespace
{

constexpr int mostChanges = 200;
constexpr qsizetype longestValue = 2000;

class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

QString readable(const QString &key)
{
    QString words = key;
    words.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return FieldWords::tr("nothing");
    case QJsonValue::Bool:
        return value.toBool() ? FieldWords::tr("yes") : FieldWords::tr("no");
    case QJsonValue::Double:
        return QLocale().toString(
            value.toDouble(), std::abs(value.toDouble()) < 1e15 ? 'f' : 'g', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return value.toString().left(longestValue);
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        const bool plain = std::ranges::all_of(array, [](const QJsonValue &item) { return item.isString(); });
        if (plain) {
            QStringList items;
            for (const QJsonValue &item : array)
                items.append(item.toString());
            return items.join(QStringLiteral(", ")).left(longestValue);
        }
        return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)).left(longestValue);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
            .left(longestValue);
    case QJsonValue::Undefined:
        return {};
    }
    return {};
}

QJsonValue valueAt(const QJsonObject &root, const QStringList &parts)
{
    QJsonValue value = root;
    for (const QString &part : parts) {
        if (value.isObject()) {
            value = value.toObject().value(part);
        } else if (value.isArray()) {
            bool isNumber = false;
            const int index = part.toInt(&isNumber);
            const QJsonArray array = value.toArray();
            value = isNumber && index >= 0 && index < array.size() ? array.at(index)
                                                                   : QJsonValue(QJsonValue::Undefined);
        } else {
            return QJsonValue::Undefined;
        }
    }
    return value;
}

QString fieldName(const QStringList &parts, const QJsonObject &schema)
{
    QStringList names;
    QJsonObject here = schema;
    for (const QString &part : parts) {
        const QJsonObject property =
            here.value(QLatin1StringView("properties")).toObject().value(part).toObject();
        const QJsonObject item = here.value(QLatin1StringView("items")).toObject();
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        const QString title = property.value(QLatin1StringView("title")).toString();
        if (isIndex && property.isEmpty())
            names.append(FieldWords::tr("entry %1").arg(index + 1));
        else
            names.append(title.isEmpty() ? readable(part) : title);
        here = isIndex && property.isEmpty() ? item : property;
    }
    return names.isEmpty() ? FieldWords::tr("Everything") : names.join(QStringLiteral(" › "));
}

FieldChange changeAt(
    const QJsonObject &base, const QJsonValue &after, const QStringList &parts, const QJsonObject &schema)
{
    return {fieldName(parts, schema), valueText(valueAt(base, parts)), valueText(after)};
}

} // namespace

QList<FieldChange> fieldChanges(const QJsonObject &base, const QJsonArray &patch, const QJsonObject &schema)
{
    const models::Result<QJsonObject> applied = models::applyJsonPatch(base, patch);
    // A smallest patch says what really changes, whatever way the author's patch takes to get there.
    const QJsonArray operations = applied ? models::jsonPatchBetween(base, *applied) : patch;
    QList<FieldChange> changes;
    for (const QJsonValue &value : operations) {
        if (changes.size() >= mostChanges)
            break;
        const QJsonObject operation = value.toObject();
        const QString kind = operation.value(QLatin1StringView("op")).toString();
        const auto parts = models::pointerParts(operation.value(QLatin1StringView("path")).toString());
        if (!parts || kind == QLatin1StringView("test"))
            continue;
        const QJsonValue after = kind == QLatin1StringView("remove")
            ? QJsonValue(QJsonValue::Undefined)
            : operation.value(QLatin1StringView("value"));
        QStringList field = *parts;
        QJsonValue shown = after;
        // Positions in a list mean little to a reader: the whole list before and after does.
        if (applied && field.size() > 1 && valueAt(base, field.first(field.size() - 1)).isArray()) {
            field.removeLast();
            shown = valueAt(*applied, field);
        }
        const FieldChange change = changeAt(base, shown, field, schema);
        if (!changes.contains(change))
            changes.append(change);
    }
    return changes;
}

FieldValues fieldValues(const models::FieldOverlap &overlap, const QJsonObject &schema)
{
    const auto said = [](const QJsonValue &value) {
        return valueText(value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
    };
    return {.field = fieldName(models::pointerParts(overlap.pointer).value_or(QStringList()), schema),
        .base = said(overlap.base),
        .current = said(overlap.current),
        .proposed = said(overlap.proposed)};
}

} // namespace agentee::ui
