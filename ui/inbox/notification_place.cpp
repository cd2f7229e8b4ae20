#include "ui/inbox/notification_place.h"

#include "sync/share_store.h"
#include "sync/store.h"

namespace agentee::ui
{

NotificationPlace placeOf(sync::Store &store, const models::Notification &notification)
{
    NotificationPlace place{.workspaceId = notification.workspaceId};
    switch (notification.kind) {
    case models::NotificationKind::HandedOver:
    case models::NotificationKind::ReviewAsked:
        if (const auto share =
                notification.subjectId ? store.shares().share(*notification.subjectId) : std::nullopt)
            place.grantId = share->grantId;
        return place;
    case models::NotificationKind::SuggestionMade:
    case models::NotificationKind::SuggestionAccepted:
    case models::NotificationKind::SuggestionRejected:
        place.suggestionId = notification.subjectId;
        return place;
    case models::NotificationKind::ShareOpened:
    case models::NotificationKind::ShareContinued:
    case models::NotificationKind::ShareDeclined:
    case models::NotificationKind::ShareRecalled:
        return place;
    case models::NotificationKind::AccessRevoked:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace agentee::ui
