#pragma once

#include "server/agent/answer_decoder.h"

#include <QJsonObject>

#include <map>
#include <vector>

namespace agentee::server
{

/// Events of the Messages API: message_start, content_block_start, content_block_delta, content_block_stop,
/// message_delta, message_stop, ping, error. Others are read over, as the API's versioning rules ask.
class AnthropicDecoder : public AnswerDecoder
{
public:
    explicit AnthropicDecoder(std::function<void(QStringView)> onText);

    std::expected<bool, ProviderFault> take(const SseEvent &event) override;
    bool mayEndHere() const override { return false; } ///< message_stop must have come
    std::expected<ChatAnswer, ProviderFault> answer() override;

private:
    struct Block {
        enum class Kind { Text, ToolUse, Other };
        Kind kind = Kind::Other;
        bool open = true;
        QString id;
        QString name;
        QJsonObject startInput;
        QByteArray inputJson;
    };
    using Step = std::expected<void, ProviderFault>;

    Step startMessage(const QJsonObject &message);
    Step startBlock(const QJsonObject &event);
    Step continueBlock(const QJsonObject &event);
    Step stopBlock(const QJsonObject &event);
    Step endTurn(const QJsonObject &event);
    Block *openBlock(const QJsonObject &event);
    void takeUsage(const QJsonObject &usage);

    AnswerText m_text;
    std::map<qint64, Block> m_blocks; ///< by index, which is also their order
    QString m_model;
    QString m_stopReason;
    qint64 m_freshTokens = 0;
    qint64 m_cacheWriteTokens = 0;
    qint64 m_cacheReadTokens = 0;
    qint64 m_outputTokens = 0;
    bool m_started = false;
};

} // namespace agentee::server
