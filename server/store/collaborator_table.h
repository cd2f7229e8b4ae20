#pragma once

#include "models/workspace.h"

namespace agentee::server
{

class Transaction;

class CollaboratorTable
{
public:
    explicit CollaboratorTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    void insert(const models::Id &tenant, const models::Collaborator &collaborator);
    void setRole(const models::Id &tenant, const models::Id &id, models::Role role);
    void remove(const models::Id &tenant, const models::Id &id);
    std::optional<models::Collaborator> find(const models::Id &tenant, const models::Id &id);
    /// Only while the person is active.
    std::optional<models::Collaborator> of(
        const models::Id &tenant, const models::Id &workspace, const models::Id &person);
    QList<models::Collaborator> ofWorkspace(const models::Id &tenant, const models::Id &workspace);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
