#pragma once

namespace agentee
{

/// Gives the calling thread room in which a crash can be recorded when its own stack has run over. Taken back
/// when the thread ends; later calls in the same thread do nothing. False when the system refuses.
bool keepSpareStack();

} // namespace agentee
