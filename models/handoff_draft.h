#pragma once

#include "models/handoff_record.h"

namespace agentee::models
{

/// What a draft is made from.
struct TranscriptTurn {
    bool fromPerson = false;
    QString text;
    qint64 offset = 0; ///< of the message
};

/// A first draft of a handoff record, taken from the session's own sentences: every text in it is quoted, and
/// what nobody said stays empty. A reason or a rejected alternative is the part of a sentence that follows
/// words like "because" or "instead of", in the sentence of a decision or in the one right after it.
HandoffRecord draftHandoffRecord(
    const QList<TranscriptTurn> &turns, const QStringList &changedSections, const QString &stepTitle);

} // namespace agentee::models
