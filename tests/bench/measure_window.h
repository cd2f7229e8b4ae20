#pragma once

#include "tests/bench/measurement.h"

/// What a person sees. Each needs a QApplication.
namespace agentee::bench
{

/// The client as its main() starts it, with a profile that holds all workspaces: from the start of the
/// process until its window is painted with the list in it, and idle.
models::Result<Figures> coldStart(const Setting &setting);

/// A title is typed into the command palette letter by letter, with a profile that holds all workspaces.
models::Result<Figures> findInPalette(const Setting &setting);

/// A long document is opened in the window's page for it: until it is painted, and idle.
models::Result<Figures> openDocument(const Setting &setting);

/// A long transcript: until its first screen is shown, and from its beginning to its end.
models::Result<Figures> openTranscript(const Setting &setting);

/// The same after the browser engine was started ahead of it, which is not counted.
models::Result<Figures> openWarmTranscript(const Setting &setting);

} // namespace agentee::bench
