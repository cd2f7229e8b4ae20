#pragma once

#include <boost/asio/steady_timer.hpp>

#include <QtTypes>

#include <chrono>
#include <functional>
#include <memory>

namespace agentee::server
{

/// Cuts one connection when it takes too long or moves too slowly. Used on the I/O thread only.
class Watchdog
{
public:
    using Clock = std::chrono::steady_clock;

    /// `expired` is not called after destruction.
    Watchdog(const boost::asio::any_io_executor &executor, std::function<void()> expired);

    /// From now on until this moment, whatever happens.
    void allowUntil(Clock::time_point deadline);
    /// Until `deadline`, and only as long as `moved()` grows by `bytes` in every `window`.
    void allowWhileMoving(
        Clock::time_point deadline, Clock::duration window, qint64 bytes, std::function<qint64()> moved);
    /// No limit until further notice.
    void rest();

private:
    void arm(Clock::time_point moment);
    void ring();

    boost::asio::steady_timer m_timer;
    std::function<void()> m_expired;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    Clock::time_point m_deadline;
    Clock::duration m_window{};
    qint64 m_bytesPerWindow = 0;
    qint64 m_movedBefore = 0;
    std::function<qint64()> m_moved;
};

} // namespace agentee::server
