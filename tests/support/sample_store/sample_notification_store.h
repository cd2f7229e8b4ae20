#pragma once

#include "sync/notification_store.h"

namespace agentee::tests
{

class SampleStore;

class SampleNotificationStore : public sync::NotificationStore
{
    Q_OBJECT
public:
    explicit SampleNotificationStore(SampleStore &store)
        : m_store(store)
    {
    }
    QList<models::Notification> notifications(int limit) const override;
    int unreadCount() const override;
    models::Result<void> markRead(const models::Id &id) override;

private:
    SampleStore &m_store;
};

} // namespace agentee::tests
