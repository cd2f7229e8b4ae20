#pragma once

#include "models/workspace.h"

namespace agentee::server
{

class Transaction;

class WorkspaceTable
{
public:
    explicit WorkspaceTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    /// `creationHash`: of the command that made it, to know a repeated one.
    void insert(const models::Id &tenant, const models::Workspace &workspace, const models::Id &creator,
        const QByteArray &creationHash);
    std::optional<models::Workspace> find(const models::Id &tenant, const models::Id &id);
    /// Whatever tenant it is of: ids are unique across them.
    bool exists(const models::Id &id);
    bool wasMadeBy(const models::Id &tenant, const models::Id &id, const models::Id &creator,
        const QByteArray &creationHash);
    /// Everything but id, workflow, front matter and creation.
    void update(const models::Id &tenant, const models::Workspace &workspace);
    /// The state that the workspace had at this lock version; nothing when it never had that version, or had
    /// it before states were kept.
    std::optional<QJsonObject> stateAt(const models::Id &tenant, const models::Id &id, qint64 lockVersion);
    void noteChange(const models::Id &tenant, const models::Id &id, const QDateTime &at);

private:
    void keepState(const models::Workspace &workspace);

    Transaction &m_transaction;
};

} // namespace agentee::server
