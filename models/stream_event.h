#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QList>

#include <variant>

namespace agentee::models
{

namespace limits
{
inline constexpr qsizetype DeltaLength = 64 * 1024; ///< of one piece of an answer, UTF-16 units
inline constexpr qsizetype PresentPeople = 10'000;
} // namespace limits

/// The feed has moved: ask for changes. Carries no truth of its own.
struct CursorMoved {
    qint64 cursor = 0;
    friend bool operator==(const CursorMoved &, const CursorMoved &) = default;
};

/// A piece of the answer that one's own agent is writing.
struct TextDelta {
    Id sessionId;
    Id messageId;
    /// Where the piece begins in the message's text, UTF-16 units; a gap means: wait for the message.
    qint64 position = 0;
    QString text;
    friend bool operator==(const TextDelta &, const TextDelta &) = default;
};

/// What the agent of one's own session does now, for the line under the composer.
struct TurnActivity {
    Id sessionId;
    Id messageId;
    QString sentence; ///< "Reading section Approach"
    friend bool operator==(const TurnActivity &, const TurnActivity &) = default;
};

/// Who has the workspace open.
struct Presence {
    Id workspaceId;
    QList<Id> people;
    friend bool operator==(const Presence &, const Presence &) = default;
};

using StreamEvent = std::variant<CursorMoved, TextDelta, TurnActivity, Presence>;

/// On the wire: {"seq": n, "event": {"type": "cursor" | "delta" | "activity" | "presence", ...}}. `seq`
/// counts the events of one connection from 1. These two write and read what stands under "event".
QJsonObject toJson(const StreamEvent &event);
Result<StreamEvent> streamEventFromJson(const QJsonObject &object);

} // namespace agentee::models
