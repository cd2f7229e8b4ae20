#include "sync/cache/seen_mark_table.h"

namespace agentee::sync
{

using models::Id;
using models::SeenMark;

QStringList SeenMarkTable::createSql()
{
    return {
        RowStorage::createSql(SeenMarkShape::table,
            QStringLiteral("workspace_id TEXT NOT NULL, seen_version INTEGER NOT NULL")),
        QStringLiteral("CREATE INDEX seen_mark_of ON seen_mark (id, seen_version)"),
        QStringLiteral("CREATE INDEX seen_mark_in ON seen_mark (workspace_id, id, seen_version)"),
    };
}

QHash<Id, qint64> SeenMarkTable::ofWorkspace(const Id &workspaceId)
{
    QHash<Id, qint64> marks;
    Rows rows = database().rows(
        QStringLiteral("SELECT id, seen_version FROM seen_mark WHERE workspace_id = ?"), {workspaceId});
    while (rows.next())
        marks.insert(rows.id(0), rows.number(1));
    return marks;
}

} // namespace agentee::sync
