#pragma once

#include "models/workspace.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct CollaboratorShape {
    using Type = models::Collaborator;
    static inline const QString table = QStringLiteral("collaborator");
    static QStringList columns()
    {
        return {QStringLiteral("workspace_id"), QStringLiteral("person_id"), QStringLiteral("role")};
    }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &) { return 0; }
    static QList<Value> values(const Type &row)
    {
        return {row.workspaceId, row.personId, models::word(row.role)};
    }
    static models::Result<Type> decode(const QJsonObject &object)
    {
        return models::collaboratorFromJson(object);
    }
};

/// Who works on what, as what.
class CollaboratorTable : public Table<CollaboratorShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    QList<models::Collaborator> ofWorkspace(const models::Id &workspaceId);
    std::optional<models::Role> role(const models::Id &workspaceId, const models::Id &personId);
};

} // namespace agentee::sync
