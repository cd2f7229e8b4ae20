#include "server/api/presence_board.h"

#include <utility>

namespace agentee::server
{

void PresenceBoard::add(StreamId stream, const StreamIdentity &identity)
{
    const std::scoped_lock lock(m_mutex);
    m_viewers.insert(stream, {.identity = identity, .workspace = {}});
}

std::optional<models::Id> PresenceBoard::look(StreamId stream, const std::optional<models::Id> &workspace)
{
    const std::scoped_lock lock(m_mutex);
    const auto viewer = m_viewers.find(stream);
    return viewer == m_viewers.end() ? std::nullopt : std::exchange(viewer->workspace, workspace);
}

std::optional<models::Id> PresenceBoard::remove(StreamId stream)
{
    const std::scoped_lock lock(m_mutex);
    return m_viewers.take(stream).workspace;
}

bool PresenceBoard::noteTold(const models::Id &workspace, const QList<models::Id> &people)
{
    const std::scoped_lock lock(m_mutex);
    const bool isNew = m_told.value(workspace) != people;
    if (people.isEmpty())
        m_told.remove(workspace);
    else
        m_told.insert(workspace, people);
    return isNew;
}

QSet<models::Id> PresenceBoard::peopleAt(const models::Id &workspace) const
{
    const std::scoped_lock lock(m_mutex);
    QSet<models::Id> people;
    for (const Viewer &viewer : m_viewers) {
        if (viewer.workspace == workspace)
            people.insert(viewer.identity.person);
    }
    return people;
}

QSet<models::Id> PresenceBoard::workspacesOf(const QSet<models::Id> &people) const
{
    const std::scoped_lock lock(m_mutex);
    QSet<models::Id> workspaces;
    for (const Viewer &viewer : m_viewers) {
        if (viewer.workspace && people.contains(viewer.identity.person))
            workspaces.insert(*viewer.workspace);
    }
    return workspaces;
}

QSet<models::Id> PresenceBoard::signIns() const
{
    const std::scoped_lock lock(m_mutex);
    QSet<models::Id> ids;
    for (const Viewer &viewer : m_viewers)
        ids.insert(viewer.identity.authSession);
    return ids;
}

} // namespace agentee::server
