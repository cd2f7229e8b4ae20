#include "app/platform/stop_requests.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace agentee::client
{

namespace
{

constexpr std::array endSignals{SIGTERM, SIGINT, SIGHUP};

// From the handler, which may do next to nothing, to the event loop.
std::array<int, 2> wire{-1, -1};

void wake(int)
{
    const int kept = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(wire[0], &byte, 1);
    errno = kept;
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int number : endSignals)
        ::sigaction(number, &action, nullptr);
}

} // namespace

struct StopRequests::Private {
    std::unique_ptr<QSocketNotifier> notifier;
};

StopRequests::StopRequests()
    : d(std::make_unique<Private>())
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wire.data()) != 0)
        return;
    d->notifier = std::make_unique<QSocketNotifier>(wire[1], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(wire[1], &byte, 1) == 1)
            Q_EMIT asked();
    });
    handle(&wake);
}

StopRequests::~StopRequests()
{
    handle(SIG_DFL);
    d->notifier.reset();
    for (int &end : wire) {
        if (end >= 0)
            ::close(std::exchange(end, -1));
    }
}

} // namespace agentee::client
