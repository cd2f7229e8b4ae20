#include "server/agent/openai_decoder.h"

#include "models/id.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace agentee::server
{

using namespace Qt::Literals::StringLiterals;

namespace
{

std::unexpected<ProviderFault> malformed()
{
    return std::unexpected(ProviderFault::Malformed);
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

} // namespace

bool OpenAiDecoder::Call::isComplete() const
{
    return wholeInput || (arguments.endsWith('}') && QJsonDocument::fromJson(arguments).isObject());
}

OpenAiDecoder::OpenAiDecoder(std::function<void(QStringView)> onText)
    : m_text(std::move(onText))
{
}

std::expected<bool, ProviderFault> OpenAiDecoder::take(const SseEvent &event)
{
    if (event.data == "[DONE]") {
        if (m_finishReason.isEmpty())
            return malformed();
        return true;
    }
    const QJsonDocument document = QJsonDocument::fromJson(event.data);
    if (!document.isObject())
        return malformed();
    const QJsonObject chunk = document.object();
    if (!isMissing(chunk.value("error"_L1)) || chunk.value("object"_L1) == "error"_L1)
        return std::unexpected(faultOfErrorDocument(200, chunk));

    if (const QString model = chunk.value("model"_L1).toString(); !model.isEmpty())
        m_model = model;
    if (const QJsonObject usage = chunk.value("usage"_L1).toObject(); !usage.isEmpty())
        m_usage = {.inputTokens = std::max<qint64>(0, usage.value("prompt_tokens"_L1).toInteger()),
            .outputTokens = std::max<qint64>(0, usage.value("completion_tokens"_L1).toInteger())};

    const QJsonValue choices = chunk.value("choices"_L1);
    if (!choices.isArray() && !isMissing(choices))
        return malformed();
    for (const auto &choice : choices.toArray()) {
        if (!choice.isObject())
            return malformed();
        if (choice.toObject().value("index"_L1).toInteger(0) != 0)
            continue;
        if (const Step step = takeChoice(choice.toObject()); !step)
            return std::unexpected(step.error());
    }
    return false;
}

OpenAiDecoder::Step OpenAiDecoder::takeChoice(const QJsonObject &choice)
{
    const QJsonValue delta = choice.value("delta"_L1);
    if (!delta.isObject() && !isMissing(delta))
        return malformed();
    if (const Step step = takeContent(delta.toObject().value("content"_L1)); !step)
        return step;
    if (const QString refusal = delta.toObject().value("refusal"_L1).toString(); !refusal.isEmpty()) {
        m_refused = true;
        m_text.append(refusal);
    }
    const QJsonValue calls = delta.toObject().value("tool_calls"_L1);
    if (!calls.isArray() && !isMissing(calls))
        return malformed();
    for (const auto &call : calls.toArray()) {
        if (!call.isObject())
            return malformed();
        if (const Step step = takeCall(call.toObject()); !step)
            return step;
    }
    const QJsonValue reason = choice.value("finish_reason"_L1);
    if (reason.isString() && !reason.toString().isEmpty())
        m_finishReason = reason.toString();
    else if (!reason.isString() && !isMissing(reason))
        return malformed();
    return {};
}

OpenAiDecoder::Step OpenAiDecoder::takeContent(const QJsonValue &content)
{
    if (content.isString()) {
        m_text.append(content.toString());
    } else if (content.isArray()) {
        for (const auto &part : content.toArray())
            if (part.toObject().value("type"_L1) == "text"_L1)
                m_text.append(part.toObject().value("text"_L1).toString());
    } else if (!isMissing(content)) {
        return malformed();
    }
    return {};
}

/// Which call a delta continues, or null when it begins another one.
OpenAiDecoder::Call *OpenAiDecoder::callFor(const QJsonObject &delta)
{
    const qint64 index = delta.value("index"_L1).toInteger(-1);
    const QString id = delta.value("id"_L1).toString();
    const QString name = delta.value("function"_L1).toObject().value("name"_L1).toString();
    if (m_calls.isEmpty())
        return nullptr;
    Call *call = nullptr;
    if (index >= 0) {
        const auto found = std::ranges::find(m_calls.rbegin(), m_calls.rend(), index, &Call::index);
        call = found == m_calls.rend() ? nullptr : &*found;
    } else if (!id.isEmpty()) {
        const auto found = std::ranges::find(m_calls, id, &Call::id);
        call = found == m_calls.end() ? nullptr : &*found;
    } else {
        call = &m_calls.last();
    }
    if (!call)
        return nullptr;
    // The same number used again for another call: told by another id, or by a name after a complete input.
    const bool otherId = !id.isEmpty() && !call->id.isEmpty() && id != call->id;
    const bool sameId = !id.isEmpty() && id == call->id;
    const bool beginsAnew = !sameId && !name.isEmpty() && call->isComplete();
    return otherId || beginsAnew ? nullptr : call;
}

OpenAiDecoder::Step OpenAiDecoder::takeCall(const QJsonObject &delta)
{
    const QJsonObject function = delta.value("function"_L1).toObject();
    const QString id = delta.value("id"_L1).toString();
    const QString name = function.value("name"_L1).toString();
    const QJsonValue arguments = function.value("arguments"_L1);
    Call *call = callFor(delta);
    if (!call) {
        if (name.isEmpty() || m_calls.size() >= maximumToolCalls)
            return malformed();
        call = &m_calls.emplaceBack();
        call->index = delta.value("index"_L1).toInteger(-1);
    }
    if (call->id.isEmpty())
        call->id = id;
    if (call->name.isEmpty())
        call->name = name;
    else if (!name.isEmpty() && name != call->name)
        return malformed();
    if (arguments.isObject()) {
        if (call->wholeInput || !call->arguments.isEmpty())
            return malformed();
        call->wholeInput = arguments.toObject();
    } else if (arguments.isString()) {
        if (call->wholeInput && !arguments.toString().isEmpty())
            return malformed();
        call->arguments += arguments.toString().toUtf8();
        if (call->arguments.size() > maximumToolInputBytes)
            return std::unexpected(ProviderFault::AnswerTooLarge);
    } else if (!isMissing(arguments)) {
        return malformed();
    }
    return {};
}

std::expected<ChatAnswer, ProviderFault> OpenAiDecoder::answer()
{
    using enum ChatAnswer::StopReason;
    ChatAnswer answer;
    answer.text = m_text.finish();
    answer.model = m_model;
    answer.usage = m_usage;
    if (m_refused || m_finishReason == "content_filter"_L1 || m_finishReason == "length"_L1) {
        // The last call may be cut off in the middle, and a call without its companions is not what the model
        // meant.
        answer.stopReason = m_finishReason == "length"_L1 ? Length : Refusal;
        return answer;
    }
    QSet<QString> ids;
    for (const Call &call : m_calls) {
        std::expected<QJsonObject, ProviderFault> input =
            call.wholeInput ? *call.wholeInput : toolInput(call.arguments);
        if (!input)
            return std::unexpected(input.error());
        const bool usable = !call.id.isEmpty() && !ids.contains(call.id);
        const QString id = usable ? call.id : u"call_"_s + models::newId().toString(QUuid::Id128);
        ids.insert(id);
        answer.toolCalls.append(ToolCall{id, call.name, *std::move(input)});
    }
    if (answer.toolCalls.isEmpty()
        && (m_finishReason == "tool_calls"_L1 || m_finishReason == "function_call"_L1))
        return malformed();
    answer.stopReason = answer.toolCalls.isEmpty() ? EndTurn : ToolUse;
    return answer;
}

} // namespace agentee::server
