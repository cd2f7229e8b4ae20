#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QList>

#include <variant>

namespace agentee::models {

/// The feed has moved: ask for changes. Carries no truth of its own.
struct CursorMoved {
    qint64 cursor = 0;
};

/// A piece of the answer that one's own agent is writing.
struct TextDelta {
    Id sessionId;
    Id messageId;
    qint64 position = 0; ///< where the piece begins in the message's text, UTF-16 units; a gap means: wait for the message
    QString text;
};

/// What the agent of one's own session does now, for the line under the composer.
struct TurnActivity {
    Id sessionId;
    Id messageId;
    QString sentence; ///< "Reading section Approach"
};

/// Who has the workspace open.
struct Presence {
    Id workspaceId;
    QList<Id> people;
};

using StreamEvent = std::variant<CursorMoved, TextDelta, TurnActivity, Presence>;

/// On the wire: {"seq": n, "event": {"type": "cursor" | "delta" | "activity" | "presence", ...}}. `seq` counts the events
/// of one connection from 1.
QJsonObject toJson(const StreamEvent &event);
Result<StreamEvent> streamEventFromJson(const QJsonObject &object);

} // namespace agentee::models
