#include "sync/cache/workflow_table.h"

#include "models/workflow_words.h"

#include <QJsonDocument>
#include <QLocale>

namespace agentee::sync
{

using models::Workflow;

namespace
{

models::Result<Workflow> workflowFrom(const QByteArray &row)
{
    return models::workflowFromJson(QJsonDocument::fromJson(row).object()).transform([](Workflow workflow) {
        return models::inLanguage(std::move(workflow), QLocale().name().left(2));
    });
}

} // namespace

WorkflowTable::WorkflowTable(Database &database)
    : m_database(database)
{
}

QStringList WorkflowTable::createSql()
{
    return {QStringLiteral(
        "CREATE TABLE workflow (name TEXT NOT NULL, version INTEGER NOT NULL, row BLOB NOT NULL, "
        "PRIMARY KEY (name, version))")};
}

QList<Workflow> WorkflowTable::all()
{
    QList<Workflow> found;
    Rows rows = m_database.rows(QStringLiteral("SELECT row FROM workflow ORDER BY name, version DESC"));
    while (rows.next()) {
        if (models::Result<Workflow> row = workflowFrom(rows.bytes(0)))
            found.append(*std::move(row));
        else
            m_database.noteDamage();
    }
    return found;
}

std::optional<Workflow> WorkflowTable::find(const QString &key, int version)
{
    Rows rows = m_database.rows(
        QStringLiteral("SELECT row FROM workflow WHERE name = ? AND version = ?"), {key, version});
    if (!rows.next())
        return std::nullopt;
    if (models::Result<Workflow> row = workflowFrom(rows.bytes(0)))
        return *std::move(row);
    m_database.noteDamage();
    return std::nullopt;
}

bool WorkflowTable::isCurrent()
{
    Rows rows = m_database.rows(QStringLiteral(
        "SELECT (SELECT count(*) FROM workflow) > 0 AND NOT EXISTS (SELECT 1 FROM workspace w WHERE NOT "
        "EXISTS "
        "(SELECT 1 FROM workflow f WHERE f.name = w.workflow_key AND f.version = w.workflow_version))"));
    return rows.next() && rows.number(0) != 0;
}

bool WorkflowTable::put(const Workflow &workflow)
{
    return m_database.run(QStringLiteral("INSERT INTO workflow (name, version, row) VALUES (?, ?, ?) "
                                         "ON CONFLICT (name, version) DO UPDATE SET row = excluded.row "
                                         "WHERE row != excluded.row"),
               {workflow.key, workflow.version,
                   QJsonDocument(models::toJson(workflow)).toJson(QJsonDocument::Compact)})
        > 0;
}

} // namespace agentee::sync
