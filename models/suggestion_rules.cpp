#include "models/suggestion_rules.h"

#include "models/content_hash.h"
#include "models/json_patch.h"
#include "models/text_merge.h"

#include <algorithm>

namespace agentee::models
{

namespace
{

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

/// Something on the way to the value was there and is not there now.
bool isGone(const QJsonObject &baseState, const QJsonObject &currentState, const QStringList &parts)
{
    for (qsizetype length = 1; length <= parts.size(); ++length) {
        const QStringList way = parts.first(length);
        if (!find(baseState, way).value.isUndefined() && find(currentState, way).value.isUndefined())
            return true;
    }
    return false;
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
        QStringLiteral("The text has been changed in %1 that this suggestion changes too.").arg(places),
        QStringLiteral("Compare both and decide what stays."));
}

Freshness classifyPatch(
    const QJsonObject &baseState, const QJsonObject &currentState, const QJsonArray &patch)
{
    const QStringList pointers = touchedPointers(patch);
    const Result<QJsonObject> proposed = applyJsonPatch(baseState, patch);
    if (proposed && everyTouched(pointers, [&](const QStringList &way) {
            return sameWay(*proposed, currentState, way);
        }))
        return Freshness::AlreadyApplied;
    if (everyTouched(
            pointers, [&](const QStringList &way) { return sameWay(baseState, currentState, way); })) {
        if (!proposed || !applyJsonPatch(currentState, patch))
            return Freshness::Overlap;
        return baseState == currentState ? Freshness::Fresh : Freshness::CleanRebase;
    }
    const bool nothingGone =
        everyTouched(pointers, [&](const QStringList &way) { return !isGone(baseState, currentState, way); });
    return nothingGone ? Freshness::Overlap : Freshness::TargetGone;
}

Result<QJsonObject> applyPatch(
    const QJsonObject &baseState, const QJsonObject &currentState, const QJsonArray &patch)
{
    if (const Result<QJsonObject> proposed = applyJsonPatch(baseState, patch); !proposed)
        return proposed;
    switch (classifyPatch(baseState, currentState, patch)) {
    case Freshness::AlreadyApplied:
        return currentState;
    case Freshness::Fresh:
    case Freshness::CleanRebase:
        return applyJsonPatch(currentState, patch);
    case Freshness::TargetGone:
        return problem(Problem::Kind::Conflict,
            QStringLiteral("What this suggestion changes is not there any more."),
            QStringLiteral("Reject it, or make it again from the present state."));
    case Freshness::Overlap:
        break;
    }
    return problem(Problem::Kind::Conflict,
        QStringLiteral("What this suggestion changes has been changed since it was made."),
        QStringLiteral("Compare both and decide what stays."));
}

} // namespace agentee::models
