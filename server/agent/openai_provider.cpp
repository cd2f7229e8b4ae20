#include "server/agent/openai_provider.h"

#include "server/agent/openai_decoder.h"
#include "server/agent/provider_address.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace agentee::server
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QJsonObject plainMessage(const QString &role, const QString &text)
{
    return {{u"role"_s, role}, {u"content"_s, text}};
}

QJsonObject agentMessage(const ChatMessage &message)
{
    QJsonObject object = plainMessage(u"assistant"_s, message.text);
    if (message.toolCalls.isEmpty())
        return object;
    if (message.text.isEmpty())
        object.insert("content"_L1, QJsonValue::Null);
    QJsonArray calls;
    for (const ToolCall &call : message.toolCalls) {
        const QByteArray arguments = QJsonDocument(call.input).toJson(QJsonDocument::Compact);
        calls.append(QJsonObject{{u"id"_s, call.id}, {u"type"_s, u"function"_s},
            {u"function"_s,
                QJsonObject{{u"name"_s, call.name}, {u"arguments"_s, QString::fromUtf8(arguments)}}}});
    }
    object.insert("tool_calls"_L1, calls);
    return object;
}

/// The API has no field for a failure, so the model is told in words.
QJsonObject toolMessage(const ToolResult &result)
{
    return {{u"role"_s, u"tool"_s}, {u"tool_call_id"_s, result.callId},
        {u"content"_s, result.failed ? u"The tool failed: "_s + result.text : result.text}};
}

void appendMessage(QJsonArray &messages, const ChatMessage &message)
{
    for (const ToolResult &result : message.toolResults)
        messages.append(toolMessage(result));
    const bool ofAgent = message.role == ChatMessage::Role::Agent;
    if (ofAgent && !(message.text.isEmpty() && message.toolCalls.isEmpty()))
        messages.append(agentMessage(message));
    else if (!ofAgent && !message.text.isEmpty())
        messages.append(plainMessage(u"user"_s, message.text));
}

OutputLimitField limitFieldOf(const ProviderConfig &config)
{
    const QString host = endpointUrl(config, {}).host();
    const bool ownModels = host == "api.openai.com"_L1 || host.endsWith(".openai.azure.com"_L1);
    return ownModels ? OutputLimitField::MaxCompletionTokens : OutputLimitField::MaxTokens;
}

} // namespace

QJsonObject openAiRequest(const ChatRequest &request, const QString &model, OutputLimitField limitField)
{
    QJsonArray messages;
    if (!request.systemPrompt.isEmpty())
        messages.append(plainMessage(u"system"_s, request.systemPrompt));
    for (const ChatMessage &message : request.messages)
        appendMessage(messages, message);
    const QString limit =
        limitField == OutputLimitField::MaxTokens ? u"max_tokens"_s : u"max_completion_tokens"_s;
    QJsonObject body{{u"model"_s, model}, {u"messages"_s, messages}, {limit, request.maximumOutputTokens},
        {u"stream"_s, true}, {u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}}}};
    QJsonArray tools;
    for (const ToolSpec &tool : request.tools) {
        QJsonObject schema = tool.inputSchema;
        schema.insert("type"_L1, u"object"_s);
        tools.append(QJsonObject{{u"type"_s, u"function"_s},
            {u"function"_s,
                QJsonObject{{u"name"_s, tool.name}, {u"description"_s, tool.description},
                    {u"parameters"_s, schema}}}});
    }
    if (!tools.isEmpty())
        body.insert("tools"_L1, tools);
    return body;
}

OpenAiProvider::OpenAiProvider(ProviderConfig config)
    : m_config(std::move(config))
{
}

QString OpenAiProvider::name() const
{
    return serviceName(m_config);
}

QString OpenAiProvider::model() const
{
    return m_config.model;
}

models::Result<ChatAnswer> OpenAiProvider::complete(
    const ChatRequest &request, std::stop_token stop, const std::function<void(QStringView)> &onText)
{
    StreamingRequest post = requestTo(m_config, "chat/completions"_L1);
    if (!m_config.apiKey.isEmpty())
        post.headers += "Authorization: Bearer " + m_config.apiKey.toLatin1();
    const QJsonObject body = openAiRequest(request, m_config.model, limitFieldOf(m_config));
    post.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    OpenAiDecoder decoder(onText);
    return receiveAnswer(post, std::move(stop), decoder, name(), model());
}

} // namespace agentee::server
