#include "sync/network/network_changes.h"

#include <QNetworkInformation>

#include <utility>

using namespace std::chrono_literals;

namespace agentee::sync
{

namespace
{

constexpr SleepGap::Milliseconds lookEvery = 5s;
/// Clocks are corrected by less than this, and computers that are busy are late by less.
constexpr SleepGap::Milliseconds longestCorrection = 10s;
constexpr SleepGap::Milliseconds longestDelay = 30s;

} // namespace

SleepGap::SleepGap(Milliseconds every)
    : m_every(every)
{
}

bool SleepGap::look(Milliseconds wall, Milliseconds steady)
{
    const std::optional<Look> before = std::exchange(m_last, Look{wall, steady});
    if (!before)
        return false;
    const Milliseconds passed = steady - before->steady;
    return wall - before->wall - passed > longestCorrection || passed > m_every + longestDelay;
}

NetworkChanges::NetworkChanges(QObject *parent)
    : QObject(parent)
    , m_gap(lookEvery)
    , m_look(this)
{
    look();
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (look())
            Q_EMIT changed();
    });
    m_look.setTimerType(Qt::VeryCoarseTimer);
    m_look.start(lookEvery);
    QNetworkInformation *network = QNetworkInformation::instance();
    if (!network)
        return;
    connect(network, &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability now) {
            if (now != QNetworkInformation::Reachability::Disconnected)
                Q_EMIT changed();
        });
    connect(network, &QNetworkInformation::transportMediumChanged, this, &NetworkChanges::changed);
}

bool NetworkChanges::look()
{
    using std::chrono::duration_cast;
    return m_gap.look(
        duration_cast<SleepGap::Milliseconds>(std::chrono::system_clock::now().time_since_epoch()),
        duration_cast<SleepGap::Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()));
}

void NetworkChanges::wokeUp()
{
    look();
    Q_EMIT changed();
}

} // namespace agentee::sync
