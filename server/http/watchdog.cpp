#include "server/http/watchdog.h"

#include <algorithm>

namespace agentee::server
{

Watchdog::Watchdog(const boost::asio::any_io_executor &executor, std::function<void()> expired)
    : m_timer(executor)
    , m_expired(std::move(expired))
{
}

void Watchdog::allowUntil(Clock::time_point deadline)
{
    m_moved = nullptr;
    m_deadline = deadline;
    arm(deadline);
}

void Watchdog::allowWhileMoving(
    Clock::time_point deadline, Clock::duration window, qint64 bytes, std::function<qint64()> moved)
{
    m_moved = std::move(moved);
    m_deadline = deadline;
    m_window = window;
    m_bytesPerWindow = bytes;
    m_movedBefore = m_moved();
    arm(std::min(deadline, Clock::now() + window));
}

void Watchdog::rest()
{
    m_moved = nullptr;
    m_timer.expires_at(Clock::time_point::max());
}

void Watchdog::arm(Clock::time_point moment)
{
    m_timer.expires_at(moment);
    m_timer.async_wait([this, alive = std::weak_ptr(m_alive)](const boost::system::error_code &error) {
        // A wait that was replaced may already have been on its way; then the timer's expiry lies ahead
        // again.
        if (!error && !alive.expired() && Clock::now() >= m_timer.expiry())
            ring();
    });
}

void Watchdog::ring()
{
    const Clock::time_point now = Clock::now();
    if (m_moved && now < m_deadline) {
        const qint64 moved = m_moved();
        if (moved - m_movedBefore >= m_bytesPerWindow) {
            m_movedBefore = moved;
            arm(std::min(m_deadline, now + m_window));
            return;
        }
    }
    m_expired();
}

} // namespace agentee::server
