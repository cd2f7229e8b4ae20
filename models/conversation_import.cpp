#include "models/conversation_import.h"

#include "models/codec.h"
#include "models/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::ConversationImport)
};

Result<ImportedMessage> importedMessageFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    ImportedMessage message{
        .id = reader.id("id"_L1),
        .role = reader.word<MessageRole>("role"_L1, messageRoleFromWord),
        .text = reader.text("text"_L1, 0, limits::AnswerLength),
        .toolUses = reader.list<ToolUse>("tool_uses"_L1, limits::ToolUsesPerMessage, toolUseFromJson),
        .model = codec::line(reader, "model"_L1, 0, limits::ModelNameLength),
        .writtenAt = reader.optionalTime("written_at"_L1),
    };
    if (message.role == MessageRole::Handoff)
        reader.fail("role"_L1, Say::tr("must be a person or an agent"));
    if (message.role == MessageRole::Person && !message.toolUses.isEmpty())
        reader.fail("tool_uses"_L1, Say::tr("must be empty: only agents use tools"));
    return codec::finish(reader, std::move(message), JsonReader::UnknownFields::Refuse);
}

} // namespace

QJsonObject toJson(const ImportedMessage &message)
{
    return {
        {u"id"_s, idText(message.id)},
        {u"role"_s, word(message.role)},
        {u"text"_s, message.text},
        {u"tool_uses"_s, codec::json(message.toolUses)},
        {u"model"_s, message.model},
        {u"written_at"_s, codec::json(message.writtenAt)},
    };
}

QJsonObject toJson(const ConversationImport &import)
{
    return {{u"tool"_s, import.tool}, {u"messages"_s, codec::json(import.messages)}};
}

Result<ConversationImport> conversationImportFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    ConversationImport import{
        .tool = codec::line(reader, "tool"_L1, 1, limits::ImportToolLength),
        .messages = reader.list<ImportedMessage>(
            "messages"_L1, limits::ImportedMessagesAtOnce, importedMessageFromJson),
    };
    if (import.messages.isEmpty() && reader.has("messages"_L1))
        reader.fail("messages"_L1, Say::tr("must not be empty"));
    return codec::finish(reader, std::move(import), JsonReader::UnknownFields::Refuse);
}

} // namespace agentee::models
