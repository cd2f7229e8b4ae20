#include "app/platform/spare_resources.h"

#include <windows.h>

namespace agentee::client
{

namespace
{

constexpr DWORDLONG enoughMemory = 1024ULL * 1024 * 1024; ///< bytes
constexpr BYTE onBattery = 0;

} // namespace

bool hasSpareResources()
{
    SYSTEM_POWER_STATUS power = {};
    MEMORYSTATUSEX memory = {};
    memory.dwLength = sizeof memory;
    const bool battery = ::GetSystemPowerStatus(&power) && power.ACLineStatus == onBattery;
    const bool isShort = ::GlobalMemoryStatusEx(&memory) && memory.ullAvailPhys < enoughMemory;
    return !battery && !isShort;
}

} // namespace agentee::client
