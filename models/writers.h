#pragma once

#include "models/workspace.h"

namespace agentee::models
{

/// Whether people of this role write proposals at all, if not always this one at this moment: sections go to
/// them, and a proposal's paper names them. What somebody may do now is may()'s to say.
bool isWriter(Role role);

} // namespace agentee::models
