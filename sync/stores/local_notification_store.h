#pragma once

#include "sync/notification_store.h"
#include "sync/stores/local_data.h"

namespace agentee::sync
{

class LocalNotificationStore : public NotificationStore
{
    Q_OBJECT
public:
    explicit LocalNotificationStore(LocalData &data);
    void tell(const ChangeSet &changes);

    QList<models::Notification> notifications(int limit) const override;
    int unreadCount() const override;
    models::Result<void> markRead(const models::Id &id) override;

private:
    LocalData &m_data;
};

} // namespace agentee::sync
