#include "sync/cache/grant_table.h"

namespace agentee::sync
{

using models::TranscriptGrant;

QStringList GrantTable::createSql()
{
    return {
        RowStorage::createSql(TranscriptGrantShape::table,
            QStringLiteral("workspace_id TEXT NOT NULL, grantee_id TEXT NOT NULL, expires_at INTEGER, "
                           "revoked_at INTEGER, message_count INTEGER NOT NULL, created_at INTEGER")),
        QStringLiteral("CREATE INDEX transcript_grant_of ON transcript_grant (workspace_id)"),
    };
}

QList<TranscriptGrant> GrantTable::good(const QDateTime &at)
{
    return select(QStringLiteral("WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?) "
                                 "ORDER BY created_at DESC, id DESC"),
        {at});
}

QList<TranscriptGrant> GrantTable::ending(const models::Id &granteeId)
{
    return select(QStringLiteral("WHERE grantee_id = ? AND expires_at IS NOT NULL "
                                 "AND EXISTS (SELECT 1 FROM message m WHERE m.holder = transcript_grant.id) "
                                 "ORDER BY expires_at"),
        {granteeId});
}

} // namespace agentee::sync
