#include "tests/server_agent/sample_conversation.h"

#include <QJsonArray>

namespace agentee::tests
{

using namespace Qt::Literals::StringLiterals;
using server::ChatMessage;
using server::ToolCall;
using server::ToolResult;
using server::ToolSpec;

server::ChatRequest sampleConversation()
{
    const QJsonObject keySchema{{u"type"_s, u"object"_s},
        {u"properties"_s, QJsonObject{{u"key"_s, QJsonObject{{u"type"_s, u"string"_s}}}}},
        {u"required"_s, QJsonArray{u"key"_s}}};
    const QJsonObject emptySchema{{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject()}};

    ChatMessage question;
    question.text = u"What do the brief and the prices say? Größe 😀"_s;
    ChatMessage calls;
    calls.role = ChatMessage::Role::Agent;
    calls.text = u"I will read both."_s;
    calls.toolCalls = {ToolCall{u"call_1"_s, u"read_section"_s, {{u"key"_s, u"brief"_s}}},
        ToolCall{u"call_2"_s, u"read_section"_s, {{u"key"_s, u"prices"_s}}}};
    ChatMessage results;
    results.toolResults = {ToolResult{u"call_1"_s, u"A bridge over the river."_s, false},
        ToolResult{u"call_2"_s, u"There is no such section."_s, true}};
    ChatMessage answer;
    answer.role = ChatMessage::Role::Agent;
    answer.text = u"The brief asks for a bridge. There are no prices."_s;
    ChatMessage further;
    further.text = u"List all sections."_s;

    return {.systemPrompt = u"You help to write a proposal."_s,
        .messages = {question, calls, results, answer, further},
        .tools = {ToolSpec{u"read_section"_s, u"The text of one section."_s, keySchema},
            ToolSpec{u"list_sections"_s, u"All sections of the proposal."_s, emptySchema}},
        .maximumOutputTokens = 1000};
}

} // namespace agentee::tests
