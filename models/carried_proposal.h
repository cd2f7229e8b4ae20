#pragma once

#include "models/api.h"

namespace agentee::models
{

/// The id that a row has when this person takes it along to another server: always the same, so that taking
/// it twice makes no second one. Sorts where the original does.
Id carriedId(const Id &original, const Id &person);

/// The command that makes the proposal anew at another server: title, front matter and state as they are,
/// every section byte for byte. It begins at the workflow's first step. `sections` in order, without deleted
/// ones.
NewWorkspace carriedProposal(const Workspace &workspace, const QList<Section> &sections, const Id &person);

} // namespace agentee::models
