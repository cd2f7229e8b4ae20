#include "sync/outbox/overlays.h"

#include "sync/outbox/overlay.h"

namespace agentee::sync
{

using models::Entity;
using models::Id;

Overlays::Overlays(Cache &cache, Outbox &outbox, const Id &me)
    : m_cache(cache)
    , m_outbox(outbox)
    , m_me(me)
{
}

template <typename TableType>
void Overlays::show(TableType &table, const Id &id)
{
    auto row = table.onServer(id);
    for (const QueuedWrite &write : m_outbox.pendingOn(id))
        overlay::apply(write, m_me, row, id);
    table.show(id, row);
}

void Overlays::refresh(const RowKey &key, ChangeSet &changes)
{
    noteChange(key, m_cache, changes);
    switch (key.entity) {
    case Entity::Workspace:
        show(m_cache.workspaces, key.id);
        break;
    case Entity::Section:
        show(m_cache.sections, key.id);
        break;
    case Entity::Collaborator:
        show(m_cache.collaborators, key.id);
        break;
    case Entity::Suggestion:
        show(m_cache.suggestions, key.id);
        break;
    case Entity::Session:
        show(m_cache.sessions, key.id);
        break;
    case Entity::Share:
        show(m_cache.shares, key.id);
        break;
    case Entity::Notification:
        show(m_cache.notifications, key.id);
        break;
    case Entity::SeenMark:
        show(m_cache.seenMarks, key.id);
        break;
    case Entity::Person:
    case Entity::Workflow:
    case Entity::TranscriptGrant:
        break;
    }
    noteChange(key, m_cache, changes);
}

void Overlays::refresh(const QList<RowKey> &keys, ChangeSet &changes)
{
    for (const RowKey &key : keys)
        refresh(key, changes);
}

models::Result<void> Overlays::replay()
{
    QList<RowKey> keys = m_outbox.allTouched();
    const std::pair<Entity, RowStorage *> storages[] = {{Entity::Workspace, &m_cache.workspaces.storage()},
        {Entity::Section, &m_cache.sections.storage()},
        {Entity::Collaborator, &m_cache.collaborators.storage()},
        {Entity::Suggestion, &m_cache.suggestions.storage()}, {Entity::Session, &m_cache.sessions.storage()},
        {Entity::Share, &m_cache.shares.storage()}, {Entity::Notification, &m_cache.notifications.storage()},
        {Entity::SeenMark, &m_cache.seenMarks.storage()}};
    Transaction transaction(m_cache.database());
    for (const auto &[entity, storage] : storages) {
        for (const Id &id : storage->withOwnEdits())
            keys.append({.entity = entity, .id = id});
    }
    ChangeSet changes;
    refresh(keys, changes);
    return transaction.commit();
}

void noteChange(const RowKey &key, Cache &cache, ChangeSet &changes)
{
    switch (key.entity) {
    case Entity::Person:
        changes.people = true;
        break;
    case Entity::Workflow:
        changes.list = true;
        break;
    case Entity::Workspace:
        changes.list = true;
        changes.workspaces.insert(key.id);
        break;
    case Entity::Section:
    case Entity::SeenMark:
        changes.list = true;
        if (const std::optional<Id> workspace = cache.sections.workspaceOf(key.id))
            changes.sections[*workspace].insert(key.id);
        changes.index = changes.index || key.entity == Entity::Section;
        break;
    case Entity::Collaborator:
        changes.list = true;
        if (const auto row = cache.collaborators.find(key.id))
            changes.workspaces.insert(row->workspaceId);
        break;
    case Entity::Session:
        changes.sessions.insert(key.id);
        break;
    case Entity::Share:
        changes.list = true;
        changes.shares = true;
        break;
    case Entity::TranscriptGrant:
        changes.shares = true;
        break;
    case Entity::Suggestion:
        changes.list = true;
        if (const auto row = cache.suggestions.find(key.id))
            changes.suggestions.insert(row->workspaceId);
        break;
    case Entity::Notification:
        changes.notifications = true;
        break;
    }
}

} // namespace agentee::sync
