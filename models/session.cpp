#include "models/session.h"

#include "models/codec.h"
#include "models/words.h"
#include "models/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::Message)
};

constexpr Words<TurnState, 3> turnStateWords{{{
    {TurnState::Idle, "idle"_L1},
    {TurnState::Running, "running"_L1},
    {TurnState::Failed, "failed"_L1},
}}};
static_assert(turnStateWords.complete(TurnState::Failed));

constexpr Words<MessageRole, 3> messageRoleWords{{{
    {MessageRole::Person, "person"_L1},
    {MessageRole::Agent, "agent"_L1},
    {MessageRole::Handoff, "handoff"_L1},
}}};
static_assert(messageRoleWords.complete(MessageRole::Handoff));

constexpr Words<MessageState, 5> messageStateWords{{{
    {MessageState::Complete, "complete"_L1},
    {MessageState::Partial, "partial"_L1},
    {MessageState::Stopped, "stopped"_L1},
    {MessageState::Failed, "failed"_L1},
    {MessageState::LeftOut, "left_out"_L1},
}}};
static_assert(messageStateWords.complete(MessageState::LeftOut));

} // namespace

QString word(TurnState state)
{
    return turnStateWords.word(state);
}

std::optional<TurnState> turnStateFromWord(QStringView word)
{
    return turnStateWords.value(word);
}

QString word(MessageRole role)
{
    return messageRoleWords.word(role);
}

std::optional<MessageRole> messageRoleFromWord(QStringView word)
{
    return messageRoleWords.value(word);
}

QString word(MessageState state)
{
    return messageStateWords.word(state);
}

std::optional<MessageState> messageStateFromWord(QStringView word)
{
    return messageStateWords.value(word);
}

QJsonObject toJson(const Session &session)
{
    return {
        {u"id"_s, idText(session.id)},
        {u"workspace_id"_s, idText(session.workspaceId)},
        {u"owner_id"_s, idText(session.ownerId)},
        {u"title"_s, session.title},
        {u"active"_s, session.active},
        {u"turn"_s, word(session.turn)},
        {u"last_problem"_s, session.lastProblem},
        {u"provider"_s, session.provider},
        {u"model"_s, session.model},
        {u"message_count"_s, session.messageCount},
        {u"share_id"_s, codec::json(session.shareId)},
        {u"created_at"_s, codec::json(session.createdAt)},
        {u"updated_at"_s, codec::json(session.updatedAt)},
    };
}

Result<Session> sessionFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Session{
            .id = reader.id("id"_L1),
            .workspaceId = reader.id("workspace_id"_L1),
            .ownerId = reader.id("owner_id"_L1),
            .title = codec::line(reader, "title"_L1, 0, limits::TitleLength),
            .active = reader.boolean("active"_L1),
            .turn = reader.word<TurnState>("turn"_L1, turnStateFromWord),
            .lastProblem = reader.text("last_problem"_L1, 0, limits::SentenceLength),
            .provider = codec::line(reader, "provider"_L1, 0, limits::ModelNameLength),
            .model = codec::line(reader, "model"_L1, 0, limits::ModelNameLength),
            .messageCount = reader.integer("message_count"_L1),
            .shareId = reader.optionalId("share_id"_L1),
            .createdAt = reader.time("created_at"_L1),
            .updatedAt = reader.time("updated_at"_L1),
        });
}

QJsonObject toJson(const ToolUse &use)
{
    return {
        {u"call_id"_s, use.callId},
        {u"name"_s, use.name},
        {u"input"_s, use.input},
        {u"summary"_s, use.summary},
        {u"result"_s, use.result},
        {u"failed"_s, use.failed},
    };
}

Result<ToolUse> toolUseFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        ToolUse{
            .callId = codec::line(reader, "call_id"_L1, 0, limits::ToolNameLength),
            .name = codec::line(reader, "name"_L1, 1, limits::ToolNameLength),
            .input = codec::boundedObject(reader, "input"_L1, limits::ToolInputBytes),
            .summary = reader.text("summary"_L1, 0, limits::SentenceLength),
            .result = reader.text("result"_L1, 0, limits::ToolResultLength),
            .failed = reader.boolean("failed"_L1),
        });
}

QJsonObject toJson(const ImportMark &mark)
{
    return {{u"tool"_s, mark.tool}, {u"written_at"_s, codec::json(mark.writtenAt)}};
}

Result<ImportMark> importMarkFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        ImportMark{
            .tool = codec::line(reader, "tool"_L1, 1, limits::ImportToolLength),
            .writtenAt = reader.optionalTime("written_at"_L1),
        });
}

QJsonObject toJson(const Message &message)
{
    return {
        {u"id"_s, idText(message.id)},
        {u"session_id"_s, idText(message.sessionId)},
        {u"offset"_s, message.offset},
        {u"role"_s, word(message.role)},
        {u"text"_s, message.text},
        {u"tool_uses"_s, codec::json(message.toolUses)},
        {u"state"_s, word(message.state)},
        {u"provider"_s, message.provider},
        {u"model"_s, message.model},
        {u"input_tokens"_s, message.inputTokens},
        {u"output_tokens"_s, message.outputTokens},
        {u"mask_count"_s, message.maskCount},
        {u"created_at"_s, codec::json(message.createdAt)},
        {u"imported"_s, codec::json(message.imported)},
    };
}

Result<Message> messageFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Message message{
        .id = reader.id("id"_L1),
        .sessionId = reader.id("session_id"_L1),
        .offset = reader.integer("offset"_L1),
        .role = reader.word<MessageRole>("role"_L1, messageRoleFromWord),
        .text = reader.text("text"_L1, 0, limits::AnswerLength),
        .toolUses = reader.list<ToolUse>("tool_uses"_L1, limits::ToolUsesPerMessage, toolUseFromJson),
        .state = reader.word<MessageState>("state"_L1, messageStateFromWord),
        .provider = codec::line(reader, "provider"_L1, 0, limits::ModelNameLength),
        .model = codec::line(reader, "model"_L1, 0, limits::ModelNameLength),
        .inputTokens = reader.integer("input_tokens"_L1),
        .outputTokens = reader.integer("output_tokens"_L1),
        .maskCount = codec::count(reader, "mask_count"_L1),
        .createdAt = reader.time("created_at"_L1),
        .imported = codec::optionalNested<ImportMark>(reader, "imported"_L1, importMarkFromJson),
    };
    if (message.state == MessageState::LeftOut && !message.text.isEmpty())
        reader.fail("text"_L1, Say::tr("must be empty when the turn was left out"));
    if (message.state == MessageState::LeftOut && !message.toolUses.isEmpty())
        reader.fail("tool_uses"_L1, Say::tr("must be empty when the turn was left out"));
    return codec::finish(reader, std::move(message));
}

} // namespace agentee::models
