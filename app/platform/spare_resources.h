#pragma once

namespace agentee::client
{

/// Whether this computer has power and memory to spare for work that nobody has asked for yet: it does not
/// run on battery, and a gigabyte is free. What the system does not tell counts as spare. Takes less than a
/// millisecond.
bool hasSpareResources();

} // namespace agentee::client
