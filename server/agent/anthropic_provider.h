#pragma once

#include "server/agent/provider.h"
#include "server/agent/provider_config.h"

namespace agentee::server
{

/// Anthropic's Messages API, version 2026-10-21, streaming, with tools. Thinking is not asked for; where a
/// model thinks all the same, its thoughts are left out.
class AnthropicProvider : public Provider
{
public:
    explicit AnthropicProvider(ProviderConfig config); ///< checked by makeProvider()

    QString name() const override;
    QString model() const override;
    models::Result<ChatAnswer> complete(const ChatRequest &request, std::stop_token stop,
        const std::function<void(QStringView textDelta)> &onText) override;

private:
    ProviderConfig m_config;
};

/// The body that complete() sends. Texts without anything visible are left out, as the API refuses them.
QJsonObject anthropicRequest(const ChatRequest &request, const QString &model);

} // namespace agentee::server
