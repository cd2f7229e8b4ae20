#pragma once

#include "server/agent/answer_decoder.h"

#include <QJsonObject>

#include <optional>

namespace agentee::server
{

/// Chunks of the chat completions API up to `[DONE]`. What services do differently, and is understood here:
/// tool calls without index, all with index 0 (Ollama), without id, with arguments as an object;
/// finish_reason "stop" after tool calls; `choices` null or empty; usage anywhere or nowhere; content as a
/// list of parts; no `[DONE]` after finish_reason.
class OpenAiDecoder : public AnswerDecoder
{
public:
    explicit OpenAiDecoder(std::function<void(QStringView)> onText);

    std::expected<bool, ProviderFault> take(const SseEvent &event) override;
    bool mayEndHere() const override { return !m_finishReason.isEmpty(); }
    std::expected<ChatAnswer, ProviderFault> answer() override;

private:
    struct Call {
        qint64 index = -1; ///< as the service numbers it; -1: not said
        QString id;
        QString name;
        QByteArray arguments;
        std::optional<QJsonObject> wholeInput; ///< arguments that came as an object

        bool isComplete() const;
    };
    using Step = std::expected<void, ProviderFault>;

    Step takeChoice(const QJsonObject &choice);
    Step takeContent(const QJsonValue &content);
    Step takeCall(const QJsonObject &delta);
    Call *callFor(const QJsonObject &delta);

    AnswerText m_text;
    QList<Call> m_calls;
    QString m_model;
    QString m_finishReason;
    Usage m_usage;
    bool m_refused = false;
};

} // namespace agentee::server
