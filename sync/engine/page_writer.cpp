#include "sync/engine/page_writer.h"

#include "sync/outbox/overlays.h"
#include "sync/outbox/planner.h"

#include <QCoreApplication>

#include <variant>

namespace agentee::sync
{

using models::Change;
using models::ChangeKind;
using models::Entity;
using models::Id;
using models::Problem;
using models::Result;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Store)
};

using AnyRow = std::variant<models::Person, models::Workflow, models::Workspace, models::Collaborator,
    models::Section, models::Session, models::Share, models::TranscriptGrant, models::Suggestion,
    models::Notification, models::SeenMark>;

template <typename T>
Result<AnyRow> anyRow(Result<T> row)
{
    if (!row)
        return std::unexpected(row.error());
    return AnyRow(*std::move(row));
}

Result<AnyRow> decodeRow(Entity entity, const QJsonObject &row)
{
    switch (entity) {
    case Entity::Person:
        return anyRow(models::personFromJson(row));
    case Entity::Workflow:
        return anyRow(models::workflowFromJson(row));
    case Entity::Workspace:
        return anyRow(models::workspaceFromJson(row));
    case Entity::Collaborator:
        return anyRow(models::collaboratorFromJson(row));
    case Entity::Section:
        return anyRow(models::sectionFromJson(row));
    case Entity::Session:
        return anyRow(models::sessionFromJson(row));
    case Entity::Share:
        return anyRow(models::shareFromJson(row));
    case Entity::TranscriptGrant:
        return anyRow(models::transcriptGrantFromJson(row));
    case Entity::Suggestion:
        return anyRow(models::suggestionFromJson(row));
    case Entity::Notification:
        return anyRow(models::notificationFromJson(row));
    case Entity::SeenMark:
        return anyRow(models::seenMarkFromJson(row));
    }
    return models::problem(Problem::Kind::NetworkFailure, {});
}

} // namespace

struct PageWriter::Decoded {
    Entity entity = Entity::Workspace;
    AnyRow row;
};

PageWriter::PageWriter(Cache &cache, Outbox &outbox, const Id &me)
    : m_cache(cache)
    , m_outbox(outbox)
    , m_me(me)
{
}

Result<PageWriter::Decoded> PageWriter::decode(Entity entity, const QJsonObject &row)
{
    Result<AnyRow> decoded = decodeRow(entity, row);
    if (!decoded) {
        return models::problem(Problem::Kind::NetworkFailure,
            Say::tr("The server sent something that this program does not understand."),
            Say::tr("It is asked again. If this stays, install the newest version of this program."));
    }
    return Decoded{.entity = entity, .row = *std::move(decoded)};
}

void PageWriter::forgetTranscript(const models::TranscriptGrant &grant, ChangeSet &changes)
{
    if (!grant.revokedAt.isValid() && m_cache.messages.count(grant.id) <= grant.messageCount)
        return;
    const qint64 kept = grant.revokedAt.isValid() ? 0 : grant.messageCount;
    m_cache.messages.cut(grant.id, kept);
    changes.transcripts.insert(grant.id, kept);
}

void PageWriter::receive(
    const Decoded &decoded, qint64 generation, SameVersion same, bool told, ChangeSet &changes)
{
    const auto take = [&](auto &table, const auto &row, const Id &id) {
        if (!table.receive(row, generation, same))
            return false;
        noteChange({.entity = decoded.entity, .id = id}, m_cache, changes);
        return true;
    };
    std::visit(
        [&](const auto &row) {
            using Row = std::decay_t<decltype(row)>;
            if constexpr (std::is_same_v<Row, models::Person>)
                take(m_cache.people, row, row.id);
            else if constexpr (std::is_same_v<Row, models::Workflow>)
                changes.list = m_cache.workflows.put(row) || changes.list;
            else if constexpr (std::is_same_v<Row, models::Workspace>)
                take(m_cache.workspaces, row, row.id);
            else if constexpr (std::is_same_v<Row, models::Collaborator>)
                take(m_cache.collaborators, row, row.id);
            else if constexpr (std::is_same_v<Row, models::Section>)
                take(m_cache.sections, row, row.id);
            else if constexpr (std::is_same_v<Row, models::Session>)
                take(m_cache.sessions, row, row.id);
            else if constexpr (std::is_same_v<Row, models::Share>)
                take(m_cache.shares, row, row.id);
            else if constexpr (std::is_same_v<Row, models::Suggestion>)
                take(m_cache.suggestions, row, row.id);
            else if constexpr (std::is_same_v<Row, models::SeenMark>)
                take(m_cache.seenMarks, row, row.sectionId);
            else if constexpr (std::is_same_v<Row, models::TranscriptGrant>) {
                if (take(m_cache.grants, row, row.id))
                    forgetTranscript(row, changes);
            } else if constexpr (std::is_same_v<Row, models::Notification>) {
                const bool known = m_cache.notifications.onServer(row.id).has_value();
                if (take(m_cache.notifications, row, row.id) && told && !known && !row.readAt.isValid())
                    changes.arrived.append(row);
            }
        },
        decoded.row);
}

void PageWriter::remove(Entity entity, const Id &id, ChangeSet &changes)
{
    noteChange({.entity = entity, .id = id}, m_cache, changes);
    switch (entity) {
    case Entity::Person:
        m_cache.people.remove(id);
        break;
    case Entity::Workspace:
        purge(id, changes);
        break;
    case Entity::Collaborator:
        m_cache.collaborators.remove(id);
        break;
    case Entity::Section:
        m_cache.removeSection(id);
        break;
    case Entity::Session:
        m_cache.messages.clear(id);
        m_cache.sessions.remove(id);
        break;
    case Entity::Share:
        m_cache.shares.remove(id);
        break;
    case Entity::TranscriptGrant:
        m_cache.messages.clear(id);
        m_cache.grants.remove(id);
        changes.transcripts.insert(id, 0);
        break;
    case Entity::Suggestion:
        m_cache.suggestions.remove(id);
        break;
    case Entity::Notification:
        m_cache.notifications.remove(id);
        break;
    case Entity::SeenMark:
        m_cache.seenMarks.remove(id);
        break;
    case Entity::Workflow:
        break;
    }
}

void PageWriter::purge(const Id &workspaceId, ChangeSet &changes)
{
    m_cache.purge(workspaceId);
    changes.list = true;
    changes.index = true;
    changes.outbox = true;
    changes.gone.insert(workspaceId);
}

Result<void> PageWriter::keepWritesOf(const Id &workspaceId)
{
    const Problem gone{.kind = Problem::Kind::NotFound,
        .title = Say::tr("You no longer have access to this workspace."),
        .nextStep = Say::tr("Your text is kept here; copy what you still need.")};
    // Again while there are any: the person may have gone on writing meanwhile.
    for (;;) {
        QList<QueuedWrite> waiting = m_outbox.all();
        waiting.removeIf([&](const QueuedWrite &write) {
            return write.workspaceId != workspaceId || write.state == OutboxEntry::State::NeedsPerson;
        });
        if (waiting.isEmpty())
            return {};
        for (const QueuedWrite &write : std::as_const(waiting)) {
            const bool worthless = typedText(write).isEmpty();
            if (Result<void> kept =
                    worthless ? m_outbox.remove({write}) : m_outbox.refuse(refused(write, gone, {}));
                !kept)
                return kept;
        }
    }
}

void PageWriter::sweep(qint64 generation, ChangeSet &changes)
{
    const std::pair<Entity, RowStorage *> storages[] = {{Entity::Workspace, &m_cache.workspaces.storage()},
        {Entity::Person, &m_cache.people.storage()}, {Entity::Section, &m_cache.sections.storage()},
        {Entity::Collaborator, &m_cache.collaborators.storage()},
        {Entity::Suggestion, &m_cache.suggestions.storage()}, {Entity::Session, &m_cache.sessions.storage()},
        {Entity::Share, &m_cache.shares.storage()}, {Entity::TranscriptGrant, &m_cache.grants.storage()},
        {Entity::Notification, &m_cache.notifications.storage()},
        {Entity::SeenMark, &m_cache.seenMarks.storage()}};
    for (const auto &[entity, storage] : storages) {
        for (const Id &id : storage->notIn(generation))
            remove(entity, id, changes);
    }
}

Result<ChangeSet> PageWriter::write(const models::ChangePage &page, const Position &asked)
{
    QList<Decoded> decoded;
    for (const Change &change : page.changes) {
        if (change.kind != ChangeKind::Put)
            continue;
        Result<Decoded> row = decode(change.entity, change.row);
        if (!row)
            return std::unexpected(row.error());
        decoded.append(*std::move(row));
    }
    for (const Change &change : page.changes) {
        if (change.kind != ChangeKind::PurgeWorkspace)
            continue;
        if (Result<void> kept = keepWritesOf(change.id); !kept)
            return std::unexpected(kept.error());
    }

    ChangeSet changes;
    Position next = asked;
    next.epoch = page.epoch;
    next.cursor = page.cursor;
    Transaction transaction(m_cache.database());
    qsizetype rows = 0;
    for (const Change &change : page.changes) {
        if (change.kind == ChangeKind::Put)
            receive(decoded[rows++], asked.generation, SameVersion::Replaces, asked.complete, changes);
        else if (change.kind == ChangeKind::Remove)
            remove(change.entity, change.id, changes);
        else
            purge(change.id, changes);
    }
    if (!page.more && !asked.complete) {
        sweep(asked.generation, changes);
        next.complete = true;
    }
    // Read now: whoever queues something later waits for this transaction before showing it.
    QSet<Id> here;
    for (const Change &change : page.changes)
        here.insert(change.id);
    for (const RowKey &key : m_outbox.allTouched()) {
        if (here.contains(key.id) || (next.complete && !asked.complete))
            Overlays(m_cache, m_outbox, m_me).refresh(key, changes);
    }
    m_cache.meta.setPosition(next);
    if (Result<void> done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return changes;
}

Result<ChangeSet> PageWriter::writeRow(const Answered &row)
{
    return writeRows({row});
}

Result<ChangeSet> PageWriter::writeRows(const QList<Answered> &rows)
{
    QList<Decoded> decoded;
    for (const Answered &answered : rows) {
        Result<Decoded> row = decode(answered.entity, answered.row);
        if (!row)
            return std::unexpected(row.error());
        decoded.append(*std::move(row));
    }
    ChangeSet changes;
    Transaction transaction(m_cache.database());
    const Position position = m_cache.meta.position();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const qint64 cursor = rows[i].cursor;
        if (cursor == 0 || cursor > position.cursor)
            receive(decoded[i], position.generation, cursor == 0 ? SameVersion::Stays : SameVersion::Replaces,
                false, changes);
        const bool isMark = rows[i].entity == Entity::SeenMark;
        const Id id = Id::fromString(
            rows[i].row.value(isMark ? QLatin1StringView("section_id") : QLatin1StringView("id")).toString());
        Overlays(m_cache, m_outbox, m_me).refresh(RowKey{.entity = rows[i].entity, .id = id}, changes);
    }
    if (Result<void> done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return changes;
}

Result<ChangeSet> PageWriter::writeWorkflows(const QList<models::Workflow> &workflows)
{
    ChangeSet changes;
    Transaction transaction(m_cache.database());
    for (const models::Workflow &workflow : workflows)
        changes.list = m_cache.workflows.put(workflow) || changes.list;
    if (Result<void> done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return changes;
}

Result<ChangeSet> PageWriter::writeMessages(
    Entity holderKind, const Id &holder, const QList<models::Message> &messages)
{
    ChangeSet changes;
    Transaction transaction(m_cache.database());
    // Access may have ended while the messages travelled.
    const bool there = holderKind == Entity::Session ? m_cache.sessions.find(holder).has_value()
                                                     : m_cache.grants.find(holder).has_value();
    if (there && !messages.isEmpty()) {
        for (const models::Message &message : messages)
            m_cache.messages.put(holder, message);
        auto &offsets = holderKind == Entity::Session ? changes.messages : changes.transcripts;
        offsets.insert(holder, messages.first().offset);
    }
    if (Result<void> done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return changes;
}

Result<ChangeSet> PageWriter::forgetExpired(const QDateTime &now)
{
    ChangeSet changes;
    Transaction transaction(m_cache.database());
    for (const models::TranscriptGrant &grant : m_cache.grants.ending(m_me)) {
        if (grant.expiresAt > now)
            break;
        m_cache.messages.cut(grant.id, 0);
        changes.transcripts.insert(grant.id, 0);
    }
    if (Result<void> done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return changes;
}

} // namespace agentee::sync
