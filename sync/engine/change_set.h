#pragma once

#include "models/notification.h"

#include <QHash>
#include <QMetaType>
#include <QSet>

namespace agentee::sync
{

/// What is different in the cache. Travels from the engine to the window, where several are told as one.
struct ChangeSet {
    bool list = false;
    bool people = false;
    bool shares = false;
    bool notifications = false;
    bool index = false;
    bool outbox = false;
    QSet<models::Id> workspaces;
    QHash<models::Id, QSet<models::Id>> sections; ///< by workspace
    QSet<models::Id> suggestions; ///< workspaces
    QSet<models::Id> sessions;
    QHash<models::Id, qint64> messages; ///< first changed offset, by session
    QHash<models::Id, qint64> transcripts; ///< first changed offset, by grant
    QList<models::Notification> arrived;
    QSet<models::Id> gone; ///< workspaces

    void merge(const ChangeSet &later);
    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

} // namespace agentee::sync

Q_DECLARE_METATYPE(agentee::sync::ChangeSet)
