#pragma once

#include "server/http/owned_function.h"
#include "server/http/worker_pool.h"

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace agentee::server
{

/// Runs `work(workerIndex, isCancelled)` on a worker and gives its result back on the I/O thread. When the
/// queue is full and the work may be refused, `work(-1, true)` is called on the spot.
template <typename Result>
boost::asio::awaitable<Result> onWorker(WorkerPool &pool, boost::asio::any_io_executor executor,
    bool mayBeRefused, OwnedFunction<Result(int workerIndex, bool isCancelled)> work)
{
    namespace asio = boost::asio;
    // The functions are moved into the frame's own lambda only: the coroutine outlives the initiation.
    const auto initiate = [&pool, &executor, mayBeRefused, &work](auto handler) {
        asio::any_completion_handler<void(Result)> done(std::move(handler));
        WorkerPool::Job job = [executor, work = std::move(work), done = std::move(done)](
                                  int workerIndex, bool isCancelled) mutable {
            asio::post(executor, [done = std::move(done), result = work(workerIndex, isCancelled)]() mutable {
                std::move(done)(std::move(result));
            });
        };
        if (!mayBeRefused)
            pool.submitAlways(std::move(job));
        else if (!pool.submit(job))
            job(-1, true);
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<> &, void(Result)>(
        initiate, asio::use_awaitable);
}

} // namespace agentee::server
