#pragma once

#include "models/workspace.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct WorkspaceShape {
    using Type = models::Workspace;
    static inline const QString table = QStringLiteral("workspace");
    static QStringList columns()
    {
        return {QStringLiteral("title"), QStringLiteral("updated_at"), QStringLiteral("assignee"),
            QStringLiteral("workflow_key"), QStringLiteral("workflow_version"),
            QStringLiteral("current_step")};
    }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &row) { return row.lockVersion; }
    static QList<Value> values(const Type &row)
    {
        return {
            row.title, row.updatedAt, row.assignee, row.workflowKey, row.workflowVersion, row.currentStep};
    }
    static models::Result<Type> decode(const QJsonObject &object)
    {
        return models::workspaceFromJson(object);
    }
};

/// Workspaces; see summary_query.h for the list.
class WorkspaceTable : public Table<WorkspaceShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    int count();
    QString title(const models::Id &id); ///< empty when it is not here
};

} // namespace agentee::sync
