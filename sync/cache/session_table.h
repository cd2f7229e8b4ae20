#pragma once

#include "models/session.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct SessionShape {
    using Type = models::Session;
    static inline const QString table = QStringLiteral("session");
    static QStringList columns()
    {
        return {QStringLiteral("workspace_id"), QStringLiteral("active"), QStringLiteral("message_count"),
            QStringLiteral("created_at")};
    }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &row) { return row.updatedAt.toMSecsSinceEpoch(); }
    static QList<Value> values(const Type &row)
    {
        return {row.workspaceId, row.active, row.messageCount, row.createdAt};
    }
    static models::Result<Type> decode(const QJsonObject &object) { return models::sessionFromJson(object); }
};

/// Own sessions.
class SessionTable : public Table<SessionShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    std::optional<models::Session> active(const models::Id &workspaceId);
};

} // namespace agentee::sync
