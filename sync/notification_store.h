#pragma once

#include "models/notification.h"

#include <QList>
#include <QObject>

namespace agentee::sync
{

class NotificationStore : public QObject
{
    Q_OBJECT
public:
    /// Newest first.
    virtual QList<models::Notification> notifications(int limit) const = 0;
    virtual int unreadCount() const = 0;
    virtual models::Result<void> markRead(const models::Id &id) = 0;

Q_SIGNALS:
    void changed();
    /// Came in while the program runs (not during an initial sync): worth a desktop notification.
    void arrived(const agentee::models::Notification &notification);
};

} // namespace agentee::sync
