#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace agentee::server
{

class Database;

/// Forgets, once an hour, what nobody can ask for any more: old idempotency answers and expired sign-ins.
class Housekeeper
{
public:
    explicit Housekeeper(Database &database)
        : m_database(database)
    {
    }
    ~Housekeeper() { stop(); }
    Housekeeper(const Housekeeper &) = delete;
    Housekeeper &operator=(const Housekeeper &) = delete;

    void start();
    void stop();

private:
    void tidy();

    Database &m_database;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace agentee::server
