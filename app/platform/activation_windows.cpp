#include "app/platform/activation.h"

#include <windows.h>

namespace agentee::client
{

QByteArray givenActivation()
{
    // Who was started by a person may let another process come to the front.
    ::AllowSetForegroundWindow(ASFW_ANY);
    return {};
}

void useActivation(const QByteArray &) { }

} // namespace agentee::client
