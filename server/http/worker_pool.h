#pragma once

#include "server/http/owned_function.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace agentee::server
{

/// A fixed number of threads that take jobs from one bounded queue. Thread-safe.
class WorkerPool
{
public:
    /// Every job that was taken is called exactly once. `isCancelled`: the server stops and has no time left;
    /// the job should only report that. Jobs do not throw.
    using Job = OwnedFunction<void(int workerIndex, bool isCancelled)>;
    using ThreadHook = std::function<void(int workerIndex)>;

    WorkerPool(int threads, int maximumQueued, const ThreadHook &started, const ThreadHook &stopping);
    /// Runs what is queued, then ends the threads.
    ~WorkerPool();

    /// Moves from `job` and returns true, or returns false when the queue is full.
    bool submit(Job &job);
    /// For what must not be lost. The caller sees to it that there are few of these.
    void submitAlways(Job job);
    /// From now on jobs are called with `isCancelled`.
    void cancelQueued() { m_isCancelled = true; }

private:
    void work(int index);

    const std::size_t m_maximumQueued;
    const ThreadHook m_started;
    const ThreadHook m_stopping;
    std::atomic<bool> m_isCancelled = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_isEnding = false;
    std::vector<std::jthread> m_threads;
};

} // namespace agentee::server
