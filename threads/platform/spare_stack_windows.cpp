#include "threads/platform/spare_stack.h"

#include <windows.h>

namespace agentee
{

namespace
{

constexpr ULONG spareBytes = 65536; ///< that are left of a stack which has run over

} // namespace

bool keepSpareStack()
{
    ULONG bytes = spareBytes;
    return ::SetThreadStackGuarantee(&bytes) != 0;
}

} // namespace agentee
