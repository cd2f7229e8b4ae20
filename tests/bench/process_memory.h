#pragma once

#include <QHash>

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

/// How often the threads of a process, and of those it has started, have gone to sleep by themselves so far:
/// each time something woke them up. By thread.
QHash<qint64, qint64> wakeUpsOf(qint64 processId);
/// From one count to a later one. What a thread did that has ended meanwhile is not known.
qint64 wakeUpsBetween(const QHash<qint64, qint64> &earlier, const QHash<qint64, qint64> &later);

/// Nanoseconds of a clock that is the same in every process of this machine.
qint64 now();

} // namespace agentee::bench
