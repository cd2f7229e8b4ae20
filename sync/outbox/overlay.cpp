#include "sync/outbox/overlay.h"

#include "models/content_hash.h"
#include "models/heading.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace agentee::sync::overlay
{

using models::Id;

namespace
{

/// A row that the write brings along under its kind and id.
template <typename T>
std::optional<T> made(const QueuedWrite &write, QLatin1StringView kind, const Id &id,
    models::Result<T> (*read)(const QJsonObject &))
{
    const QJsonArray rows = write.made.value(kind).toArray();
    for (const QJsonValue &row : rows) {
        if (row.toObject().value("id"_L1).toString() != models::idText(id))
            continue;
        if (models::Result<T> value = read(row.toObject()))
            return *std::move(value);
    }
    return std::nullopt;
}

int placeIn(const QJsonArray &ids, const Id &id)
{
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (ids[i].toString() == models::idText(id))
            return static_cast<int>(i);
    }
    return -1;
}

void setText(models::Section &section, const QString &markdown, const QueuedWrite &write, const Id &me)
{
    section.markdown = markdown;
    section.title = models::headingTitle(markdown);
    section.contentHash = models::contentHash(markdown);
    section.updatedAt = write.queuedAt;
    section.updatedBy = me;
}

void decide(std::optional<models::Suggestion> &row, models::SuggestionState state, const QueuedWrite &write,
    const Id &me)
{
    if (!row)
        return;
    row->state = state;
    const bool open = state == models::SuggestionState::Open;
    row->decidedBy = open ? std::nullopt : std::optional(me);
    row->decidedAt = open ? QDateTime() : write.queuedAt;
    row->reason = write.body.value("reason"_L1).toString();
}

} // namespace

void apply(const QueuedWrite &write, const Id &, std::optional<models::Workspace> &row, const Id &id)
{
    if (!row)
        row = made(write, "workspaces"_L1, id, models::workspaceFromJson);
    if (!row || write.targetId != id)
        return;
    if (write.kind == WriteKind::RenameWorkspace)
        row->title = write.body.value("title"_L1).toString();
    else if (write.kind == WriteKind::SetState)
        row->state = write.body.value("state"_L1).toObject();
    else if (write.kind == WriteKind::MoveToStep)
        row->currentStep = write.body.value("step"_L1).toString();
}

void apply(const QueuedWrite &write, const Id &me, std::optional<models::Section> &row, const Id &id)
{
    if (!row)
        row = made(write, "sections"_L1, id, models::sectionFromJson);
    if (!row)
        return;
    if (write.kind == WriteKind::OrderSections) {
        if (const int place = placeIn(write.body.value("section_ids"_L1).toArray(), id); place >= 0)
            row->position = place;
    } else if (write.kind == WriteKind::AddSection && write.targetId != id) {
        if (!row->deleted && row->position >= write.body.value("position"_L1).toInt())
            ++row->position;
    } else if (write.targetId == id) {
        if (write.kind == WriteKind::WriteSection)
            setText(*row, write.body.value("markdown"_L1).toString(), write, me);
        else if (write.kind == WriteKind::DeleteSection || write.kind == WriteKind::RestoreSection)
            row->deleted = write.kind == WriteKind::DeleteSection;
        else if (write.kind == WriteKind::SetSectionOwner)
            row->owner = models::idFromText(write.body.value("owner"_L1).toString());
    }
}

void apply(const QueuedWrite &write, const Id &, std::optional<models::Collaborator> &row, const Id &id)
{
    if (!row)
        row = made(write, "collaborators"_L1, id, models::collaboratorFromJson);
}

void apply(const QueuedWrite &write, const Id &me, std::optional<models::Suggestion> &row, const Id &id)
{
    if (!row)
        row = made(write, "suggestions"_L1, id, models::suggestionFromJson);
    if (write.targetId != id)
        return;
    if (write.kind == WriteKind::AcceptSuggestion)
        decide(row, models::SuggestionState::Accepted, write, me);
    else if (write.kind == WriteKind::RejectSuggestion)
        decide(row, models::SuggestionState::Rejected, write, me);
    else if (write.kind == WriteKind::WithdrawSuggestion)
        decide(row, models::SuggestionState::Withdrawn, write, me);
    else if (write.kind == WriteKind::ReopenSuggestion)
        decide(row, models::SuggestionState::Open, write, me);
    else if (write.kind == WriteKind::RebaseSuggestion)
        decide(row, models::SuggestionState::Superseded, write, me);
}

void apply(const QueuedWrite &write, const Id &, std::optional<models::Session> &row, const Id &id)
{
    if (!row)
        row = made(write, "sessions"_L1, id, models::sessionFromJson);
}

void apply(const QueuedWrite &write, const Id &, std::optional<models::Share> &row, const Id &id)
{
    if (!row || write.targetId != id || write.kind != WriteKind::OpenShare
        || !models::mayMove(row->state, models::ShareState::Opened))
        return;
    row->state = models::ShareState::Opened;
    row->openedAt = write.queuedAt;
}

void apply(const QueuedWrite &write, const Id &, std::optional<models::Notification> &row, const Id &id)
{
    if (row && write.targetId == id && write.kind == WriteKind::ReadNotification && !row->readAt.isValid())
        row->readAt = write.queuedAt;
}

void apply(const QueuedWrite &write, const Id &, std::optional<models::SeenMark> &row, const Id &id)
{
    if (write.targetId != id || write.kind != WriteKind::MarkSeen)
        return;
    const qint64 version = write.body.value("version"_L1).toInteger();
    if (!row)
        row = models::SeenMark{.sectionId = id, .workspaceId = write.workspaceId, .version = version};
    row->version = std::max(row->version, version);
}

} // namespace agentee::sync::overlay
