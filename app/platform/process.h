#pragma once

#include <QtTypes>

class QProcess;

namespace agentee::client
{

/// Whether a process with this id runs, also when it belongs to somebody else.
bool isRunning(qint64 processId);

/// What is typed into the terminal (Ctrl+C) is not heard by the child, which is ended by this process. Before
/// it is started.
void separateFromTerminal(QProcess &child);

} // namespace agentee::client
