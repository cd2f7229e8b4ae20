#pragma once

#include "threads/platform/spare_stack.h"

#include <QThreadPool>

#include <utility>

namespace agentee
{

/// Runs `work` once in a thread of the application's pool, in which a crash leaves a record whatever it is.
/// Nobody waits for it but the end of the application. Any thread.
template <typename Work>
void runInBackground(Work work)
{
    QThreadPool::globalInstance()->start([work = std::move(work)]() mutable {
        keepSpareStack();
        work();
    });
}

} // namespace agentee
