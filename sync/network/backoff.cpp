#include "sync/network/backoff.h"

#include <algorithm>

namespace agentee::sync
{

Backoff::Backoff()
    : Backoff(Options{})
{
}

Backoff::Backoff(const Options &options)
    : Backoff(options, QRandomGenerator::system()->generate())
{
}

Backoff::Backoff(const Options &options, quint32 seed)
    : m_options(options)
    , m_random(seed)
{
}

Backoff::Milliseconds Backoff::next(Milliseconds atLeast)
{
    Milliseconds bound = m_options.first;
    for (int i = 0; i < m_failures && bound < m_options.longest; ++i)
        bound *= 2;
    bound = std::min(bound, m_options.longest);
    ++m_failures;
    const Milliseconds jitter{m_random.bounded(qint64(bound.count()) + 1)};
    return std::clamp(atLeast, Milliseconds::zero(), longestFloor) + jitter;
}

void Backoff::reset()
{
    m_failures = 0;
}

void Backoff::relax()
{
    m_failures = std::min(m_failures, 1);
}

} // namespace agentee::sync
