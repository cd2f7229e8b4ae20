#include "server/store/audit_table.h"
#include "server/store/notification_table.h"
#include "server/store/transaction.h"

namespace agentee::server
{

using models::Entity;
using models::Id;

Transaction::TenantFeed &Transaction::feedOf(const Id &tenant)
{
    if (const auto known = m_feeds.find(tenant); known != m_feeds.end())
        return *known;
    TenantFeed feed;
    Rows rows = select(QStringLiteral("SELECT feed_number FROM tenant WHERE id = ?"), {tenant});
    if (rows.next())
        feed.number = rows.number(0);
    return *m_feeds.insert(tenant, feed);
}

qint64 Transaction::feedNumber(const Id &tenant)
{
    return feedOf(tenant).number;
}

void Transaction::touch(const Id &tenant, Entity entity, const Id &id, const std::optional<Id> &workspace)
{
    TenantFeed &feed = feedOf(tenant);
    feed.moved = true;
    // What was addressed to single people is overtaken, except that somebody lost the workspace. With <>
    // instead of > SQLite does not use the index over all four columns, and walks through the tenant's whole
    // feed.
    execute(
        QStringLiteral(
            "DELETE FROM change WHERE tenant = ? AND entity = ? AND id = ? AND audience > '' AND purge = 0"),
        {tenant, models::word(entity), id});
    execute(
        QStringLiteral("INSERT INTO change (tenant, number, entity, id, audience, workspace, purge) "
                       "VALUES (?, ?, ?, ?, '', ?, 0) "
                       "ON CONFLICT (tenant, entity, id, audience) DO UPDATE SET number = excluded.number"),
        {tenant, ++feed.number, models::word(entity), id, workspace});
    if (workspace)
        feed.workspaces.insert(*workspace);
    else
        feed.everyone = true;
}

void Transaction::touchFor(
    const Id &tenant, const Id &person, Entity entity, const Id &id, const std::optional<Id> &workspace)
{
    TenantFeed &feed = feedOf(tenant);
    feed.moved = true;
    feed.people.insert(person);
    execute(
        QStringLiteral(
            "INSERT INTO change (tenant, number, entity, id, audience, workspace, purge) "
            "VALUES (?, ?, ?, ?, ?, ?, 0) "
            "ON CONFLICT (tenant, entity, id, audience) DO UPDATE SET number = excluded.number, purge = 0"),
        {tenant, ++feed.number, models::word(entity), id, models::idText(person), workspace});
}

void Transaction::purgeFor(const Id &tenant, const Id &person, const Id &workspace)
{
    TenantFeed &feed = feedOf(tenant);
    feed.moved = true;
    feed.people.insert(person);
    execute(QStringLiteral("DELETE FROM change WHERE audience = ? AND workspace = ?"), {person, workspace});
    execute(
        QStringLiteral(
            "INSERT INTO change (tenant, number, entity, id, audience, workspace, purge) "
            "VALUES (?, ?, ?, ?, ?, ?, 1) "
            "ON CONFLICT (tenant, entity, id, audience) DO UPDATE SET number = excluded.number, purge = 1"),
        {tenant, ++feed.number, models::word(Entity::Workspace), workspace, models::idText(person),
            workspace});
}

void Transaction::audit(const Principal &principal, const QString &action, const Id &subject,
    const std::optional<Id> &workspace, const QJsonObject &detail)
{
    AuditTable(*this).append(principal, action, subject, workspace, detail);
}

void Transaction::notify(const Id &tenant, models::Notification notification)
{
    notification.id = models::newId();
    notification.createdAt = m_time;
    NotificationTable(*this).insert(tenant, notification);
    touchFor(tenant, notification.personId, Entity::Notification, notification.id);
}

void Transaction::unnotify(const Id &tenant, const Id &subject, const QList<models::NotificationKind> &kinds)
{
    NotificationTable table(*this);
    for (const models::Notification &told : table.about(tenant, subject)) {
        if (!kinds.contains(told.kind))
            continue;
        table.remove(tenant, told.id);
        touchFor(tenant, told.personId, Entity::Notification, told.id);
    }
}

void Transaction::finish()
{
    for (auto feed = m_feeds.begin(); feed != m_feeds.end(); ++feed) {
        if (!feed->moved)
            continue;
        execute(QStringLiteral("UPDATE tenant SET feed_number = ? WHERE id = ?"), {feed->number, feed.key()});
        for (const Id &workspace : std::as_const(feed->workspaces)) {
            Rows rows =
                select(QStringLiteral("SELECT person FROM collaborator WHERE workspace = ?"), {workspace});
            while (rows.next())
                feed->people.insert(rows.id(0));
        }
        m_moved.append({.tenant = feed.key(),
            .number = feed->number,
            .everyone = feed->everyone,
            .people = feed->people});
    }
}

} // namespace agentee::server
