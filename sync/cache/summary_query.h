#pragma once

#include "sync/cache/cache.h"
#include "sync/workspace_store.h"

namespace agentee::sync
{

/// Rows of the list of workspaces, newest first.
QList<WorkspaceSummary> readSummaries(Cache &cache, const models::Id &me, int offset, int limit);
std::optional<WorkspaceSummary> readSummary(
    Cache &cache, const models::Id &me, const models::Id &workspaceId);

} // namespace agentee::sync
