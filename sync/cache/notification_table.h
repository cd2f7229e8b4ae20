#pragma once

#include "models/notification.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct NotificationShape {
    using Type = models::Notification;
    static inline const QString table = QStringLiteral("notification");
    static QStringList columns()
    {
        return {QStringLiteral("workspace_id"), QStringLiteral("created_at"), QStringLiteral("unread")};
    }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &row) { return row.readAt.isValid() ? 1 : 0; }
    static QList<Value> values(const Type &row)
    {
        return {row.workspaceId, row.createdAt, !row.readAt.isValid()};
    }
    static models::Result<Type> decode(const QJsonObject &object)
    {
        return models::notificationFromJson(object);
    }
};

/// What this person should know.
class NotificationTable : public Table<NotificationShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    /// Newest first.
    QList<models::Notification> newest(int limit);
    int unreadCount();
};

} // namespace agentee::sync
