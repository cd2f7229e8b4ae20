#pragma once

#include <QString>

namespace agentee::client
{

/// The channel of this name for QLocalServer and QLocalSocket, in a place where nobody else at this computer
/// can take it first, where the system has one.
QString privateChannel(const QString &name);

} // namespace agentee::client
