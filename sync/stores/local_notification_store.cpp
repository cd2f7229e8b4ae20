#include "sync/stores/local_notification_store.h"

namespace agentee::sync
{

using models::Id;

LocalNotificationStore::LocalNotificationStore(LocalData &data)
    : m_data(data)
{
}

void LocalNotificationStore::tell(const ChangeSet &changes)
{
    if (changes.notifications)
        Q_EMIT changed();
    for (const models::Notification &notification : changes.arrived)
        Q_EMIT arrived(notification);
}

QList<models::Notification> LocalNotificationStore::notifications(int limit) const
{
    return m_data.cache().notifications.newest(limit);
}

int LocalNotificationStore::unreadCount() const
{
    return m_data.cache().notifications.unreadCount();
}

models::Result<void> LocalNotificationStore::markRead(const Id &id)
{
    const std::optional<models::Notification> row = m_data.cache().notifications.find(id);
    if (!row)
        return notFound();
    if (row->readAt.isValid())
        return {};
    return m_data.submit(m_data.newWrite(WriteKind::ReadNotification, row->workspaceId, id),
        {{.entity = models::Entity::Notification, .id = id}});
}

} // namespace agentee::sync
