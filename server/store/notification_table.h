#pragma once

#include "models/notification.h"

namespace agentee::server
{

class Transaction;

class NotificationTable
{
public:
    explicit NotificationTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    void insert(const models::Id &tenant, const models::Notification &notification);
    std::optional<models::Notification> find(const models::Id &tenant, const models::Id &id);
    QList<models::Notification> about(const models::Id &tenant, const models::Id &subject);
    void remove(const models::Id &tenant, const models::Id &id);
    void markRead(const models::Id &tenant, const models::Id &id, const QDateTime &at);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
