#pragma once

#include "server/http/event_hub.h"

#include <QHash>
#include <QSet>

#include <mutex>
#include <optional>

namespace agentee::server
{

/// Which stream looks at which workspace. In memory alone: who is connected is there. Thread-safe.
class PresenceBoard
{
public:
    struct Viewer {
        StreamIdentity identity;
        std::optional<models::Id> workspace;
    };

    void add(StreamId stream, const StreamIdentity &identity);
    /// What the stream looked at before.
    std::optional<models::Id> look(StreamId stream, const std::optional<models::Id> &workspace);
    std::optional<models::Id> remove(StreamId stream);

    /// Remembers who was told to be there; whether that is anything new.
    bool noteTold(const models::Id &workspace, const QList<models::Id> &people);

    QSet<models::Id> peopleAt(const models::Id &workspace) const;
    /// Workspaces that somebody of these people looks at.
    QSet<models::Id> workspacesOf(const QSet<models::Id> &people) const;
    /// The sign-ins that have a stream.
    QSet<models::Id> signIns() const;

private:
    mutable std::mutex m_mutex;
    QHash<StreamId, Viewer> m_viewers;
    QHash<models::Id, QList<models::Id>> m_told;
};

} // namespace agentee::server
