#include "sync/cache/notification_table.h"

namespace agentee::sync
{

using models::Notification;

QStringList NotificationTable::createSql()
{
    return {
        RowStorage::createSql(NotificationShape::table,
            QStringLiteral("workspace_id TEXT NOT NULL, created_at INTEGER, unread INTEGER NOT NULL")),
        QStringLiteral("CREATE INDEX notification_newest ON notification (created_at DESC, id DESC)"),
        QStringLiteral("CREATE INDEX notification_unread ON notification (unread) WHERE unread = 1"),
    };
}

QList<Notification> NotificationTable::newest(int limit)
{
    return select(QStringLiteral("ORDER BY created_at DESC, id DESC LIMIT ?"), {limit});
}

int NotificationTable::unreadCount()
{
    Rows rows = database().rows(QStringLiteral("SELECT count(*) FROM notification WHERE unread = 1"));
    return rows.next() ? static_cast<int>(rows.number(0)) : 0;
}

} // namespace agentee::sync
