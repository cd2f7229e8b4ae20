#pragma once

#include "models/suggestion.h"

namespace agentee::server
{

class Transaction;

class SuggestionTable
{
public:
    explicit SuggestionTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    void insert(const models::Id &tenant, const models::Suggestion &suggestion);
    /// `writtenVersion`: of the section or workspace, as an acceptance left it; 0: none.
    void updateDecision(
        const models::Id &tenant, const models::Suggestion &suggestion, qint64 writtenVersion);
    std::optional<models::Suggestion> find(const models::Id &tenant, const models::Id &id);
    bool exists(const models::Id &id);
    qint64 writtenVersion(const models::Id &tenant, const models::Id &id);
    /// Oldest first.
    QList<models::Suggestion> ofWorkspace(const models::Id &tenant, const models::Id &workspace);
    int openCount(const models::Id &tenant, const models::Id &workspace);
    QList<models::Id> idsOfWorkspace(const models::Id &tenant, const models::Id &workspace);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
