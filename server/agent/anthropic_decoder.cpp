#include "server/agent/anthropic_decoder.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace agentee::server
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype maximumBlocks = 1024;

std::unexpected<ProviderFault> malformed()
{
    return std::unexpected(ProviderFault::Malformed);
}

} // namespace

AnthropicDecoder::AnthropicDecoder(std::function<void(QStringView)> onText)
    : m_text(std::move(onText))
{
}

std::expected<bool, ProviderFault> AnthropicDecoder::take(const SseEvent &sse)
{
    const QJsonDocument document = QJsonDocument::fromJson(sse.data);
    if (!document.isObject())
        return malformed();
    const QJsonObject event = document.object();
    const QString type = event.value("type"_L1).toString();
    if (type == "error"_L1)
        return std::unexpected(faultOfErrorDocument(200, event));
    if (type == "message_start"_L1)
        return startMessage(event.value("message"_L1).toObject()).transform([] { return false; });
    if (type == "content_block_start"_L1)
        return startBlock(event).transform([] { return false; });
    if (type == "content_block_delta"_L1)
        return continueBlock(event).transform([] { return false; });
    if (type == "content_block_stop"_L1)
        return stopBlock(event).transform([] { return false; });
    if (type == "message_delta"_L1)
        return endTurn(event).transform([] { return false; });
    if (type == "message_stop"_L1) {
        const bool allClosed =
            std::ranges::none_of(m_blocks, [](const auto &entry) { return entry.second.open; });
        if (!allClosed || m_stopReason.isEmpty())
            return malformed();
        return true;
    }
    return false;
}

AnthropicDecoder::Step AnthropicDecoder::startMessage(const QJsonObject &message)
{
    if (m_started || message.isEmpty())
        return malformed();
    m_started = true;
    m_model = message.value("model"_L1).toString();
    takeUsage(message.value("usage"_L1).toObject());
    return {};
}

AnthropicDecoder::Step AnthropicDecoder::startBlock(const QJsonObject &event)
{
    const qint64 index = event.value("index"_L1).toInteger(-1);
    const QJsonObject start = event.value("content_block"_L1).toObject();
    const QString type = start.value("type"_L1).toString();
    if (!m_started || index < 0 || type.isEmpty() || m_blocks.contains(index)
        || qsizetype(m_blocks.size()) >= maximumBlocks)
        return malformed();
    Block block;
    if (type == "text"_L1) {
        block.kind = Block::Kind::Text;
        m_text.append(start.value("text"_L1).toString());
    } else if (type == "tool_use"_L1) {
        block.kind = Block::Kind::ToolUse;
        block.id = start.value("id"_L1).toString();
        block.name = start.value("name"_L1).toString();
        block.startInput = start.value("input"_L1).toObject();
        if (block.id.isEmpty() || block.name.isEmpty())
            return malformed();
    }
    m_blocks.emplace(index, std::move(block));
    return {};
}

AnthropicDecoder::Block *AnthropicDecoder::openBlock(const QJsonObject &event)
{
    const auto found = m_blocks.find(event.value("index"_L1).toInteger(-1));
    return found != m_blocks.end() && found->second.open ? &found->second : nullptr;
}

AnthropicDecoder::Step AnthropicDecoder::continueBlock(const QJsonObject &event)
{
    Block *block = openBlock(event);
    const QJsonObject delta = event.value("delta"_L1).toObject();
    const QString type = delta.value("type"_L1).toString();
    if (!block || type.isEmpty())
        return malformed();
    if (type == "text_delta"_L1) {
        const QJsonValue text = delta.value("text"_L1);
        if (block->kind != Block::Kind::Text || !text.isString())
            return malformed();
        m_text.append(text.toString());
    } else if (type == "input_json_delta"_L1 && block->kind == Block::Kind::ToolUse) {
        const QJsonValue piece = delta.value("partial_json"_L1);
        if (!piece.isString())
            return malformed();
        block->inputJson += piece.toString().toUtf8();
        if (block->inputJson.size() > maximumToolInputBytes)
            return std::unexpected(ProviderFault::AnswerTooLarge);
    }
    return {};
}

AnthropicDecoder::Step AnthropicDecoder::stopBlock(const QJsonObject &event)
{
    Block *block = openBlock(event);
    if (!block)
        return malformed();
    block->open = false;
    return {};
}

AnthropicDecoder::Step AnthropicDecoder::endTurn(const QJsonObject &event)
{
    if (!m_started || !event.value("delta"_L1).isObject())
        return malformed();
    const QJsonValue reason = event.value("delta"_L1).toObject().value("stop_reason"_L1);
    if (reason.isString())
        m_stopReason = reason.toString();
    else if (!reason.isNull() && !reason.isUndefined())
        return malformed();
    takeUsage(event.value("usage"_L1).toObject());
    return {};
}

void AnthropicDecoder::takeUsage(const QJsonObject &usage)
{
    // Later numbers include earlier ones; a field that is missing keeps its number.
    const auto take = [&](QLatin1StringView key, qint64 &into) {
        into = std::max<qint64>(0, usage.value(key).toInteger(into));
    };
    take("input_tokens"_L1, m_freshTokens);
    take("cache_creation_input_tokens"_L1, m_cacheWriteTokens);
    take("cache_read_input_tokens"_L1, m_cacheReadTokens);
    take("output_tokens"_L1, m_outputTokens);
}

std::expected<ChatAnswer, ProviderFault> AnthropicDecoder::answer()
{
    ChatAnswer answer;
    answer.text = m_text.finish();
    answer.model = m_model;
    answer.usage = {.inputTokens = m_freshTokens + m_cacheWriteTokens + m_cacheReadTokens,
        .outputTokens = m_outputTokens};
    if (m_stopReason == "refusal"_L1 || m_stopReason == "max_tokens"_L1
        || m_stopReason == "model_context_window_exceeded"_L1) {
        // The last call may be cut off in the middle, and a call without its companions is not what the model
        // meant.
        answer.stopReason =
            m_stopReason == "refusal"_L1 ? ChatAnswer::StopReason::Refusal : ChatAnswer::StopReason::Length;
        return answer;
    }
    QSet<QString> ids;
    for (const auto &[index, block] : m_blocks) {
        if (block.kind != Block::Kind::ToolUse)
            continue;
        std::expected<QJsonObject, ProviderFault> input =
            block.inputJson.isEmpty() ? block.startInput : toolInput(block.inputJson);
        if (!input)
            return std::unexpected(input.error());
        if (ids.contains(block.id) || answer.toolCalls.size() >= maximumToolCalls)
            return malformed();
        ids.insert(block.id);
        answer.toolCalls.append(ToolCall{block.id, block.name, *std::move(input)});
    }
    if (m_stopReason == "tool_use"_L1 && answer.toolCalls.isEmpty())
        return malformed();
    answer.stopReason =
        answer.toolCalls.isEmpty() ? ChatAnswer::StopReason::EndTurn : ChatAnswer::StopReason::ToolUse;
    return answer;
}

} // namespace agentee::server
