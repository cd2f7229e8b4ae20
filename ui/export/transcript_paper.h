#pragma once

#include "models/id.h"
#include "models/problem.h"
#include "ui/paper/paper.h"

#include <optional>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// A conversation about a proposal, as this person sees it: who said what, each tool call in one line. With a
/// grant the transcript that a colleague showed, masked and with turns left out as it came; else one's own
/// conversation. What is on this computer is taken; nothing is fetched.
models::Result<PaperContent> transcriptPaper(
    sync::Store &store, const models::Id &workspaceId, const std::optional<models::Id> &grantId);

} // namespace agentee::ui
