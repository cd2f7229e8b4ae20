#pragma once

#include "models/session.h"
#include "ui/rendering/transcript_entry.h"

namespace agentee::ui
{

/// Whose conversation it is, as its entries name people.
struct Speakers {
    QString ownerName;
    QString ownerId;
    QString ownerInitials; ///< on the owner's disc; made from the name when empty
};

/// What one message looks like in a conversation: each tool call in front, as one line, then the text.
/// Neighbouring calls of the same tool that worked are one line that counts them and unfolds to all of them.
/// Never empty: a message without anything still has its entry.
QList<TranscriptEntry> transcriptEntries(const models::Message &message, const Speakers &speakers);
/// All of them; neighbouring turns that were left out become one line that counts them.
QList<TranscriptEntry> transcriptEntries(const QList<models::Message> &messages, const Speakers &speakers);

} // namespace agentee::ui
