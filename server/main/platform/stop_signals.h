#pragma once

namespace agentee::server
{

/// From here on the system's wishes that this process should stop (SIGTERM and SIGINT; on Windows Ctrl+C,
/// Ctrl+Break and a closed console) wait to be asked for. Call it before the first thread is made: threads
/// inherit it.
void holdStopSignals();
/// Returns when one of them has come.
void waitForStopSignal();

} // namespace agentee::server
