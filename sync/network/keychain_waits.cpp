#include "sync/keychain_waits.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace agentee::sync
{

namespace
{

constexpr auto quickAnswer = 1s;

} // namespace

KeychainWaits::KeychainWaits(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { setAwaited(true); });
}

quint64 KeychainWaits::begin(const std::function<void()> &cut)
{
    m_cuts.insert(++m_last, cut);
    if (!m_isAwaited && !m_patience.isActive())
        m_patience.start(quickAnswer);
    return m_last;
}

void KeychainWaits::end(quint64 question)
{
    if (m_cuts.remove(question) == 0 || !m_cuts.isEmpty())
        return;
    m_patience.stop();
    setAwaited(false);
}

void KeychainWaits::giveUp()
{
    for (const std::function<void()> &cut : m_cuts.values()) // each takes itself out
        cut();
}

void KeychainWaits::setAwaited(bool awaited)
{
    if (std::exchange(m_isAwaited, awaited) != awaited)
        Q_EMIT awaitedChanged();
}

} // namespace agentee::sync
