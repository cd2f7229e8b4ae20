#include "models/state_merge.h"

#include "models/json_patch.h"

namespace agentee::models
{

namespace
{

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

QJsonObject withProposed(const StateMerge &merge, const QSet<QString> &pointers)
{
    QJsonObject state = merge.merged;
    for (const FieldOverlap &overlap : merge.overlaps) {
        if (const auto way = pointerParts(overlap.pointer); way && pointers.contains(overlap.pointer))
            state = withValue(state, *way, overlap.proposed);
    }
    return state;
}

} // namespace agentee::models
