#pragma once

#include <QtTypes>

#include <atomic>
#include <utility>

namespace agentee::server
{

/// How many bytes of bodies all connections together may hold. Thread-safe.
class ByteBudget
{
public:
    explicit ByteBudget(qint64 limit)
        : m_limit(limit)
    {
    }

    bool take(qint64 bytes)
    {
        if (m_used.fetch_add(bytes) + bytes <= m_limit)
            return true;
        m_used.fetch_sub(bytes);
        return false;
    }
    void giveBack(qint64 bytes) { m_used.fetch_sub(bytes); }

private:
    const qint64 m_limit;
    std::atomic<qint64> m_used = 0;
};

/// What one exchange holds of a budget; given back at its end.
class BudgetShare
{
public:
    explicit BudgetShare(ByteBudget &budget)
        : m_budget(budget)
    {
    }
    ~BudgetShare() { m_budget.giveBack(m_taken); }
    BudgetShare(const BudgetShare &) = delete;
    BudgetShare &operator=(const BudgetShare &) = delete;

    bool take(qint64 bytes)
    {
        const bool isGranted = m_budget.take(bytes);
        m_taken += isGranted ? bytes : 0;
        return isGranted;
    }

private:
    ByteBudget &m_budget;
    qint64 m_taken = 0;
};

} // namespace agentee::server
