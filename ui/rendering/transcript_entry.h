#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace agentee::ui
{

/// One thing in a conversation, as views show it.
struct TranscriptEntry {
    enum class Kind { Person, Agent, ToolCall, Notice, LeftOut };
    enum class Ending {
        Whole,
        CutOff, ///< by a failure
        Stopped, ///< by the person who asked
    };
    Kind kind = Kind::Person;
    QString author; ///< display name
    QString authorId; ///< for the colour of the disc; may be empty
    QString initials; ///< on the disc; made from the author's name when empty
    QDateTime time;
    QString markdown; ///< Person, Agent, Notice
    QString toolName; ///< ToolCall; empty when the summary says it all
    QString toolSummary; ///< one line: what was done
    QString toolDetail; ///< arguments and result, plain text, shown when unfolded
    int leftOutCount = 1; ///< LeftOut: how many messages
    bool masked = false; ///< secrets in it were masked by the server
    Ending ending = Ending::Whole; ///< Agent: how the answer ends
    friend bool operator==(const TranscriptEntry &, const TranscriptEntry &) = default;
};

/// How a masked secret is written (models::masked()): `⟦API key⟧` becomes a chip in every view.
inline constexpr QChar maskOpening = u'⟦';
inline constexpr QChar maskClosing = u'⟧';

} // namespace agentee::ui
