#pragma once

#include "models/share.h"
#include "models/workspace.h"

namespace agentee::server
{

class Transaction;

/// Shares with their handoff records, and the counter that numbers those.
class ShareTable
{
public:
    explicit ShareTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    /// `formerRole`: what the recipient was before; none: not a collaborator.
    void insert(const models::Id &tenant, const models::Share &share, std::optional<models::Role> formerRole);
    void updateState(const models::Id &tenant, const models::Share &share);
    std::optional<models::Share> find(const models::Id &tenant, const models::Id &id);
    /// Of this workspace, sent or received by this person; oldest first.
    QList<models::Share> ofWorkspace(
        const models::Id &tenant, const models::Id &workspace, const models::Id &person);
    /// Of this workspace, whoever sent and received them; oldest first.
    QList<models::Share> allOfWorkspace(const models::Id &tenant, const models::Id &workspace);
    bool exists(const models::Id &id);
    std::optional<models::Role> formerRole(const models::Id &tenant, const models::Id &id);
    /// The next number of this person's records of this day, from 1.
    int nextRecordNumber(const models::Id &tenant, const QString &initials, QDate day);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
