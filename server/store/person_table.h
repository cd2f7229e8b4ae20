#pragma once

#include "models/person.h"

namespace agentee::server
{

class Transaction;

/// Tenants and the people of each.
class PersonTable
{
public:
    explicit PersonTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    void insertTenant(const models::Tenant &tenant);
    std::optional<models::Tenant> tenant(const models::Id &id);

    void insert(const models::Id &tenant, const models::Person &person, const QByteArray &passwordHash);
    std::optional<models::Person> find(const models::Id &tenant, const models::Id &id);
    void setPasswordHash(const models::Id &tenant, const models::Id &id, const QByteArray &passwordHash);
    void deactivate(const models::Id &tenant, const models::Id &id);

    struct Account {
        models::Id tenant;
        models::Person person;
        QByteArray passwordHash;
    };
    /// Across tenants, for signing in alone: an address belongs to one account.
    std::optional<Account> account(const QString &email);

    /// Active people whose folded name or address contains `folded`, by name.
    QList<models::Person> matching(const models::Id &tenant, const QString &folded, int limit);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
