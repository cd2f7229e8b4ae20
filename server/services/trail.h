#pragma once

#include "models/audit_chain.h"
#include "models/problem.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

/// Who did what to this workspace, newest first, below the number `before`. For its editors and owners.
models::Result<QList<models::AuditLine>> workspaceTrail(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, int limit, qint64 before);

} // namespace agentee::server
