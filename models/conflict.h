#pragma once

#include "models/workspace.h"

namespace agentee::models
{

/// What to do with an edit that waited in the outbox, now that the server's row is known.
enum class NextStep {
    Send, ///< its base is still current
    AlreadyThere, ///< nothing is left to send: the section holds the edit already, or the edit changes
                  ///< nothing
    RebaseAndSend, ///< others changed other lines: send the merged text, against the server's version
    AskPerson, ///< the same lines were changed on both sides
    BecomeSuggestion, ///< this person may no longer edit, but may suggest: base and text go along unchanged
    KeepAsText, ///< the section is gone, or every right to it is: show the text, so that it can be used
                ///< elsewhere
};

/// An edit of a section's Markdown as it was made, perhaps offline.
struct QueuedSectionEdit {
    qint64 baseVersion = 0; ///< the version that was in the editor when the edit began
    QByteArray baseHash; ///< contentHash(baseText)
    QString baseText;
    QString text; ///< what the person left in the editor
};

struct ConflictOutcome {
    NextStep next = NextStep::KeepAsText;
    /// RebaseAndSend: the merged text. AlreadyThere: the server's text. Else the edit's own text, unchanged:
    /// nothing that was typed is lost on any way.
    QString text;
    friend bool operator==(const ConflictOutcome &, const ConflictOutcome &) = default;
};

/// Decides from the server's row alone; what the cache shows does not matter. `server` is none when the
/// section is not to be seen any more. `mayEdit` and `maySuggest` are may(EditSection) and may(Suggest) as
/// they are now. Two texts are the same when their contentHash() is. A base that fits neither its hash nor
/// the server's numbers (restored backup, damaged outbox) is never sent blind. Any thread.
ConflictOutcome resolveSectionEdit(
    const QueuedSectionEdit &edit, const std::optional<Section> &server, bool mayEdit, bool maySuggest);

} // namespace agentee::models
