#pragma once

#include <QtTypes>

namespace agentee::client
{

/// Whether a process with this id runs, also when it belongs to somebody else.
bool isRunning(qint64 processId);

} // namespace agentee::client
