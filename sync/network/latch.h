#pragma once

#include <coroutine>
#include <memory>
#include <utility>
#include <vector>

namespace agentee::sync
{

/// Something that coroutines of one thread wait for: `co_await latch`. Copies are the same latch. Who makes
/// one releases it, whatever happens: a coroutine that waits for a forgotten latch never ends.
class Latch
{
public:
    /// Once: continues all who wait, on the spot and in their order. Who comes later does not wait.
    void release() const
    {
        const std::shared_ptr<State> state = m_state;
        state->isReleased = true;
        for (const std::coroutine_handle<> waiting : std::exchange(state->waiting, {}))
            waiting.resume();
    }
    bool isReleased() const { return m_state->isReleased; }

    auto operator co_await() const { return Awaiter{m_state}; }

private:
    struct State {
        bool isReleased = false;
        std::vector<std::coroutine_handle<>> waiting;
    };
    struct Awaiter {
        std::shared_ptr<State> state;
        bool await_ready() const noexcept { return state->isReleased; }
        void await_suspend(std::coroutine_handle<> handle) const { state->waiting.push_back(handle); }
        void await_resume() const noexcept { }
    };

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace agentee::sync
