#pragma once

#include "models/workspace.h"

namespace agentee::server
{

class Transaction;

class SeenMarkTable
{
public:
    explicit SeenMarkTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    std::optional<models::SeenMark> find(const models::Id &person, const models::Id &section);
    void put(const models::Id &person, const models::SeenMark &mark);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
