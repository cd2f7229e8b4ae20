#include "sync/cache/collaborator_table.h"

namespace agentee::sync
{

using models::Collaborator;
using models::Id;

QStringList CollaboratorTable::createSql()
{
    return {
        RowStorage::createSql(CollaboratorShape::table,
            QStringLiteral("workspace_id TEXT NOT NULL, person_id TEXT NOT NULL, role TEXT NOT NULL")),
        QStringLiteral("CREATE INDEX collaborator_of ON collaborator (workspace_id, person_id, role)"),
    };
}

QList<Collaborator> CollaboratorTable::ofWorkspace(const Id &workspaceId)
{
    return select(QStringLiteral("WHERE workspace_id = ? ORDER BY id"), {workspaceId});
}

std::optional<models::Role> CollaboratorTable::role(const Id &workspaceId, const Id &personId)
{
    Rows rows = database().rows(
        QStringLiteral("SELECT role FROM collaborator WHERE workspace_id = ? AND person_id = ?"),
        {workspaceId, personId});
    return rows.next() ? models::roleFromWord(rows.text(0)) : std::nullopt;
}

} // namespace agentee::sync
