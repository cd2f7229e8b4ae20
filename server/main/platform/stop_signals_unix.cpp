#include "server/main/platform/stop_signals.h"

#include <cerrno>
#include <csignal>

namespace agentee::server
{

namespace
{

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

void holdStopSignals()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void waitForStopSignal()
{
    const sigset_t signals = stopSignals();
    int caught = 0;
    while (sigwait(&signals, &caught) == EINTR) { }
}

} // namespace agentee::server
