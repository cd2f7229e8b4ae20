#include "models/suggestion_rules.h"

#include "models/content_hash.h"
#include "models/json_patch.h"
#include "models/text_merge.h"

#include <QCoreApplication>
#include <algorithm>

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::SuggestionRules)
};

MergeResult mergedReplacement(
    const QString &baseText, const QString &currentText, const QString &proposedText)
{
    return mergeTexts(
        baseText, currentText, proposedText, QStringLiteral("current"), QStringLiteral("suggestion"));
}

/// The value at a pointer; the way ends early at the first array, which then stands for everything in it.
struct Found {
    QJsonValue value; ///< Undefined: not there
    qsizetype depth = 0; ///< parts of the pointer walked
};

Found find(const QJsonObject &state, const QStringList &parts)
{
    Found found{state, 0};
    for (const QString &part : parts) {
        if (found.value.isArray())
            return found;
        found.value =
            found.value.isObject() ? found.value.toObject().value(part) : QJsonValue(QJsonValue::Undefined);
        ++found.depth;
    }
    return found;
}

bool sameWay(const QJsonObject &baseState, const QJsonObject &currentState, const QStringList &parts)
{
    const Found before = find(baseState, parts);
    const Found now = find(currentState, parts);
    return before.depth == now.depth && before.value == now.value;
}

/// Something on the way to the value was there, is not there now, and would not go away by the patch either.
bool isGone(const QJsonObject &baseState, const QJsonObject &currentState, const QJsonObject &proposedState,
    const QStringList &parts)
{
    for (qsizetype length = 1; length <= parts.size(); ++length) {
        const QStringList way = parts.first(length);
        if (!find(baseState, way).value.isUndefined() && find(currentState, way).value.isUndefined())
            return !find(proposedState, way).value.isUndefined();
    }
    return false;
}

/// What a patch only reads: it counts on these values without changing them.
QStringList readPointers(const QJsonArray &patch)
{
    QStringList pointers;
    for (const QJsonValue &value : patch) {
        const QJsonObject operation = value.toObject();
        const QString name = operation.value(u"op").toString();
        if (name == u"test")
            pointers.append(operation.value(u"path").toString());
        else if (name == u"copy" || name == u"move")
            pointers.append(operation.value(u"from").toString());
    }
    return pointers;
}

bool everyTouched(const QStringList &pointers, const auto &holds)
{
    return std::ranges::all_of(pointers, [&](const QString &pointer) {
        const std::optional<QStringList> parts = pointerParts(pointer);
        return parts && holds(*parts);
    });
}

} // namespace

Freshness classifyReplacement(const QByteArray &baseHash, const QString &baseText,
    const std::optional<QString> &currentText, const QString &proposedText)
{
    if (!currentText)
        return Freshness::TargetGone;
    const QByteArray currentHash = contentHash(*currentText);
    if (currentHash == contentHash(proposedText))
        return Freshness::AlreadyApplied;
    if (currentHash == baseHash)
        return Freshness::Fresh;
    if (contentHash(baseText) != baseHash)
        return Freshness::Overlap;
    const MergeResult merged = mergedReplacement(baseText, *currentText, proposedText);
    if (!merged.clean)
        return Freshness::Overlap;
    return contentHash(merged.text) == currentHash ? Freshness::AlreadyApplied : Freshness::CleanRebase;
}

Result<QString> rebaseReplacement(
    const QString &baseText, const QString &currentText, const QString &proposedText)
{
    const MergeResult merged = mergedReplacement(baseText, currentText, proposedText);
    if (merged.clean)
        return merged.text;
    const QString places = merged.conflicts == 1 ? QStringLiteral("one place")
                                                 : QStringLiteral("%1 places").arg(merged.conflicts);
    return problem(Problem::Kind::Conflict,
        Say::tr("The text has been changed in %1 that this suggestion changes too.").arg(places),
        Say::tr("Compare both and decide what stays."));
}

Freshness classifyPatch(
    const QJsonObject &baseState, const QJsonObject &currentState, const QJsonArray &patch)
{
    const QStringList pointers = touchedPointers(patch);
    const Result<QJsonObject> proposed = applyJsonPatch(baseState, patch);
    if (!proposed)
        return Freshness::Overlap;
    if (everyTouched(pointers, [&](const QStringList &way) { return sameWay(*proposed, currentState, way); }))
        return Freshness::AlreadyApplied;
    if (baseState == currentState)
        return Freshness::Fresh;
    if (!everyTouched(pointers,
            [&](const QStringList &way) { return !isGone(baseState, currentState, *proposed, way); }))
        return Freshness::TargetGone;
    const bool readsTheSame = everyTouched(
        readPointers(patch), [&](const QStringList &way) { return sameWay(baseState, currentState, way); });
    return readsTheSame && mergeStates(baseState, currentState, *proposed).overlaps.isEmpty()
        ? Freshness::CleanRebase
        : Freshness::Overlap;
}

StateMerge mergePatch(const QJsonObject &baseState, const QJsonObject &currentState, const QJsonArray &patch)
{
    const Result<QJsonObject> proposed = applyJsonPatch(baseState, patch);
    return proposed ? mergeStates(baseState, currentState, *proposed)
                    : StateMerge{.merged = currentState, .overlaps = {}};
}

Result<QJsonObject> applyPatch(
    const QJsonObject &baseState, const QJsonObject &currentState, const QJsonArray &patch)
{
    const Result<QJsonObject> proposed = applyJsonPatch(baseState, patch);
    if (!proposed)
        return proposed;
    switch (classifyPatch(baseState, currentState, patch)) {
    case Freshness::AlreadyApplied:
        return currentState;
    case Freshness::Fresh:
    case Freshness::CleanRebase:
        return mergeStates(baseState, currentState, *proposed).merged;
    case Freshness::TargetGone:
        return problem(Problem::Kind::Conflict,
            Say::tr("What this suggestion changes is not there any more."),
            Say::tr("Reject it, or make it again from the present state."));
    case Freshness::Overlap:
        break;
    }
    return problem(Problem::Kind::Conflict,
        Say::tr("What this suggestion changes has been changed since it was made."),
        Say::tr("Compare both and decide what stays."));
}

} // namespace agentee::models
