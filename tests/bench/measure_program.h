#pragma once

#include "tests/bench/measurement.h"

/// Programs in processes of their own, measured by what the screen shows and what the system counts. Each
/// needs a QGuiApplication on an X server of its own, with nothing else on its screen.
namespace agentee::bench
{

/// The client with all workspaces, while its backend runs: until there is something to read on the screen;
/// then, left alone, how often its threads wake up, and the most memory that it has held.
models::Result<Figures> measureClient(const Setting &setting);

/// The same with a shared conversation, so that the browser engine is started while the program is idle.
models::Result<Figures> measureWarmClient(const Setting &setting);

/// The same of Kate, an editor, with an empty document. Nothing where it is not installed.
models::Result<Figures> measureKate(const Setting &setting);

} // namespace agentee::bench
