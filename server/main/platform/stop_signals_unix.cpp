#include "server/main/platform/stop_signals.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

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

void stopWhenInputEnds()
{
    // Not joined: it waits for the writer's end, which may come after this program's own.
    std::thread([] {
        std::array<char, 256> dropped;
        ssize_t count = 1;
        while (count > 0 || (count < 0 && errno == EINTR))
            count = ::read(STDIN_FILENO, dropped.data(), dropped.size());
        ::kill(::getpid(), SIGTERM);
    }).detach();
}

} // namespace agentee::server
