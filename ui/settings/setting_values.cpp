#include "ui/settings/setting_values.h"

namespace agentee::ui
{

bool mayInterrupt(const NotifyingChoices &choices, models::NotificationKind kind, QTime now)
{
    if (choices.silent.contains(kind))
        return false;
    if (!choices.quietHours)
        return true;
    if (choices.quietFrom < choices.quietUntil)
        return now < choices.quietFrom || now >= choices.quietUntil;
    return now < choices.quietFrom && now >= choices.quietUntil;
}

QList<models::NotificationKind> notificationKinds()
{
    using Kind = models::NotificationKind;
    return {Kind::HandedOver, Kind::ReviewAsked, Kind::SuggestionMade, Kind::SuggestionAccepted,
        Kind::SuggestionRejected, Kind::ShareOpened, Kind::ShareContinued, Kind::ShareDeclined,
        Kind::ShareRecalled, Kind::AccessRevoked};
}

} // namespace agentee::ui
