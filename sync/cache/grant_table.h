#pragma once

#include "models/share.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct TranscriptGrantShape {
    using Type = models::TranscriptGrant;
    static inline const QString table = QStringLiteral("transcript_grant");
    static QStringList columns()
    {
        return {QStringLiteral("workspace_id"), QStringLiteral("grantee_id"), QStringLiteral("expires_at"),
            QStringLiteral("revoked_at"), QStringLiteral("message_count"), QStringLiteral("created_at")};
    }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &) { return 0; }
    static QList<Value> values(const Type &row)
    {
        return {
            row.workspaceId, row.granteeId, row.expiresAt, row.revokedAt, row.messageCount, row.createdAt};
    }
    static models::Result<Type> decode(const QJsonObject &object)
    {
        return models::transcriptGrantFromJson(object);
    }
};

/// Transcripts shown to others and by others.
class GrantTable : public Table<TranscriptGrantShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    /// Neither revoked nor expired at this time, newest first.
    QList<models::TranscriptGrant> good(const QDateTime &at);
    /// Shown to this person, whose messages are here, and which end at some time; the next to end first.
    QList<models::TranscriptGrant> ending(const models::Id &granteeId);
};

} // namespace agentee::sync
