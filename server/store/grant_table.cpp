#include "server/store/grant_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::TranscriptGrant;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Selection =
    "SELECT g.id, g.share, g.workspace, g.session, g.grantor, g.grantee, g.following, "
    "CASE WHEN g.following THEN s.message_count ELSE g.message_count END, g.opens, g.created_at, "
    "g.expires_at, g.revoked_at FROM transcript_grant g JOIN session s ON s.id = g.session "_L1;

TranscriptGrant grantFrom(const Rows &rows)
{
    return TranscriptGrant{.id = rows.id(0),
        .shareId = rows.id(1),
        .workspaceId = rows.id(2),
        .sessionId = rows.id(3),
        .grantorId = rows.id(4),
        .granteeId = rows.id(5),
        .following = rows.yes(6),
        .messageCount = rows.number(7),
        .opens = static_cast<int>(rows.number(8)),
        .createdAt = rows.time(9),
        .expiresAt = rows.time(10),
        .revokedAt = rows.time(11)};
}

} // namespace

void GrantTable::insert(const Id &tenant, const TranscriptGrant &grant, const QList<qint64> &leftOut)
{
    QJsonArray offsets;
    for (const qint64 offset : leftOut)
        offsets.append(offset);
    m_transaction.execute(
        u"INSERT INTO transcript_grant (id, tenant, share, workspace, session, grantor, grantee, "
        "following, message_count, left_out, opens, created_at, expires_at, revoked_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {grant.id, tenant, grant.shareId, grant.workspaceId, grant.sessionId, grant.grantorId,
            grant.granteeId, grant.following, grant.messageCount, offsets, grant.opens, grant.createdAt,
            grant.expiresAt, grant.revokedAt});
}

std::optional<TranscriptGrant> GrantTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(QString(Selection) + u"WHERE g.tenant = ? AND g.id = ?"_s, {tenant, id});
    if (!rows.next())
        return std::nullopt;
    return grantFrom(rows);
}

QList<qint64> GrantTable::leftOut(const Id &tenant, const Id &id)
{
    QList<qint64> offsets;
    Rows rows = m_transaction.select(
        u"SELECT left_out FROM transcript_grant WHERE tenant = ? AND id = ?"_s, {tenant, id});
    if (!rows.next())
        return offsets;
    for (const QJsonValue &offset : rows.array(0))
        offsets.append(offset.toInteger());
    return offsets;
}

void GrantTable::revoke(const Id &tenant, const Id &id, const QDateTime &at)
{
    m_transaction.execute(
        u"UPDATE transcript_grant SET revoked_at = ? WHERE tenant = ? AND id = ? AND revoked_at IS NULL"_s,
        {at, tenant, id});
}

void GrantTable::countOpening(const Id &tenant, const Id &id)
{
    m_transaction.execute(
        u"UPDATE transcript_grant SET opens = opens + 1 WHERE tenant = ? AND id = ?"_s, {tenant, id});
}

QList<TranscriptGrant> GrantTable::inForceOf(const Id &tenant, const Id &workspace, const Id &person)
{
    QList<TranscriptGrant> grants;
    Rows rows = m_transaction.select(QString(Selection)
            + u"WHERE g.tenant = ? AND g.workspace = ? AND g.revoked_at IS NULL AND (g.grantor = ? OR g.grantee = ?)"_s,
        {tenant, workspace, person, person});
    while (rows.next())
        grants.append(grantFrom(rows));
    return grants;
}

QList<TranscriptGrant> GrantTable::followers(const Id &tenant, const Id &session)
{
    QList<TranscriptGrant> grants;
    Rows rows = m_transaction.select(QString(Selection)
            + u"WHERE g.tenant = ? AND g.session = ? AND g.following = 1 AND g.revoked_at IS NULL"_s,
        {tenant, session});
    while (rows.next())
        grants.append(grantFrom(rows));
    return grants;
}

} // namespace agentee::server
