#include "models/change.h"

#include "models/codec.h"
#include "models/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::Change)
};

constexpr Words<Entity, 11> entityWords{{{
    {Entity::Person, "person"_L1},
    {Entity::Workflow, "workflow"_L1},
    {Entity::Workspace, "workspace"_L1},
    {Entity::Collaborator, "collaborator"_L1},
    {Entity::Section, "section"_L1},
    {Entity::Session, "session"_L1},
    {Entity::Share, "share"_L1},
    {Entity::TranscriptGrant, "transcript_grant"_L1},
    {Entity::Suggestion, "suggestion"_L1},
    {Entity::Notification, "notification"_L1},
    {Entity::SeenMark, "seen_mark"_L1},
}}};
static_assert(entityWords.complete(Entity::SeenMark));

constexpr Words<ChangeKind, 3> kindWords{{{
    {ChangeKind::Put, "put"_L1},
    {ChangeKind::Remove, "remove"_L1},
    {ChangeKind::PurgeWorkspace, "purge_workspace"_L1},
}}};
static_assert(kindWords.complete(ChangeKind::PurgeWorkspace));

/// A row comes with Put and with nothing else; only a workspace is purged.
void checkKind(JsonReader &reader, const Change &change)
{
    const bool needsRow = change.kind == ChangeKind::Put;
    if (needsRow && change.row.isEmpty())
        reader.fail("row"_L1, Say::tr("is missing"));
    if (!needsRow && !change.row.isEmpty())
        reader.fail("row"_L1, Say::tr("must be empty when a row goes"));
    if (change.kind == ChangeKind::PurgeWorkspace && change.entity != Entity::Workspace)
        reader.fail("entity"_L1, Say::tr("must be a workspace when one is purged"));
}

} // namespace

QString word(Entity entity)
{
    return entityWords.word(entity);
}

std::optional<Entity> entityFromWord(QStringView word)
{
    return entityWords.value(word);
}

QString word(ChangeKind kind)
{
    return kindWords.word(kind);
}

std::optional<ChangeKind> changeKindFromWord(QStringView word)
{
    return kindWords.value(word);
}

QJsonObject toJson(const Change &change)
{
    return {
        {u"number"_s, change.number},
        {u"entity"_s, word(change.entity)},
        {u"kind"_s, word(change.kind)},
        {u"id"_s, idText(change.id)},
        {u"row"_s, change.kind == ChangeKind::Put ? QJsonValue(change.row) : QJsonValue(QJsonValue::Null)},
    };
}

Result<Change> changeFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Change change{
        .number = reader.integer("number"_L1, 1),
        .entity = reader.word<Entity>("entity"_L1, entityFromWord),
        .kind = reader.word<ChangeKind>("kind"_L1, changeKindFromWord),
        .id = reader.id("id"_L1),
        .row = reader.optionalObject("row"_L1),
    };
    checkKind(reader, change);
    return codec::finish(reader, std::move(change));
}

QJsonObject toJson(const ChangePage &page)
{
    return {
        {u"epoch"_s, page.epoch},
        {u"cursor"_s, page.cursor},
        {u"more"_s, page.more},
        {u"changes"_s, codec::json(page.changes)},
    };
}

Result<ChangePage> changePageFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    ChangePage page{
        .epoch = codec::line(reader, "epoch"_L1, 1, limits::EpochLength),
        .cursor = reader.integer("cursor"_L1),
        .more = reader.boolean("more"_L1),
        .changes = reader.list<Change>("changes"_L1, limits::ChangesPerPage, changeFromJson),
    };
    // A page out of order, or ahead of its cursor, would let a later page bring an older row over a newer
    // one.
    if (!std::ranges::is_sorted(page.changes, {}, &Change::number))
        reader.fail("changes"_L1, Say::tr("must be in the order of their numbers"));
    if (!page.changes.isEmpty() && page.changes.last().number > page.cursor)
        reader.fail("cursor"_L1, Say::tr("must not be before the last change"));
    return codec::finish(reader, std::move(page));
}

} // namespace agentee::models
