#pragma once

#include "models/share.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct ShareShape {
    using Type = models::Share;
    static inline const QString table = QStringLiteral("share");
    static QStringList columns()
    {
        return {QStringLiteral("workspace_id"), QStringLiteral("sender_id"), QStringLiteral("recipient_id"),
            QStringLiteral("mode"), QStringLiteral("state"), QStringLiteral("sent_at")};
    }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &) { return 0; }
    static QList<Value> values(const Type &row)
    {
        return {row.workspaceId, row.senderId, row.recipientId, models::word(row.mode),
            models::word(row.state), row.sentAt};
    }
    static models::Result<Type> decode(const QJsonObject &object) { return models::shareFromJson(object); }
};

/// Shares sent or received.
class ShareTable : public Table<ShareShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    /// Newest first.
    QList<models::Share> all();
    QList<models::Share> ofWorkspace(const models::Id &workspaceId);
};

} // namespace agentee::sync
