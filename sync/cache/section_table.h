#pragma once

#include "models/workspace.h"
#include "sync/cache/table.h"

namespace agentee::sync
{

struct SectionShape {
    using Type = models::Section;
    static inline const QString table = QStringLiteral("section");
    static QStringList columns()
    {
        return {QStringLiteral("workspace_id"), QStringLiteral("position"), QStringLiteral("deleted"),
            QStringLiteral("shown_version"), QStringLiteral("updated_by"), QStringLiteral("indexed")};
    }
    static models::Id id(const Type &row) { return row.id; }
    static qint64 version(const Type &row) { return row.version; }
    static QList<Value> values(const Type &row)
    {
        return {row.workspaceId, row.position, row.deleted, row.version, row.updatedBy, false};
    }
    static models::Result<Type> decode(const QJsonObject &object) { return models::sectionFromJson(object); }
};

/// Sections. `indexed` says whether the search index knows the row as it is.
class SectionTable : public Table<SectionShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    /// In order.
    QList<models::Section> ofWorkspace(const models::Id &workspaceId, bool withDeleted = false);
    std::optional<models::Id> workspaceOf(const models::Id &id);
    /// The storage number, which is also the row of the search index.
    std::optional<qint64> number(const models::Id &id);
};

} // namespace agentee::sync
