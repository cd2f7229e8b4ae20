#include "sync/cache/workspace_table.h"

namespace agentee::sync
{

using models::Id;
using models::Workspace;

QStringList WorkspaceTable::createSql()
{
    return {
        RowStorage::createSql(WorkspaceShape::table,
            QStringLiteral("title TEXT NOT NULL, updated_at INTEGER, assignee TEXT, workflow_key TEXT NOT "
                           "NULL, workflow_version INTEGER NOT NULL, current_step TEXT NOT NULL")),
        QStringLiteral("CREATE INDEX workspace_newest ON workspace (updated_at DESC, id)"),
    };
}

int WorkspaceTable::count()
{
    Rows rows = database().rows(QStringLiteral("SELECT count(*) FROM workspace"));
    return rows.next() ? static_cast<int>(rows.number(0)) : 0;
}

QString WorkspaceTable::title(const Id &id)
{
    Rows rows = database().rows(QStringLiteral("SELECT title FROM workspace WHERE id = ?"), {id});
    return rows.next() ? rows.text(0) : QString();
}

} // namespace agentee::sync
