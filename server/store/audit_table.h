#pragma once

#include "models/audit_chain.h"
#include "models/id.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

/// A tenant's trail: see models/audit_chain.h. The workspace of a line stands in its detail, so that the
/// chain covers it.
class AuditTable
{
public:
    explicit AuditTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    void append(const Principal &principal, const QString &action, const models::Id &subject,
        const std::optional<models::Id> &workspace, QJsonObject detail);
    /// Newest first, below `before`.
    QList<models::AuditLine> ofWorkspace(
        const models::Id &tenant, const models::Id &workspace, int limit, qint64 before);
    qint64 count(const models::Id &tenant);
    /// Checks the whole trail against itself and against the tenant's own note of its last line, so that a
    /// cut tail is found too.
    std::optional<models::ChainFault> fault(const models::Id &tenant);

private:
    Transaction &m_transaction;
};

/// {number, time, actor, on_behalf_of, action, subject, detail, previous_hash, hash}
QJsonObject toJson(const models::AuditLine &line);

} // namespace agentee::server
