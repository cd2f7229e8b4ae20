#include "models/notification.h"

#include "models/codec.h"
#include "models/words.h"
#include "models/workspace.h"

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr Words<NotificationKind, 10> kindWords{{{
    {NotificationKind::HandedOver, "handed_over"_L1},
    {NotificationKind::ReviewAsked, "review_asked"_L1},
    {NotificationKind::ShareOpened, "share_opened"_L1},
    {NotificationKind::ShareContinued, "share_continued"_L1},
    {NotificationKind::ShareDeclined, "share_declined"_L1},
    {NotificationKind::ShareRecalled, "share_recalled"_L1},
    {NotificationKind::SuggestionMade, "suggestion_made"_L1},
    {NotificationKind::SuggestionAccepted, "suggestion_accepted"_L1},
    {NotificationKind::SuggestionRejected, "suggestion_rejected"_L1},
    {NotificationKind::AccessRevoked, "access_revoked"_L1},
}}};
static_assert(kindWords.complete(NotificationKind::AccessRevoked));

} // namespace

QString word(NotificationKind kind)
{
    return kindWords.word(kind);
}

std::optional<NotificationKind> notificationKindFromWord(QStringView word)
{
    return kindWords.value(word);
}

QJsonObject toJson(const Notification &notification)
{
    return {
        {u"id"_s, idText(notification.id)},
        {u"person_id"_s, idText(notification.personId)},
        {u"kind"_s, word(notification.kind)},
        {u"workspace_id"_s, idText(notification.workspaceId)},
        {u"workspace_title"_s, notification.workspaceTitle},
        {u"actor_id"_s, idText(notification.actorId)},
        {u"subject_id"_s, codec::json(notification.subjectId)},
        {u"created_at"_s, codec::json(notification.createdAt)},
        {u"read_at"_s, codec::json(notification.readAt)},
    };
}

Result<Notification> notificationFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Notification{
            .id = reader.id("id"_L1),
            .personId = reader.id("person_id"_L1),
            .kind = reader.word<NotificationKind>("kind"_L1, notificationKindFromWord),
            .workspaceId = reader.id("workspace_id"_L1),
            .workspaceTitle = codec::line(reader, "workspace_title"_L1, 1, limits::TitleLength),
            .actorId = reader.id("actor_id"_L1),
            .subjectId = reader.optionalId("subject_id"_L1),
            .createdAt = reader.time("created_at"_L1),
            .readAt = reader.optionalTime("read_at"_L1),
        });
}

} // namespace agentee::models
