#include "server/main/platform/stop_signals.h"

#include <array>
#include <semaphore>
#include <thread>

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

void stopWhenInputEnds()
{
    // Not joined: it waits for the writer's end, which may come after this program's own.
    std::thread([] {
        std::array<char, 256> dropped;
        DWORD count = 0;
        while (::ReadFile(
                   ::GetStdHandle(STD_INPUT_HANDLE), dropped.data(), DWORD(dropped.size()), &count, nullptr)
            && count > 0) { }
        asked.release();
    }).detach();
}

} // namespace agentee::server
