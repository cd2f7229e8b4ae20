#pragma once

#include "models/change.h"

namespace agentee::server
{

class Transaction;

/// Reads the feed; it is written by Transaction::touch() and its kin.
class ChangeTable
{
public:
    explicit ChangeTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    struct Entry {
        qint64 number = 0;
        models::Entity entity = models::Entity::Workspace;
        models::Id id;
        bool purge = false;
        /// What its visibility hangs on, when it does.
        std::optional<models::Id> workspace;
    };
    /// What was told after `cursor` to everyone of the tenant, to the collaborators of this person's
    /// workspaces, and to this person alone; each row once.
    QList<Entry> after(const models::Id &tenant, const models::Id &person, qint64 cursor, int limit);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
