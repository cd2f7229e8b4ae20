#include "sync/cache/section_table.h"

namespace agentee::sync
{

using models::Id;
using models::Section;

QStringList SectionTable::createSql()
{
    return {
        RowStorage::createSql(SectionShape::table,
            QStringLiteral(
                "workspace_id TEXT NOT NULL, position INTEGER NOT NULL, deleted INTEGER NOT NULL, "
                "shown_version INTEGER NOT NULL, updated_by TEXT NOT NULL, indexed INTEGER NOT NULL")),
        QStringLiteral("CREATE INDEX section_in_order ON section (workspace_id, deleted, position, id)"),
        QStringLiteral("CREATE INDEX section_looked_at ON section (workspace_id, deleted, id, shown_version, "
                       "updated_by)"),
        QStringLiteral("CREATE INDEX section_to_index ON section (number) WHERE indexed = 0"),
    };
}

QList<Section> SectionTable::ofWorkspace(const Id &workspaceId, bool withDeleted)
{
    if (withDeleted)
        return select(QStringLiteral("WHERE workspace_id = ? ORDER BY position, id"), {workspaceId});
    return select(
        QStringLiteral("WHERE workspace_id = ? AND deleted = 0 ORDER BY position, id"), {workspaceId});
}

std::optional<Id> SectionTable::workspaceOf(const Id &id)
{
    Rows rows = database().rows(QStringLiteral("SELECT workspace_id FROM section WHERE id = ?"), {id});
    return rows.next() ? std::optional(rows.id(0)) : std::nullopt;
}

std::optional<qint64> SectionTable::number(const Id &id)
{
    Rows rows = database().rows(QStringLiteral("SELECT number FROM section WHERE id = ?"), {id});
    return rows.next() ? std::optional(rows.number(0)) : std::nullopt;
}

} // namespace agentee::sync
