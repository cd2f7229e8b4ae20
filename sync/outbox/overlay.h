#pragma once

#include "models/notification.h"
#include "models/session.h"
#include "models/share.h"
#include "models/suggestion.h"
#include "models/workspace.h"
#include "sync/outbox/queued_write.h"

/// What a row looks like with a write of one's own that the server has not answered yet. Pure; a write that
/// says nothing about the row leaves it as it is. `me` is the person who wrote.
namespace agentee::sync::overlay
{

void apply(const QueuedWrite &write, const models::Id &me, std::optional<models::Workspace> &row,
    const models::Id &id);
void apply(const QueuedWrite &write, const models::Id &me, std::optional<models::Section> &row,
    const models::Id &id);
void apply(const QueuedWrite &write, const models::Id &me, std::optional<models::Collaborator> &row,
    const models::Id &id);
void apply(const QueuedWrite &write, const models::Id &me, std::optional<models::Suggestion> &row,
    const models::Id &id);
void apply(const QueuedWrite &write, const models::Id &me, std::optional<models::Session> &row,
    const models::Id &id);
void apply(
    const QueuedWrite &write, const models::Id &me, std::optional<models::Share> &row, const models::Id &id);
void apply(const QueuedWrite &write, const models::Id &me, std::optional<models::Notification> &row,
    const models::Id &id);
void apply(const QueuedWrite &write, const models::Id &me, std::optional<models::SeenMark> &row,
    const models::Id &id);

} // namespace agentee::sync::overlay
