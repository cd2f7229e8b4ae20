#pragma once

namespace agentee::server
{

/// From here on the system's wishes that this process should stop (SIGTERM and SIGINT; on Windows Ctrl+C,
/// Ctrl+Break and a closed console) wait to be asked for. Call it before the first thread is made: threads
/// inherit it.
void holdStopSignals();
/// Returns when one of them has come.
void waitForStopSignal();
/// Lets the end of the standard input count as such a wish: whoever started this program and holds the other
/// end is gone, however that ended. What comes before the end is dropped. Once; needs holdStopSignals().
void stopWhenInputEnds();

} // namespace agentee::server
