#pragma once

#include "models/notification.h"

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// Where a notification leads.
struct NotificationPlace {
    std::optional<models::Id> workspaceId = {}; ///< none: nowhere, access is gone
    std::optional<models::Id> grantId = {}; ///< of a transcript to be read there
    std::optional<models::Id> suggestionId = {};
};

NotificationPlace placeOf(sync::Store &store, const models::Notification &notification);

} // namespace agentee::ui
