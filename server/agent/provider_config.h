#pragma once

#include "server/agent/provider.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <memory>

namespace agentee::server
{

/// Which model the agent runs on and how it is reached: the `provider` object of the server's configuration.
///
///     {"kind": "anthropic", "model": "...", "api_key": "..."}
///     {"kind": "openai", "base_url": "http://localhost:11434", "model": "..."}
///     {"kind": "librarian"}
struct ProviderConfig {
    enum class Kind {
        Librarian, ///< built in: answers from the workspace itself, without a model and without the network
        Anthropic, ///< the Messages API
        OpenAi, ///< the chat completions API: OpenAI, Ollama, vLLM, llama.cpp and many more
    };

    Kind kind = Kind::Librarian;
    /// http or https, no user name, query or fragment. With or without the trailing /v1.
    QString baseUrl = {};
    QString model = {};
    QString apiKey = {}; ///< a secret; empty for services that want none. In no problem, log or toJson()
    /// http, https, socks5 or socks5h proxy. Empty: as the environment says (HTTPS_PROXY, ALL_PROXY,
    /// NO_PROXY; HTTP_PROXY is read in lower case only). "none": straight, whatever the environment says. A
    /// secret too: it may carry a password.
    QString proxy = {};
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(10);
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(120); ///< without a byte from the service
    std::chrono::milliseconds totalTimeout = std::chrono::minutes(15); ///< for one answer
};

/// Fields: kind, base_url, model, api_key, api_key_env (name of the environment variable that holds the key),
/// proxy, connect_timeout_seconds (1 to 120), idle_timeout_seconds (1 to 3600), total_timeout_seconds (1 to
/// 86400). Unknown fields and fields that the kind has no use for are refused.
models::Result<ProviderConfig> providerConfigFromJson(const QJsonObject &object);

/// What may be shown: everything but the key and the proxy, of which it says only whether they are set.
QJsonObject toJson(const ProviderConfig &config);

/// The provider for a configuration. Kind::Librarian is not made here (it needs the store) and gives a
/// Problem, as do values that providerConfigFromJson() would refuse.
models::Result<std::unique_ptr<Provider>> makeProvider(const ProviderConfig &config);

} // namespace agentee::server
