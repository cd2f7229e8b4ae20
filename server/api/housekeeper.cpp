#include "server/api/housekeeper.h"

#include "models/log_text.h"
#include "server/services/accounts.h"
#include "server/store/database.h"
#include "server/store/idempotency.h"
#include "server/store/transaction.h"

#include <QLoggingCategory>

#include <chrono>

namespace agentee::server
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.api")

constexpr std::chrono::hours betweenRounds{1};

} // namespace

void Housekeeper::start()
{
    m_stopping = false;
    m_thread = std::thread([this] {
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            lock.unlock();
            tidy();
            lock.lock();
            m_wake.wait_for(lock, betweenRounds, [this] { return m_stopping; });
        }
    });
}

void Housekeeper::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Housekeeper::tidy()
{
    const auto done = m_database.write([](Transaction &transaction) {
        pruneAnswers(transaction);
        return pruneSignIns(transaction);
    });
    if (!done)
        qCWarning(log).noquote() << "old answers and sign-ins could not be removed:"
                                 << models::kindOf(done.error());
}

} // namespace agentee::server
