#pragma once

#include <QRandomGenerator>

#include <chrono>

namespace agentee::sync
{

/// How long to wait before trying again. The bound grows exponentially with the number of failures in a row;
/// the wait is anything between nothing and the bound ("full jitter"), so that clients which lost the server
/// together do not come back together. Pure: no clock, no timer.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;

    struct Options {
        Milliseconds first{500}; ///< bound after the first failure; more than nothing
        Milliseconds longest{60'000}; ///< the bound grows up to this; not less than `first`
    };
    /// The longest floor that is believed: a server that asks for more is asked again after this.
    static constexpr Milliseconds longestFloor = std::chrono::hours(1);

    /// Seeded by the system.
    Backoff();
    explicit Backoff(const Options &options);
    /// The same seed gives the same waits.
    Backoff(const Options &options, quint32 seed);

    /// Counts a failure and gives the wait that follows it. `atLeast` is what the server asked for
    /// (Retry-After): the jitter comes on top of it, because everybody was told the same number.
    Milliseconds next(Milliseconds atLeast = Milliseconds::zero());
    /// It worked: the next failure is the first one again.
    void reset();
    /// It worked for a while only: the next failure is at most the second in a row. Waits stay short while a
    /// network comes and goes, and still grow when nothing is reached at all.
    void relax();
    /// Failures since the last success, as far as they count.
    int failures() const { return m_failures; }

private:
    Options m_options;
    QRandomGenerator m_random;
    int m_failures = 0;
};

} // namespace agentee::sync
