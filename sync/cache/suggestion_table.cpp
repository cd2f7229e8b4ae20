#include "sync/cache/suggestion_table.h"

namespace agentee::sync
{

using models::Id;
using models::Suggestion;

QStringList SuggestionTable::createSql()
{
    return {
        RowStorage::createSql(SuggestionShape::table,
            QStringLiteral("workspace_id TEXT NOT NULL, section_id TEXT, state TEXT NOT NULL, author_id TEXT "
                           "NOT NULL, created_at INTEGER")),
        QStringLiteral(
            "CREATE INDEX suggestion_of ON suggestion (workspace_id, state, section_id, author_id)"),
        QStringLiteral("CREATE INDEX suggestion_open ON suggestion (state, created_at)"),
    };
}

QList<Suggestion> SuggestionTable::ofWorkspace(const Id &workspaceId)
{
    return select(QStringLiteral("WHERE workspace_id = ? ORDER BY state != 'open', created_at DESC, id DESC"),
        {workspaceId});
}

QList<Suggestion> SuggestionTable::openNotBy(const Id &authorId)
{
    return select(QStringLiteral("WHERE state = 'open' AND author_id != ? ORDER BY created_at DESC, id DESC"),
        {authorId});
}

} // namespace agentee::sync
