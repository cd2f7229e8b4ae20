#pragma once

#include "models/permissions.h"
#include "models/session.h"
#include "server/agent/provider.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

/// What the model is given at the beginning of a turn.
struct Conversation {
    QString systemPrompt;
    QList<ChatMessage> messages; ///< the first and the last are the person's
};

/// The session's newest messages within `tokens` (estimated), and the handoff record that it was continued
/// from, which is never left out. Ends with what the person has to be answered: an answer that was broken off
/// is left out when it is tried again.
models::Result<Conversation> conversationOf(
    Transaction &transaction, const Principal &agent, const models::Session &session, qsizetype tokens);

/// What the system prompt is made from. Names and titles are put in as quoted names on one line; nothing else
/// of any document gets into it.
struct PromptFacts {
    QString owner;
    QString title;
    QString step;
    models::Standing standing;
    QString editor; ///< name of who may edit directly; empty: nobody
};
QString systemPrompt(const PromptFacts &facts);

/// A rough count that errs on the high side for every script.
qsizetype estimatedTokens(QStringView text);

} // namespace agentee::server
