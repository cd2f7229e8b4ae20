#pragma once

#include "server/agent/provider.h"
#include "tests/server_agent/api_demands.h"
#include "tests/server_agent/replay_server.h"

#include <QJsonArray>
#include <QJsonDocument>

/// Answers of a model service, made to measure.
namespace agentee::test
{

using namespace Qt::StringLiterals;

inline QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QByteArray anthropicBody(
    const QString &text, const QList<server::ToolCall> &calls, const QString &stopReason)
{
    QByteArray body;
    const auto event = [&](const QString &type, QJsonObject data) {
        data.insert(u"type"_s, type);
        body += "event: " + type.toUtf8() + "\ndata: " + compact(data) + "\n\n";
    };
    event(u"message_start"_s,
        {{u"message"_s,
            QJsonObject{{u"id"_s, u"msg"_s}, {u"type"_s, u"message"_s}, {u"role"_s, u"assistant"_s},
                {u"model"_s, u"model-1"_s}, {u"content"_s, QJsonArray()},
                {u"stop_reason"_s, QJsonValue::Null}, {u"stop_sequence"_s, QJsonValue::Null},
                {u"usage"_s, QJsonObject{{u"input_tokens"_s, 10}, {u"output_tokens"_s, 1}}}}}});
    int index = 0;
    if (!text.isEmpty()) {
        event(u"content_block_start"_s,
            {{u"index"_s, index},
                {u"content_block"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u""_s}}}});
        event(u"content_block_delta"_s,
            {{u"index"_s, index},
                {u"delta"_s, QJsonObject{{u"type"_s, u"text_delta"_s}, {u"text"_s, text}}}});
        event(u"content_block_stop"_s, {{u"index"_s, index++}});
    }
    for (const server::ToolCall &call : calls) {
        event(u"content_block_start"_s,
            {{u"index"_s, index},
                {u"content_block"_s,
                    QJsonObject{{u"type"_s, u"tool_use"_s}, {u"id"_s, call.id}, {u"name"_s, call.name},
                        {u"input"_s, QJsonObject()}}}});
        event(u"content_block_delta"_s,
            {{u"index"_s, index},
                {u"delta"_s,
                    QJsonObject{{u"type"_s, u"input_json_delta"_s},
                        {u"partial_json"_s, QString::fromUtf8(compact(call.input))}}}});
        event(u"content_block_stop"_s, {{u"index"_s, index++}});
    }
    event(u"message_delta"_s,
        {{u"delta"_s, QJsonObject{{u"stop_reason"_s, stopReason}, {u"stop_sequence"_s, QJsonValue::Null}}},
            {u"usage"_s, QJsonObject{{u"output_tokens"_s, 20}}}});
    event(u"message_stop"_s, {});
    return body;
}

inline QByteArray openAiBody(
    const QString &text, const QList<server::ToolCall> &calls, const QString &finishReason)
{
    QByteArray body;
    const auto chunk = [&](const QJsonObject &delta, const QJsonValue &finish) {
        body += "data: "
            + compact({{u"id"_s, u"chat"_s}, {u"object"_s, u"chat.completion.chunk"_s},
                {u"model"_s, u"model-1"_s},
                {u"choices"_s,
                    QJsonArray{
                        QJsonObject{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, finish}}}}})
            + "\n\n";
    };
    if (!text.isEmpty())
        chunk({{u"role"_s, u"assistant"_s}, {u"content"_s, text}}, QJsonValue::Null);
    for (int i = 0; i < calls.size(); ++i)
        chunk(
            {{u"tool_calls"_s,
                QJsonArray{QJsonObject{{u"index"_s, i}, {u"id"_s, calls.at(i).id}, {u"type"_s, u"function"_s},
                    {u"function"_s,
                        QJsonObject{{u"name"_s, calls.at(i).name},
                            {u"arguments"_s, QString::fromUtf8(compact(calls.at(i).input))}}}}}}},
            QJsonValue::Null);
    chunk({}, finishReason);
    body += "data: "
        + compact({{u"id"_s, u"chat"_s}, {u"object"_s, u"chat.completion.chunk"_s},
            {u"model"_s, u"model-1"_s}, {u"choices"_s, QJsonArray()},
            {u"usage"_s,
                QJsonObject{
                    {u"prompt_tokens"_s, 10}, {u"completion_tokens"_s, 20}, {u"total_tokens"_s, 30}}}})
        + "\n\n";
    return body + "data: [DONE]\n\n";
}

inline tests::ReplayAnswer says(tests::Dialect dialect, const QString &text)
{
    tests::ReplayAnswer answer;
    answer.body = dialect == tests::Dialect::Anthropic ? anthropicBody(text, {}, u"end_turn"_s)
                                                       : openAiBody(text, {}, u"stop"_s);
    return answer;
}

inline tests::ReplayAnswer calls(
    tests::Dialect dialect, const QList<server::ToolCall> &wanted, const QString &text = {})
{
    tests::ReplayAnswer answer;
    answer.body = dialect == tests::Dialect::Anthropic ? anthropicBody(text, wanted, u"tool_use"_s)
                                                       : openAiBody(text, wanted, u"tool_calls"_s);
    return answer;
}

} // namespace agentee::test
