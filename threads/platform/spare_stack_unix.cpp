#include "threads/platform/spare_stack.h"

#include <sys/mman.h>

#include <csignal>
#include <cstddef>

namespace agentee
{

namespace
{

constexpr size_t spareBytes = 65536; ///< taken from the system page by page, as they are used

class SpareStack
{
public:
    SpareStack()
    {
        stack_t before = {};
        if (::sigaltstack(nullptr, &before) != 0)
            return;
        m_isThere = (before.ss_flags & SS_DISABLE) == 0; // a sanitizer's, for one
        if (m_isThere)
            return;
        void *const memory =
            ::mmap(nullptr, spareBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            return;
        stack_t spare = {};
        spare.ss_sp = memory;
        spare.ss_size = spareBytes;
        if (::sigaltstack(&spare, nullptr) == 0) {
            m_memory = memory;
            m_isThere = true;
        } else {
            ::munmap(memory, spareBytes);
        }
    }
    ~SpareStack()
    {
        if (!m_memory)
            return;
        stack_t none = {};
        none.ss_flags = SS_DISABLE;
        // One that is in use cannot be taken away, and the thread ends with the process then.
        if (::sigaltstack(&none, nullptr) == 0)
            ::munmap(m_memory, spareBytes);
    }
    SpareStack(const SpareStack &) = delete;
    SpareStack &operator=(const SpareStack &) = delete;

    bool isThere() const { return m_isThere; }

private:
    void *m_memory = nullptr;
    bool m_isThere = false;
};

} // namespace

bool keepSpareStack()
{
    thread_local const SpareStack stack;
    return stack.isThere();
}

} // namespace agentee
