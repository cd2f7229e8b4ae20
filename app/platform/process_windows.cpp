#include "app/platform/process.h"

#include <QProcess>

#include <windows.h>

namespace agentee::client
{

bool isRunning(qint64 processId)
{
    const HANDLE process = ::OpenProcess(SYNCHRONIZE, FALSE, DWORD(processId));
    if (!process)
        return ::GetLastError() == ERROR_ACCESS_DENIED;
    const bool runs = ::WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    ::CloseHandle(process);
    return runs;
}

void separateFromTerminal(QProcess &child)
{
    child.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments *arguments) { arguments->flags |= CREATE_NEW_PROCESS_GROUP; });
}

} // namespace agentee::client
