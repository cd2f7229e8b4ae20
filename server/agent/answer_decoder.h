#pragma once

#include "server/agent/provider.h"
#include "server/agent/provider_fault.h"
#include "server/agent/sse_parser.h"
#include "server/agent/streaming_request.h"

#include <expected>

namespace agentee::server
{

/// Puts one answer together from the events of a stream. One object for each answer.
class AnswerDecoder
{
public:
    AnswerDecoder() = default;
    virtual ~AnswerDecoder() = default;
    AnswerDecoder(const AnswerDecoder &) = delete;
    AnswerDecoder &operator=(const AnswerDecoder &) = delete;

    /// True: that was the end mark, and nothing more is wanted.
    virtual std::expected<bool, ProviderFault> take(const SseEvent &event) = 0;

    /// Whether the answer may end here without its end mark.
    virtual bool mayEndHere() const = 0;

    /// Called once, after the end.
    virtual std::expected<ChatAnswer, ProviderFault> answer() = 0;
};

/// Collects an answer's text and hands each piece on, so that no piece ends in the middle of a character
/// (services do cut surrogate pairs). What no database stores, U+0000 and halves without a partner, becomes
/// U+FFFD.
class AnswerText
{
public:
    explicit AnswerText(std::function<void(QStringView)> onText)
        : m_onText(std::move(onText))
    {
    }
    void append(const QString &piece);
    QString finish(); ///< the whole text; a half that still waits is handed on as U+FFFD

private:
    void emitPiece(const QString &piece);

    std::function<void(QStringView)> m_onText;
    QString m_text;
    QChar m_half; ///< a high surrogate that waits for the other half, or null
};

/// A tool call's input from the JSON text that a model wrote. Nothing written means no input: {}.
std::expected<QJsonObject, ProviderFault> toolInput(const QByteArray &json);

/// Bounds for what one answer may hold, beside StreamingRequest::maximumAnswerBytes.
inline constexpr qsizetype maximumToolCalls = 64;
inline constexpr qsizetype maximumToolInputBytes = 1'048'576;

/// Sends the request and reads the answer through the decoder. `service` and `model` name both in problems.
models::Result<ChatAnswer> receiveAnswer(const StreamingRequest &request, std::stop_token stop,
    AnswerDecoder &decoder, const QString &service, const QString &model);

} // namespace agentee::server
