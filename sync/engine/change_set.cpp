#include "sync/engine/change_set.h"

#include <algorithm>

namespace agentee::sync
{

namespace
{

void mergeOffsets(QHash<models::Id, qint64> &offsets, const QHash<models::Id, qint64> &later)
{
    for (const auto &[id, offset] : later.asKeyValueRange())
        offsets.insert(id, std::min(offsets.value(id, offset), offset));
}

} // namespace

void ChangeSet::merge(const ChangeSet &later)
{
    list = list || later.list;
    people = people || later.people;
    shares = shares || later.shares;
    notifications = notifications || later.notifications;
    index = index || later.index;
    outbox = outbox || later.outbox;
    workspaces.unite(later.workspaces);
    for (const auto &[workspace, ids] : later.sections.asKeyValueRange())
        sections[workspace].unite(ids);
    suggestions.unite(later.suggestions);
    sessions.unite(later.sessions);
    mergeOffsets(messages, later.messages);
    mergeOffsets(transcripts, later.transcripts);
    arrived.append(later.arrived);
    gone.unite(later.gone);
}

} // namespace agentee::sync
