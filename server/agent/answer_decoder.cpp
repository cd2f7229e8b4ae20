#include "server/agent/answer_decoder.h"

#include "models/json_document.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace agentee::server
{

void AnswerText::append(const QString &piece)
{
    QString whole;
    whole.reserve(piece.size() + 1);
    for (const QChar character : piece) {
        const QChar half = std::exchange(m_half, QChar());
        if (!half.isNull()) {
            if (character.isLowSurrogate()) {
                whole.append(half).append(character);
                continue;
            }
            whole.append(QChar::ReplacementCharacter);
        }
        if (character.isHighSurrogate())
            m_half = character;
        else if (character.isLowSurrogate() || character.isNull())
            whole.append(QChar::ReplacementCharacter);
        else
            whole.append(character);
    }
    emitPiece(whole);
}

QString AnswerText::finish()
{
    if (!std::exchange(m_half, QChar()).isNull())
        emitPiece(QString(QChar::ReplacementCharacter));
    return m_text;
}

void AnswerText::emitPiece(const QString &piece)
{
    if (piece.isEmpty())
        return;
    m_text.append(piece);
    if (m_onText)
        m_onText(piece);
}

std::expected<QJsonObject, ProviderFault> toolInput(const QByteArray &json)
{
    if (json.trimmed().isEmpty())
        return QJsonObject();
    models::Result<QJsonObject> object =
        models::parseJsonObject(json, {.maximumBytes = maximumToolInputBytes});
    if (!object)
        return std::unexpected(ProviderFault::Malformed);
    return *std::move(object);
}

namespace
{

/// Error documents are small; of anything longer the beginning is enough to say what it is.
constexpr qsizetype maximumErrorBytes = 65'536;

/// Sorts what arrives: events to the decoder, anything else into a bounded buffer.
class Reception
{
public:
    explicit Reception(AnswerDecoder &decoder)
        : m_decoder(decoder)
    {
    }

    bool take(const AnswerHead &head, QByteArrayView bytes)
    {
        if (!isStream(head)) {
            m_document.append(bytes.first(std::min(bytes.size(), maximumErrorBytes - m_document.size())));
            return m_document.size() < maximumErrorBytes;
        }
        const SseParser::Outcome outcome = m_parser.feed(bytes, [this](const SseEvent &event) {
            const std::expected<bool, ProviderFault> done = m_decoder.take(event);
            if (!done)
                m_fault = done.error();
            else
                m_complete = *done;
            return done && !*done;
        });
        if (outcome == SseParser::Outcome::TooLong)
            m_fault = ProviderFault::AnswerTooLarge;
        return outcome == SseParser::Outcome::Going;
    }

    std::expected<ChatAnswer, ProviderFault> result(const std::expected<AnswerHead, TransferFault> &transfer)
    {
        if (m_fault)
            return std::unexpected(*m_fault);
        if (m_complete)
            return m_decoder.answer();
        if (!transfer) {
            const bool ended = transfer.error() == TransferFault::Cut;
            if (!ended || !m_decoder.mayEndHere())
                return std::unexpected(faultOfTransfer(transfer.error()));
            return m_decoder.answer();
        }
        if (!isStream(*transfer))
            return std::unexpected(faultOfErrorBody(transfer->status, transfer->contentType, m_document));
        if (!m_decoder.mayEndHere())
            return std::unexpected(ProviderFault::Cut);
        return m_decoder.answer();
    }

private:
    static bool isStream(const AnswerHead &head)
    {
        return head.status == 200 && (head.contentType == "text/event-stream" || head.contentType.isEmpty());
    }

    AnswerDecoder &m_decoder;
    SseParser m_parser;
    QByteArray m_document;
    std::optional<ProviderFault> m_fault;
    bool m_complete = false;
};

} // namespace

models::Result<ChatAnswer> receiveAnswer(const StreamingRequest &request, std::stop_token stop,
    AnswerDecoder &decoder, const QString &service, const QString &model)
{
    Reception reception(decoder);
    const std::expected<AnswerHead, TransferFault> transfer = sendStreaming(request, std::move(stop),
        [&](const AnswerHead &head, QByteArrayView bytes) { return reception.take(head, bytes); });
    std::expected<ChatAnswer, ProviderFault> answer = reception.result(transfer);
    if (answer)
        return *std::move(answer);
    const int retryAfter = transfer ? transfer->retryAfterSeconds : -1;
    return std::unexpected(providerProblem(answer.error(), service, model, retryAfter));
}

} // namespace agentee::server
