#include "app/platform/stop_requests.h"

#include <atomic>

#include <windows.h>

namespace agentee::client
{

namespace
{

// The system calls a plain function, on a thread of its own.
std::atomic<StopRequests *> listener = nullptr;

BOOL WINAPI onControl(DWORD)
{
    StopRequests *const requests = listener;
    if (!requests)
        return FALSE;
    QMetaObject::invokeMethod(requests, &StopRequests::asked, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

struct StopRequests::Private {
};

StopRequests::StopRequests()
{
    listener = this;
    ::SetConsoleCtrlHandler(onControl, TRUE);
}

StopRequests::~StopRequests()
{
    ::SetConsoleCtrlHandler(onControl, FALSE);
    listener = nullptr;
}

} // namespace agentee::client
