#include "threads/worker_thread.h"

#include "threads/platform/spare_stack.h"

namespace agentee
{

void WorkerThread::run()
{
    keepSpareStack();
    exec();
}

} // namespace agentee
