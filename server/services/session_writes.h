#pragma once

#include "models/session.h"
#include "server/services/principal.h"

/// Steps that writing to one's own session consists of. The callers have made sure that it is one's own.
namespace agentee::server
{

class Transaction;

models::Session saveSession(Transaction &transaction, const models::Id &tenant, models::Session session);
/// Gives the message its offset and time; followers of the transcript are told.
models::Message appendMessage(
    Transaction &transaction, const models::Id &tenant, models::Session &session, models::Message message);
struct ActiveSession {
    models::Session session;
    bool made = false; ///< just now
};
/// The active session, made when there is none, with what will answer it. No audit line.
models::Result<ActiveSession> makeSession(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, const models::Id &newId, const models::AgentMark &answering);

} // namespace agentee::server
