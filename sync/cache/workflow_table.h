#pragma once

#include "models/workflow.h"
#include "sync/cache/database.h"

namespace agentee::sync
{

/// The workflows that the server has, each version of each, as they read in the language of the program.
class WorkflowTable
{
public:
    explicit WorkflowTable(Database &database);
    static QStringList createSql();

    /// By key, newest version first.
    QList<models::Workflow> all();
    std::optional<models::Workflow> find(const QString &key, int version);
    /// Whether there is some, and every workspace's own is among them.
    bool isCurrent();
    /// Whether that was new.
    bool put(const models::Workflow &workflow);

private:
    Database &m_database;
};

} // namespace agentee::sync
