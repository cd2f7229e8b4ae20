#include "server/http/worker_pool.h"

#include <algorithm>
#include <utility>

namespace agentee::server
{

WorkerPool::WorkerPool(int threads, int maximumQueued, const ThreadHook &started, const ThreadHook &stopping)
    : m_maximumQueued(static_cast<std::size_t>(std::max(1, maximumQueued)))
    , m_started(started)
    , m_stopping(stopping)
{
    for (int i = 0; i < std::max(1, threads); ++i)
        m_threads.emplace_back([this, i] { work(i); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_threads.clear();
}

bool WorkerPool::submit(Job &job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_queue.size() >= m_maximumQueued)
            return false;
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::submitAlways(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void WorkerPool::work(int index)
{
    if (m_started)
        m_started(index);
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || !m_queue.empty(); });
            if (m_queue.empty())
                break;
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        job(index, m_isCancelled);
    }
    if (m_stopping)
        m_stopping(index);
}

} // namespace agentee::server
