#pragma once

#include "server/agent/provider.h"
#include "server/agent/provider_config.h"

namespace agentee::server
{

/// Any service with the chat completions API, streaming, with tools: OpenAI, Ollama, vLLM, llama.cpp and
/// others.
class OpenAiProvider : public Provider
{
public:
    explicit OpenAiProvider(ProviderConfig config); ///< checked by makeProvider()

    QString name() const override;
    QString model() const override;
    models::Result<ChatAnswer> complete(const ChatRequest &request, std::stop_token stop,
        const std::function<void(QStringView textDelta)> &onText) override;

private:
    ProviderConfig m_config;
};

/// How a service wants to be told the most that it may answer. OpenAI's own models refuse the older name;
/// many others know no other one and would answer without any bound.
enum class OutputLimitField { MaxTokens, MaxCompletionTokens };

/// The body that complete() sends.
QJsonObject openAiRequest(const ChatRequest &request, const QString &model, OutputLimitField limitField);

} // namespace agentee::server
