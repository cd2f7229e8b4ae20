#include "sync/cache/session_table.h"

namespace agentee::sync
{

using models::Id;
using models::Session;

QStringList SessionTable::createSql()
{
    return {
        RowStorage::createSql(SessionShape::table,
            QStringLiteral("workspace_id TEXT NOT NULL, active INTEGER NOT NULL, message_count INTEGER NOT "
                           "NULL, created_at INTEGER")),
        QStringLiteral("CREATE INDEX session_of ON session (workspace_id, active, created_at)"),
    };
}

std::optional<Session> SessionTable::active(const Id &workspaceId)
{
    const QList<Session> found =
        select(QStringLiteral("WHERE workspace_id = ? AND active = 1 ORDER BY created_at DESC LIMIT 1"),
            {workspaceId});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

} // namespace agentee::sync
