#pragma once

#include "models/share.h"

namespace agentee::server
{

class Transaction;

class GrantTable
{
public:
    explicit GrantTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    void insert(const models::Id &tenant, const models::TranscriptGrant &grant, const QList<qint64> &leftOut);
    /// messageCount of a following grant is its session's, now.
    std::optional<models::TranscriptGrant> find(const models::Id &tenant, const models::Id &id);
    QList<qint64> leftOut(const models::Id &tenant, const models::Id &id);
    void revoke(const models::Id &tenant, const models::Id &id, const QDateTime &at);
    void countOpening(const models::Id &tenant, const models::Id &id);
    /// Grants of this workspace that are in force and that this person gave or was given.
    QList<models::TranscriptGrant> inForceOf(
        const models::Id &tenant, const models::Id &workspace, const models::Id &person);
    /// Following grants of this session that are in force.
    QList<models::TranscriptGrant> followers(const models::Id &tenant, const models::Id &session);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
