#pragma once

#include "models/id.h"
#include "models/problem.h"
#include "server/services/principal.h"

namespace agentee::server
{
class Transaction;
}

namespace agentee::server::sample
{

/// A finished conversation of the owner with the agent: two questions, answers with a look into the proposal,
/// one edit, and a password that must not leave the owner's hands.
models::Result<void> makeConversation(
    Transaction &transaction, const Principal &owner, const models::Id &workspace, const models::Id &session);

} // namespace agentee::server::sample
