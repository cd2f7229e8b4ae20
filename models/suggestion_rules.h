#pragma once

#include "models/problem.h"
#include "models/state_merge.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace agentee::models
{

/// How a suggestion stands against what is there now. Known before anybody decides.
enum class Freshness {
    Fresh, ///< made against what is there now: accepting applies exactly what the author saw
    CleanRebase, ///< its base has moved, elsewhere only: it can be rebased without a person
    Overlap, ///< the same place was changed since: a person must choose
    AlreadyApplied, ///< what it proposes is already so
    TargetGone, ///< the section, or the value it changes, is not there any more
};

/// A replacement of a section's text. `currentText` is nothing when the section is deleted. Compares by
/// contentHash(), so that line ends and Unicode form never make a suggestion stale. A base text that is not
/// the one of `baseHash` is never used for a rebase.
Freshness classifyReplacement(const QByteArray &baseHash, const QString &baseText,
    const std::optional<QString> &currentText, const QString &proposedText);

/// The text to write when a replacement is taken over onto the present text. Conflict when both changed the
/// same lines.
Result<QString> rebaseReplacement(
    const QString &baseText, const QString &currentText, const QString &proposedText);

/// A JSON Patch on the state. It overlaps when a field that it changes was changed since in another way
/// (see mergeStates()), or a value that it tests or copies from is not what it was in `baseState`.
Freshness classifyPatch(
    const QJsonObject &baseState, const QJsonObject &currentState, const QJsonArray &patch);

/// The state after the patch is taken over onto the present state. Conflict when classifyPatch() says Overlap
/// or TargetGone; `currentState` itself when the patch is already applied; InvalidFields when the patch is
/// wrong in itself.
Result<QJsonObject> applyPatch(
    const QJsonObject &baseState, const QJsonObject &currentState, const QJsonArray &patch);

/// What both sides changed, for a person to choose from: nothing when the patch cannot be applied to the
/// state that it says it was made against.
StateMerge mergePatch(const QJsonObject &baseState, const QJsonObject &currentState, const QJsonArray &patch);

} // namespace agentee::models
