#pragma once

namespace agentee::server
{

/// From here on, SIGTERM and SIGINT wait to be asked for. Call it before the first thread is made: threads
/// inherit it.
void holdStopSignals();
/// Returns when one of them has come.
void waitForStopSignal();

} // namespace agentee::server
