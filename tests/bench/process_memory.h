#pragma once

#include <QtTypes>

namespace agentee::bench
{

/// The most memory that this process has held so far, with that of the processes it has started except
/// backends: the browser engine of a transcript counts, a server does not. In bytes; 0 when the system does
/// not tell.
qint64 peakMemory();
/// The same of one other process alone.
qint64 peakMemoryOf(qint64 processId);

/// Nanoseconds of a clock that is the same in every process of this machine.
qint64 now();

} // namespace agentee::bench
