#include "server/store/workspace_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::Workspace;
using namespace Qt::StringLiterals;

void WorkspaceTable::insert(
    const Id &tenant, const Workspace &workspace, const Id &creator, const QByteArray &creationHash)
{
    m_transaction.execute(u"INSERT INTO workspace (id, tenant, title, workflow_key, workflow_version, "
                          u"current_step, state, front_matter, "
                          "assignee, lock_version, created_by, creation_hash, created_at, updated_at) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {workspace.id, tenant, workspace.title, workspace.workflowKey, workspace.workflowVersion,
            workspace.currentStep, workspace.state, workspace.frontMatter, workspace.assignee,
            workspace.lockVersion, creator, creationHash, workspace.createdAt, workspace.updatedAt});
    keepState(workspace);
}

std::optional<Workspace> WorkspaceTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(u"SELECT id, title, workflow_key, workflow_version, current_step, "
                                     u"state, front_matter, assignee, lock_version, "
                                     "created_at, updated_at FROM workspace WHERE tenant = ? AND id = ?"_s,
        {tenant, id});
    if (!rows.next())
        return std::nullopt;
    return Workspace{.id = rows.id(0),
        .title = rows.text(1),
        .workflowKey = rows.text(2),
        .workflowVersion = static_cast<int>(rows.number(3)),
        .currentStep = rows.text(4),
        .state = rows.object(5),
        .frontMatter = rows.text(6),
        .assignee = rows.optionalId(7),
        .lockVersion = rows.number(8),
        .createdAt = rows.time(9),
        .updatedAt = rows.time(10)};
}

bool WorkspaceTable::exists(const Id &id)
{
    return m_transaction.select(u"SELECT 1 FROM workspace WHERE id = ?"_s, {id}).next();
}

bool WorkspaceTable::wasMadeBy(
    const Id &tenant, const Id &id, const Id &creator, const QByteArray &creationHash)
{
    return m_transaction
        .select(
            u"SELECT 1 FROM workspace WHERE tenant = ? AND id = ? AND created_by = ? AND creation_hash = ?"_s,
            {tenant, id, creator, creationHash})
        .next();
}

void WorkspaceTable::update(const Id &tenant, const Workspace &workspace)
{
    m_transaction.execute(
        u"UPDATE workspace SET title = ?, current_step = ?, state = ?, assignee = ?, lock_version = ?, "
        "updated_at = ? WHERE tenant = ? AND id = ?"_s,
        {workspace.title, workspace.currentStep, workspace.state, workspace.assignee, workspace.lockVersion,
            workspace.updatedAt, tenant, workspace.id});
    keepState(workspace);
}

void WorkspaceTable::keepState(const Workspace &workspace)
{
    m_transaction.execute(
        u"INSERT INTO state_revision (workspace, version, created_at, state) SELECT ?, ?, ?, ? WHERE ? IS "
        u"NOT "
        "(SELECT state FROM state_revision WHERE workspace = ? ORDER BY version DESC LIMIT 1)"_s,
        {workspace.id, workspace.lockVersion, workspace.updatedAt, workspace.state, workspace.state,
            workspace.id});
}

std::optional<QJsonObject> WorkspaceTable::stateAt(const Id &tenant, const Id &id, qint64 lockVersion)
{
    Rows rows = m_transaction.select(
        u"SELECT r.state FROM workspace w JOIN state_revision r ON r.workspace = w.id AND r.version <= ? "
        "WHERE w.tenant = ? AND w.id = ? AND w.lock_version >= ? ORDER BY r.version DESC LIMIT 1"_s,
        {lockVersion, tenant, id, lockVersion});
    if (!rows.next())
        return std::nullopt;
    return rows.object(0);
}

void WorkspaceTable::noteChange(const Id &tenant, const Id &id, const QDateTime &at)
{
    m_transaction.execute(
        u"UPDATE workspace SET updated_at = ? WHERE tenant = ? AND id = ?"_s, {at, tenant, id});
}

} // namespace agentee::server
