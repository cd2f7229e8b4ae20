#include "server/main/platform/stop_signals.h"

#include <semaphore>

#include <windows.h>

namespace agentee::server
{

namespace
{

// The system calls a plain function, on a thread of its own.
std::counting_semaphore<> asked(0);

BOOL WINAPI onControl(DWORD)
{
    asked.release();
    return TRUE;
}

} // namespace

void holdStopSignals()
{
    ::SetConsoleCtrlHandler(onControl, TRUE);
}

void waitForStopSignal()
{
    asked.acquire();
}

} // namespace agentee::server
