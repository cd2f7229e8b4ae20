#pragma once

#include "server/agent/tools/tool.h"

#include <QJsonArray>

namespace agentee::server
{

class Transaction;

/// Something that a handoff record of this proposal says was decided against.
struct EarlierRejection {
    QString alternative; ///< what was rejected
    QString decision; ///< what was decided instead
    QString why;
    QString rejectedBy; ///< name of the record's author
    QString recordId;
};

/// The rejected alternatives that `proposed` brings up again, in a paragraph that `present` does not have
/// yet. Looks at every record about the session's proposal, whoever it went to: what was decided about it is
/// no secret among its collaborators. What was recalled counts for its sender alone, and nothing for who is
/// no collaborator.
QList<EarlierRejection> earlierRejections(
    Transaction &transaction, const ToolContext &context, const QString &proposed, const QString &present);

/// Whether a paragraph speaks of an alternative: it has every word that carries the alternative's meaning, or
/// the same word with another ending.
bool speaksOf(const QString &paragraph, const QString &alternative);

/// Adds them to a tool's outcome: for the model, and for people in the summary.
void flag(ToolOutcome &outcome, const QList<EarlierRejection> &rejections);

} // namespace agentee::server
