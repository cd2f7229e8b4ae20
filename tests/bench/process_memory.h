#pragma once

#include <QtTypes>

namespace agentee::bench
{

/// The most memory that this process has held so far, with that of the processes it has started except
/// backends: the browser engine of a transcript counts, a server does not. In bytes; 0 when the system does
/// not tell.
qint64 peakMemory();
/// The same of another process and those it has started.
qint64 peakMemoryFrom(qint64 processId);
/// The same of one other process alone.
qint64 peakMemoryOf(qint64 processId);

/// How often the threads of a process, and of those it has started, have gone to sleep by themselves so far: each time
/// something woke them up. Threads that have ended do not count.
qint64 wakeUpsOf(qint64 processId);

/// Nanoseconds of a clock that is the same in every process of this machine.
qint64 now();

} // namespace agentee::bench
