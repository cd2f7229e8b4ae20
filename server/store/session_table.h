#pragma once

#include "models/session.h"

namespace agentee::server
{

class Transaction;

/// Sessions and their messages.
class SessionTable
{
public:
    explicit SessionTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    void insert(const models::Id &tenant, const models::Session &session);
    /// Title, activity, turn, provider, message count, share and time.
    void update(const models::Id &tenant, const models::Session &session);
    std::optional<models::Session> find(const models::Id &tenant, const models::Id &id);
    bool exists(const models::Id &id);
    std::optional<models::Session> active(
        const models::Id &tenant, const models::Id &workspace, const models::Id &owner);

    struct Running {
        models::Id tenant;
        models::Session session;
    };
    QList<Running> running(); ///< of all tenants

    void insertMessage(const models::Message &message);
    bool messageExists(const models::Id &id);
    std::optional<models::Id> sessionOfMessage(const models::Id &id);
    QList<models::Message> messages(
        const models::Id &session, qint64 fromOffset, qint64 beforeOffset, int limit);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
