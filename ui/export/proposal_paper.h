#pragma once

#include "models/id.h"
#include "models/problem.h"
#include "ui/paper/paper.h"

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// A proposal as it goes to a customer: its title, whom it is for (`client` and `contacts` of the details;
/// what else is in the details, like confidence or notes, is the team's and stays out), who wrote it, the
/// date, and its sections with the person's own unsent edits.
models::Result<PaperContent> proposalPaper(sync::Store &store, const models::Id &workspaceId);

} // namespace agentee::ui
