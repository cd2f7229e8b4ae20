#pragma once

#include "models/notification.h"
#include "ui/kit/theme.h"

#include <QList>
#include <QString>
#include <QTime>

/// What a person can choose, by subject. Plain values: whoever has an effect to show takes one of them.
namespace agentee::ui
{

struct AppearanceChoices {
    Theme::Scheme scheme = Theme::Scheme::FollowSystem;
    Density density = Density::Comfortable;
    int textPercent = 100; ///< of the platform's size; Theme::leastTextPercent to Theme::mostTextPercent
    friend bool operator==(const AppearanceChoices &, const AppearanceChoices &) = default;
};

enum class PreviewSide { Right, Left, Below }; ///< where it stands, seen from the text

struct EditingChoices {
    QString fontFamily = {}; ///< empty: the platform's font for code
    bool spellCheck = true;
    QString spellLanguage = {}; ///< a dictionary's name such as `en_US`; empty: the platform's language
    PreviewSide previewSide = PreviewSide::Right;
    friend bool operator==(const EditingChoices &, const EditingChoices &) = default;
};

struct NotifyingChoices {
    QList<models::NotificationKind> silent =
        {}; ///< only in the inbox, never as a notification of the desktop
    bool quietHours = false;
    QTime quietFrom = QTime(19, 0); ///< local time
    QTime quietUntil = QTime(8, 0); ///< on the next day when it is before `quietFrom`; equal: all day
    bool sound = false;
    friend bool operator==(const NotifyingChoices &, const NotifyingChoices &) = default;
};

struct AgentChoices {
    QString provider = {}; ///< as the server names it; empty: what the server has by default
    QString model = {};
    friend bool operator==(const AgentChoices &, const AgentChoices &) = default;
};

struct PrivacyChoices {
    bool showPresence = true; ///< colleagues see which proposal is open here
    friend bool operator==(const PrivacyChoices &, const PrivacyChoices &) = default;
};

struct DesktopChoices {
    bool trayIcon = true; ///< beside the clock, where the desktop has a place for it
    bool keepRunning = false; ///< without a window, as long as the icon is there
    friend bool operator==(const DesktopChoices &, const DesktopChoices &) = default;
};

/// Whether something of this kind may be shown by the desktop at that local time.
bool mayInterrupt(const NotifyingChoices &choices, models::NotificationKind kind, QTime now);

/// Every kind, in the order in which people are asked about them.
QList<models::NotificationKind> notificationKinds();

} // namespace agentee::ui
