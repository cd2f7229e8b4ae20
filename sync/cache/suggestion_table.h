#pragma once

#include "models/suggestion.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct SuggestionShape {
    using Type = models::Suggestion;
    static inline const QString table = QStringLiteral("suggestion");
    static QStringList columns()
    {
        return {QStringLiteral("workspace_id"), QStringLiteral("section_id"), QStringLiteral("state"),
            QStringLiteral("author_id"), QStringLiteral("created_at")};
    }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &row) { return row.version; }
    static QList<Value> values(const Type &row)
    {
        return {row.workspaceId, row.sectionId, models::word(row.state), row.authorId, row.createdAt};
    }
    static models::Result<Type> decode(const QJsonObject &object)
    {
        return models::suggestionFromJson(object);
    }
};

/// Suggestions.
class SuggestionTable : public Table<SuggestionShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    /// Open ones first, then newest first.
    QList<models::Suggestion> ofWorkspace(const models::Id &workspaceId);
    /// Open ones of others, newest first.
    QList<models::Suggestion> openNotBy(const models::Id &authorId);
};

} // namespace agentee::sync
