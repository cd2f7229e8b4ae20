#pragma once

namespace agentee::models
{

/// libgit2 wants to be started before its first use. Thread-safe, cheap when done already; undone at the
/// program's end.
void startGitLibrary();

} // namespace agentee::models
