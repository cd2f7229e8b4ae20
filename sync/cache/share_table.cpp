#include "sync/cache/share_table.h"

namespace agentee::sync
{

using models::Id;
using models::Share;

QStringList ShareTable::createSql()
{
    return {
        RowStorage::createSql(ShareShape::table,
            QStringLiteral("workspace_id TEXT NOT NULL, sender_id TEXT NOT NULL, recipient_id TEXT NOT NULL, "
                           "mode TEXT NOT NULL, state TEXT NOT NULL, sent_at INTEGER")),
        QStringLiteral(
            "CREATE INDEX share_of ON share (workspace_id, sender_id, recipient_id, mode, state, sent_at)"),
    };
}

QList<Share> ShareTable::all()
{
    return select(QStringLiteral("ORDER BY sent_at DESC, id DESC"));
}

QList<Share> ShareTable::ofWorkspace(const Id &workspaceId)
{
    return select(QStringLiteral("WHERE workspace_id = ? ORDER BY sent_at DESC, id DESC"), {workspaceId});
}

} // namespace agentee::sync
