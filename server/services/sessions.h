#pragma once

#include "models/api.h"
#include "models/conversation_import.h"
#include "models/session.h"
#include "models/workspace.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

/// The person's active session of this workspace; made when there is none. Seeding from a share is
/// continueShare(). `answering`: what a new session will be answered by, until an answer names something
/// else.
models::Result<models::Session> openSession(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, const models::Id &newId, const models::AgentMark &answering);
/// NotFound for everyone but the owner.
models::Result<models::Session> session(
    Transaction &transaction, const Principal &principal, const models::Id &id);
models::Result<models::MessagePage> messages(Transaction &transaction, const Principal &principal,
    const models::Id &sessionId, qint64 fromOffset, int limit);
/// Ends the session (it stays readable); the next openSession() makes a new one.
models::Result<models::Session> closeSession(
    Transaction &transaction, const Principal &principal, const models::Id &id);

/// Appends the person's message and sets the turn running. Conflict while a turn runs.
models::Result<models::Message> sendMessage(Transaction &transaction, const Principal &principal,
    const models::Id &sessionId, const models::Id &messageId, const QString &text);
/// Appends messages of another program's conversation, marked as imported; the agent is not asked to answer
/// them. Those that are in this session already are left out, so that an import may be repeated. Conflict
/// while a turn runs.
models::Result<models::Session> importMessages(Transaction &transaction, const Principal &principal,
    const models::Id &sessionId, const models::ConversationImport &import);
/// Sets a failed or stopped turn running again, without a new message.
models::Result<models::Session> retryTurn(
    Transaction &transaction, const Principal &principal, const models::Id &sessionId);

// The agent runtime alone calls these; its Principal comes from the session's row.
/// Appends the agent's message and ends the turn. `turn` is Idle or Failed.
models::Result<models::Message> finishTurn(Transaction &transaction, const Principal &agent,
    const models::Message &answer, models::TurnState turn, const QString &problemSentence);
/// A turn that ends without a message of the agent.
models::Result<models::Session> failTurn(
    Transaction &transaction, const Principal &agent, const QString &problemSentence);
/// After a restart: sessions that still say Running; their turns are marked Failed, for the owner to retry.
models::Result<int> failInterruptedTurns(Transaction &transaction);

} // namespace agentee::server
