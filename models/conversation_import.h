#pragma once

#include "models/session.h"

namespace agentee::models
{

namespace limits
{
inline constexpr qsizetype ImportedMessagesAtOnce = 500;
inline constexpr qint64 MessagesPerSession = 100'000; ///< what imports may fill a session up to
inline constexpr qsizetype ImportBytes = 16 * 1024 * 1024; ///< of one request, as JSON
} // namespace limits

/// A message of another program's conversation, to be appended to one's own session.
struct ImportedMessage {
    Id id; ///< the same whenever the same file is imported into the same session: what is there already is
           ///< left out
    MessageRole role = MessageRole::Person; ///< Person or Agent
    QString text;
    QList<ToolUse> toolUses;
    QString model; ///< of an agent's message; may be empty
    QDateTime writtenAt; ///< null when the file does not say
    friend bool operator==(const ImportedMessage &, const ImportedMessage &) = default;
};

/// Some messages of one file, in order. A long conversation is imported in several of these.
struct ConversationImport {
    QString tool; ///< "Claude Code"
    QList<ImportedMessage> messages;
    friend bool operator==(const ConversationImport &, const ConversationImport &) = default;
};

QJsonObject toJson(const ImportedMessage &message);
QJsonObject toJson(const ConversationImport &import);
/// Strict: unknown fields are refused, with everything else that is wrong.
Result<ConversationImport> conversationImportFromJson(const QJsonObject &object);

} // namespace agentee::models
