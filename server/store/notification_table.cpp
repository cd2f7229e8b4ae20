#include "server/store/notification_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::Notification;
using namespace Qt::StringLiterals;

void NotificationTable::insert(const Id &tenant, const Notification &notification)
{
    m_transaction.execute(
        u"INSERT INTO notification (id, tenant, person, kind, workspace, workspace_title, actor, subject, "
        "created_at, read_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {notification.id, tenant, notification.personId, models::word(notification.kind),
            notification.workspaceId, notification.workspaceTitle, notification.actorId,
            notification.subjectId, notification.createdAt, notification.readAt});
}

namespace
{

const QString columns =
    u"SELECT id, person, kind, workspace, workspace_title, actor, subject, created_at, read_at FROM notification "_s;

Notification read(Rows &rows)
{
    return {.id = rows.id(0),
        .personId = rows.id(1),
        .kind = models::notificationKindFromWord(rows.text(2)).value_or(models::NotificationKind{}),
        .workspaceId = rows.id(3),
        .workspaceTitle = rows.text(4),
        .actorId = rows.id(5),
        .subjectId = rows.optionalId(6),
        .createdAt = rows.time(7),
        .readAt = rows.time(8)};
}

} // namespace

std::optional<Notification> NotificationTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(columns + u"WHERE tenant = ? AND id = ?"_s, {tenant, id});
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

QList<Notification> NotificationTable::about(const Id &tenant, const Id &subject)
{
    QList<Notification> found;
    Rows rows = m_transaction.select(columns + u"WHERE tenant = ? AND subject = ?"_s, {tenant, subject});
    while (rows.next())
        found.append(read(rows));
    return found;
}

void NotificationTable::remove(const Id &tenant, const Id &id)
{
    m_transaction.execute(u"DELETE FROM notification WHERE tenant = ? AND id = ?"_s, {tenant, id});
}

void NotificationTable::markRead(const Id &tenant, const Id &id, const QDateTime &at)
{
    m_transaction.execute(
        u"UPDATE notification SET read_at = ? WHERE tenant = ? AND id = ?"_s, {at, tenant, id});
}

} // namespace agentee::server
