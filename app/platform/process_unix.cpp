#include "app/platform/process.h"

#include <QProcess>

#include <cerrno>
#include <csignal>

namespace agentee::client
{

bool isRunning(qint64 processId)
{
    // 0 and negative numbers would speak of groups of processes.
    return processId > 0 && (::kill(pid_t(processId), 0) == 0 || errno == EPERM);
}

void separateFromTerminal(QProcess &child)
{
    child.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
}

} // namespace agentee::client
