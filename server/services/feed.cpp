#include "server/services/feed.h"

#include "models/search_text.h"
#include "server/services/checks.h"
#include "server/speech/say.h"
#include "server/store/change_table.h"
#include "server/store/collaborator_table.h"
#include "server/store/grant_table.h"
#include "server/store/notification_table.h"
#include "server/store/person_table.h"
#include "server/store/section_table.h"
#include "server/store/seen_mark_table.h"
#include "server/store/session_table.h"
#include "server/store/share_table.h"
#include "server/store/suggestion_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

#include <algorithm>

namespace agentee::server
{

using models::Change;
using models::ChangeKind;
using models::ChangePage;
using models::Entity;
using models::Id;
using models::Problem;
using models::Result;
using namespace Qt::StringLiterals;

namespace
{

constexpr int MostChanges = 1000;
constexpr int MostPeople = 100;
/// A page ends when its texts are longer than this together, so that it stays small enough to be answered at
/// once.
constexpr qsizetype PageText = 4 * 1024 * 1024;

template <typename T>
std::optional<QJsonObject> jsonOf(const std::optional<T> &row)
{
    if (!row)
        return std::nullopt;
    return models::toJson(*row);
}

struct Row {
    std::optional<QJsonObject> json;
    qsizetype size = 200; ///< roughly
};

/// The row as it is now, when it is still there. Rows of one's own are checked once more against their
/// owners.
Row rowOf(Transaction &transaction, const Principal &principal, const ChangeTable::Entry &entry)
{
    const Id &tenant = principal.tenant;
    switch (entry.entity) {
    case Entity::Person:
        return {.json = jsonOf(PersonTable(transaction).find(tenant, entry.id))};
    case Entity::Workflow:
        return {};
    case Entity::Workspace:
        return {.json = jsonOf(WorkspaceTable(transaction).find(tenant, entry.id)), .size = 2000};
    case Entity::Collaborator:
        return {.json = jsonOf(CollaboratorTable(transaction).find(tenant, entry.id))};
    case Entity::Section: {
        const auto section = SectionTable(transaction).find(tenant, entry.id);
        return {.json = jsonOf(section), .size = section ? section->markdown.size() + 400 : 0};
    }
    case Entity::Session: {
        const auto session = SessionTable(transaction).find(tenant, entry.id);
        return {.json = session && session->ownerId == principal.person ? jsonOf(session) : std::nullopt};
    }
    case Entity::Share: {
        const auto share = ShareTable(transaction).find(tenant, entry.id);
        const bool mine =
            share && (share->senderId == principal.person || share->recipientId == principal.person);
        return {.json = mine ? jsonOf(share) : std::nullopt, .size = 4000};
    }
    case Entity::TranscriptGrant: {
        const auto grant = GrantTable(transaction).find(tenant, entry.id);
        const bool mine =
            grant && (grant->grantorId == principal.person || grant->granteeId == principal.person);
        return {.json = mine ? jsonOf(grant) : std::nullopt};
    }
    case Entity::Suggestion: {
        const auto suggestion = SuggestionTable(transaction).find(tenant, entry.id);
        const qsizetype size =
            suggestion ? suggestion->baseText.size() + suggestion->proposedText.size() + 800 : 0;
        return {.json = jsonOf(suggestion), .size = size};
    }
    case Entity::Notification: {
        const auto notification = NotificationTable(transaction).find(tenant, entry.id);
        const bool mine = notification && notification->personId == principal.person;
        return {.json = mine ? jsonOf(notification) : std::nullopt};
    }
    case Entity::SeenMark:
        return {.json = jsonOf(SeenMarkTable(transaction).find(principal.person, entry.id))};
    }
    return {};
}

} // namespace

Result<ChangePage> changes(
    Transaction &transaction, const Principal &principal, const QString &epoch, qint64 cursor, int limit)
{
    const qint64 newest = transaction.feedNumber(principal.tenant);
    if (cursor < 0 || cursor > newest || (cursor > 0 && epoch != transaction.epoch()))
        return models::problem(Problem::Kind::CursorExpired,
            Say::tr("The server no longer knows how far you have read."),
            Say::tr("Everything has to be fetched again."));
    const int most = std::clamp(limit, 1, MostChanges);
    const auto entries = ChangeTable(transaction).after(principal.tenant, principal.person, cursor, most + 1);

    ChangePage page{.epoch = transaction.epoch(), .cursor = newest, .more = false, .changes = {}};
    qsizetype size = 0;
    for (const ChangeTable::Entry &entry : entries) {
        if (page.changes.size() == most || size > PageText) {
            page.more = true;
            page.cursor = page.changes.last().number;
            break;
        }
        Change change{.number = entry.number,
            .entity = entry.entity,
            .kind = ChangeKind::PurgeWorkspace,
            .id = entry.id,
            .row = {}};
        if (!entry.purge) {
            const Row row = rowOf(transaction, principal, entry);
            change.kind = row.json ? ChangeKind::Put : ChangeKind::Remove;
            change.row = row.json.value_or(QJsonObject());
            size += row.size;
        }
        page.changes.append(change);
    }
    return page;
}

Result<models::Notification> markNotificationRead(
    Transaction &transaction, const Principal &principal, const Id &id)
{
    NotificationTable table(transaction);
    auto notification = table.find(principal.tenant, id);
    if (!notification || notification->personId != principal.person || principal.agent)
        return notFound(Say::tr("notification"));
    if (notification->readAt.isValid())
        return *notification;
    notification->readAt = transaction.time();
    table.markRead(principal.tenant, id, notification->readAt);
    transaction.touchFor(principal.tenant, principal.person, Entity::Notification, id);
    transaction.audit(principal, u"notification_read"_s, id, notification->workspaceId);
    return *notification;
}

Result<QList<models::Person>> people(
    Transaction &transaction, const Principal &principal, const QString &words, int limit)
{
    const QString folded = models::foldedText(words.left(200)).simplified();
    return PersonTable(transaction).matching(principal.tenant, folded, std::clamp(limit, 1, MostPeople));
}

} // namespace agentee::server
