#pragma once

#include "models/workspace.h"
#include "sync/cache/table.h"

#include <QHash>

namespace agentee::sync
{

struct SeenMarkShape {
    using Type = models::SeenMark;
    static inline const QString table = QStringLiteral("seen_mark");
    static QStringList columns() { return {QStringLiteral("workspace_id"), QStringLiteral("seen_version")}; }
    static models::Id id(const Type &row) { return row.sectionId; }
    static qint64 version(const Type &row) { return row.version; }
    static QList<Value> values(const Type &row) { return {row.workspaceId, row.version}; }
    static models::Result<Type> decode(const QJsonObject &object) { return models::seenMarkFromJson(object); }
};

/// How far this person has read; a row has the id of its section.
class SeenMarkTable : public Table<SeenMarkShape>
{
public:
    using Table::Table;
    static QStringList createSql();
    QHash<models::Id, qint64> ofWorkspace(const models::Id &workspaceId);
};

} // namespace agentee::sync
