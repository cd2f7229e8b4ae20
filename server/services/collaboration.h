#pragma once

#include "models/workspace.h"
#include "server/services/principal.h"

/// Steps that services share when people come and go. They check nothing and write no audit line: that is the
/// caller's.
namespace agentee::server
{

class Transaction;

/// Also tells the person's clients about everything in the workspace.
models::Collaborator addCollaborator(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, const models::Id &person, models::Role role);
/// Who may no longer edit gives back the edit right (to an owner) and the sections they own.
models::Collaborator changeRole(Transaction &transaction, const Principal &principal,
    models::Collaborator collaborator, models::Role role);
void endCollaboration(
    Transaction &transaction, const Principal &principal, const models::Collaborator &collaborator);

} // namespace agentee::server
