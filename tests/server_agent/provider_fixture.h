#pragma once

#include "server/agent/provider_config.h"
#include "tests/server_agent/api_demands.h"
#include "tests/server_agent/replay_server.h"
#include "tests/server_agent/sample_conversation.h"

#include <memory>
#include <stop_token>

namespace agentee::tests
{

inline const QString secretKey = QStringLiteral("sk-very-secret-0123456789");

inline std::unique_ptr<server::Provider> providerFor(
    Dialect dialect, const QString &baseUrl, const std::function<void(server::ProviderConfig &)> &adjust = {})
{
    server::ProviderConfig config;
    config.kind = dialect == Dialect::Anthropic ? server::ProviderConfig::Kind::Anthropic
                                                : server::ProviderConfig::Kind::OpenAi;
    config.baseUrl = baseUrl;
    config.model = QStringLiteral("replay-1");
    config.apiKey = secretKey;
    config.proxy = QStringLiteral("none");
    config.idleTimeout = std::chrono::seconds(20);
    if (adjust)
        adjust(config);
    models::Result<std::unique_ptr<server::Provider>> provider = server::makeProvider(config);
    return provider ? *std::move(provider) : nullptr;
}

struct Outcome {
    models::Result<server::ChatAnswer> answer;
    QString streamed; ///< what onText was given
};

inline Outcome completeWith(server::Provider &provider, std::stop_token stop = {})
{
    QString streamed;
    auto answer = provider.complete(
        sampleConversation(), std::move(stop), [&](QStringView piece) { streamed += piece; });
    return {std::move(answer), streamed};
}

/// The provider of that dialect, against one scripted answer.
inline Outcome play(Dialect dialect, const ReplayAnswer &answer,
    const std::function<void(server::ProviderConfig &)> &adjust = {})
{
    const ReplayServer server([&](const RecordedRequest &) { return answer; });
    return completeWith(*providerFor(dialect, server.baseUrl(), adjust));
}

inline QByteArray streamOf(Dialect dialect, const QString &name)
{
    return recordedStream(
        (dialect == Dialect::Anthropic ? QStringLiteral("anthropic_") : QStringLiteral("openai_")) + name);
}

} // namespace agentee::tests

Q_DECLARE_METATYPE(agentee::tests::Dialect)
Q_DECLARE_METATYPE(agentee::tests::ReplayAnswer)
