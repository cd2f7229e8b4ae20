#include "models/state_merge.h"

#include "models/json_patch.h"
#include "models/json_reader.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::StateMerge)
};

QString below(const QString &pointer, QString key)
{
    key.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return pointer + u'/' + key;
}

QSet<QString> keysOf(const QJsonObject &base, const QJsonObject &current, const QJsonObject &proposed)
{
    QSet<QString> keys;
    for (const QJsonObject &object : {base, current, proposed}) {
        for (auto member = object.begin(); member != object.end(); ++member)
            keys.insert(member.key());
    }
    return keys;
}

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined())
        object.remove(key);
    else
        object.insert(key, value);
}

QJsonObject mergedObject(const QJsonObject &base, const QJsonObject &current, const QJsonObject &proposed,
    const QString &pointer, QList<FieldOverlap> &overlaps)
{
    QJsonObject merged = current;
    QStringList keys = keysOf(base, current, proposed).values();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue was = base.value(key);
        const QJsonValue now = current.value(key);
        const QJsonValue wished = proposed.value(key);
        if (wished == was || wished == now)
            continue;
        if (now == was) {
            put(merged, key, wished);
        } else if (was.isObject() && now.isObject() && wished.isObject()) {
            merged.insert(key,
                mergedObject(
                    was.toObject(), now.toObject(), wished.toObject(), below(pointer, key), overlaps));
        } else {
            overlaps.append(
                {.pointer = below(pointer, key), .base = was, .current = now, .proposed = wished});
        }
    }
    return merged;
}

QJsonObject withValue(QJsonObject object, const QStringList &way, const QJsonValue &value)
{
    const QString &key = way.first();
    put(object, key,
        way.size() == 1 ? value : QJsonValue(withValue(object.value(key).toObject(), way.sliced(1), value)));
    return object;
}

} // namespace

StateMerge mergeStates(const QJsonObject &base, const QJsonObject &current, const QJsonObject &proposed)
{
    StateMerge merge;
    merge.merged = mergedObject(base, current, proposed, {}, merge.overlaps);
    return merge;
}

Result<QJsonObject> chosen(const StateMerge &merge, const QList<FieldChoice> &choices)
{
    QJsonObject state = merge.merged;
    for (const FieldOverlap &overlap : merge.overlaps) {
        const auto choice = std::ranges::find_if(choices, [&](const FieldChoice &made) {
            return made.pointer == overlap.pointer && made.seen == overlap.current;
        });
        const auto way = pointerParts(overlap.pointer);
        if (choice == choices.end() || !way) {
            return problem(Problem::Kind::Conflict,
                Say::tr("A field that this suggestion changes was changed again."),
                Say::tr("Look at what stands there now, then choose again."));
        }
        if (choice->takesProposed)
            state = withValue(state, *way, overlap.proposed);
    }
    return state;
}

QJsonObject toJson(const FieldChoice &choice)
{
    QJsonObject object{{QStringLiteral("pointer"), choice.pointer},
        {QStringLiteral("takes_proposed"), choice.takesProposed}};
    put(object, QStringLiteral("seen"), choice.seen);
    return object;
}

Result<FieldChoice> fieldChoiceFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    const FieldChoice choice{
        .pointer = reader.text(QLatin1StringView("pointer"), 1, limits::FieldPointerLength),
        .seen = object.value(u"seen"),
        .takesProposed = reader.boolean(QLatin1StringView("takes_proposed"))};
    if (auto fault = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(fault));
    return choice;
}

} // namespace agentee::models
