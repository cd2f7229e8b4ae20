#include "server/agent/anthropic_provider.h"

#include "server/agent/anthropic_decoder.h"
#include "server/agent/provider_address.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace agentee::server
{

using namespace Qt::Literals::StringLiterals;

namespace
{

void appendText(QJsonArray &blocks, const QString &text)
{
    if (!QStringView(text).trimmed().isEmpty())
        blocks.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}});
}

QJsonObject toolResult(const ToolResult &result)
{
    QJsonObject block{{u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, result.callId}};
    if (!QStringView(result.text).trimmed().isEmpty())
        block.insert("content"_L1, result.text);
    if (result.failed)
        block.insert("is_error"_L1, true);
    return block;
}

QJsonArray content(const ChatMessage &message)
{
    QJsonArray blocks;
    for (const ToolResult &result : message.toolResults) // the API wants them before any text
        blocks.append(toolResult(result));
    appendText(blocks, message.text);
    for (const ToolCall &call : message.toolCalls)
        blocks.append(QJsonObject{{u"type"_s, u"tool_use"_s}, {u"id"_s, call.id}, {u"name"_s, call.name},
            {u"input"_s, call.input}});
    return blocks;
}

} // namespace

QJsonObject anthropicRequest(const ChatRequest &request, const QString &model)
{
    QJsonArray messages;
    for (const ChatMessage &message : request.messages) {
        const bool ofAgent = message.role == ChatMessage::Role::Agent;
        if (const QJsonArray blocks = content(message); !blocks.isEmpty())
            messages.append(
                QJsonObject{{u"role"_s, ofAgent ? u"assistant"_s : u"user"_s}, {u"content"_s, blocks}});
    }
    QJsonObject body{{u"model"_s, model}, {u"max_tokens"_s, request.maximumOutputTokens}, {u"stream"_s, true},
        {u"messages"_s, messages}};
    if (!QStringView(request.systemPrompt).trimmed().isEmpty())
        body.insert("system"_L1, request.systemPrompt);
    QJsonArray tools;
    for (const ToolSpec &tool : request.tools) {
        QJsonObject schema = tool.inputSchema;
        schema.insert("type"_L1, u"object"_s);
        tools.append(QJsonObject{
            {u"name"_s, tool.name}, {u"description"_s, tool.description}, {u"input_schema"_s, schema}});
    }
    if (!tools.isEmpty())
        body.insert("tools"_L1, tools);
    return body;
}

AnthropicProvider::AnthropicProvider(ProviderConfig config)
    : m_config(std::move(config))
{
}

QString AnthropicProvider::name() const
{
    return serviceName(m_config);
}

QString AnthropicProvider::model() const
{
    return m_config.model;
}

models::Result<ChatAnswer> AnthropicProvider::complete(
    const ChatRequest &request, std::stop_token stop, const std::function<void(QStringView)> &onText)
{
    StreamingRequest post = requestTo(m_config, "messages"_L1);
    post.headers += "anthropic-version: 2026-10-21";
    if (!m_config.apiKey.isEmpty())
        post.headers += "x-api-key: " + m_config.apiKey.toLatin1();
    post.body = QJsonDocument(anthropicRequest(request, m_config.model)).toJson(QJsonDocument::Compact);
    AnthropicDecoder decoder(onText);
    return receiveAnswer(post, std::move(stop), decoder, name(), model());
}

} // namespace agentee::server
