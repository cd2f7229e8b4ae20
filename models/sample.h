#pragma once

#include "models/id.h"

namespace agentee::models
{

/// "Harbour retrofit", the proposal to try things with. The same id in every installation.
Id sampleProposal();

/// Whether this is one of the proposals that every trial begins with, and not a person's own.
bool isSampleProposal(const Id &workspaceId);

} // namespace agentee::models
