#include "server/http/platform/socket_state.h"

#include <winsock2.h>

namespace agentee::server
{

qint64 unconfirmedBytes(qintptr)
{
    return 0;
}

bool hasLeft(qintptr socket)
{
    char next = 0;
    const int size = ::recv(SOCKET(socket), &next, 1, MSG_PEEK);
    return size == 0 || (size < 0 && ::WSAGetLastError() != WSAEWOULDBLOCK);
}

} // namespace agentee::server
