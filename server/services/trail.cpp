#include "server/services/trail.h"

#include "server/services/workspaces.h"
#include "server/store/audit_table.h"

#include <algorithm>

namespace agentee::server
{

using models::Result;

Result<QList<models::AuditLine>> workspaceTrail(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, int limit, qint64 before)
{
    constexpr int MostLines = 500;
    if (auto standing = requireMay(transaction, principal, models::Action::ShareWorkspace, workspaceId);
        !standing)
        return std::unexpected(standing.error());
    return AuditTable(transaction)
        .ofWorkspace(principal.tenant, workspaceId, std::clamp(limit, 1, MostLines), before);
}

} // namespace agentee::server
