#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>

namespace agentee::models
{

enum class NotificationKind {
    HandedOver, ///< somebody handed a workspace over to you
    ReviewAsked, ///< somebody asks you to review
    ShareOpened,
    ShareContinued,
    ShareDeclined,
    ShareRecalled,
    SuggestionMade, ///< on a workspace you may edit
    SuggestionAccepted, ///< yours
    SuggestionRejected, ///< yours
    AccessRevoked,
};

/// Something a person should know. Belongs to that person alone.
struct Notification {
    Id id;
    Id personId;
    NotificationKind kind = NotificationKind::HandedOver;
    Id workspaceId;
    QString workspaceTitle; ///< as it was then: still readable after access is gone
    Id actorId; ///< who did it
    std::optional<Id> subjectId; ///< the share or suggestion
    QDateTime createdAt;
    QDateTime readAt; ///< null: unread
    friend bool operator==(const Notification &, const Notification &) = default;
};

QString word(NotificationKind kind);
std::optional<NotificationKind> notificationKindFromWord(QStringView word);
QJsonObject toJson(const Notification &notification);
Result<Notification> notificationFromJson(const QJsonObject &object);

} // namespace agentee::models
