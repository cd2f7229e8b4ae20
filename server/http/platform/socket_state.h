#pragma once

#include <QtTypes>

namespace agentee::server
{

/// Bytes written to a connected TCP socket that the other end's system has not confirmed; 0 where the system
/// does not say. `socket` is the system's handle.
qint64 unconfirmedBytes(qintptr socket);

/// Whether the other end has closed or broken the connection. Takes nothing from the socket and does not
/// wait; the socket must be readable.
bool hasLeft(qintptr socket);

} // namespace agentee::server
