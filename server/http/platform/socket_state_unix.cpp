#include "server/http/platform/socket_state.h"

#include <cerrno>

#include <sys/socket.h>

#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#include <sys/ioctl.h>
#endif

namespace agentee::server
{

qint64 unconfirmedBytes(qintptr socket)
{
    int bytes = 0;
#ifdef Q_OS_LINUX
    return ::ioctl(int(socket), SIOCOUTQ, &bytes) == 0 ? bytes : 0;
#elifdef SO_NWRITE
    socklen_t size = sizeof bytes;
    return ::getsockopt(int(socket), SOL_SOCKET, SO_NWRITE, &bytes, &size) == 0 ? bytes : 0;
#else
    Q_UNUSED(socket)
    return bytes;
#endif
}

bool hasLeft(qintptr socket)
{
    char next = 0;
    const ssize_t size = ::recv(int(socket), &next, 1, MSG_PEEK | MSG_DONTWAIT);
    return size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR);
}

} // namespace agentee::server
