#include "server/agent/provider_config.h"

#include "models/json_reader.h"
#include "server/agent/anthropic_provider.h"
#include "server/agent/openai_provider.h"

#include <QUrl>

#include <algorithm>
#include <optional>

namespace agentee::server
{

using models::JsonReader;
using models::Problem;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype maximumKeyLength = 1000;

QString kindText(ProviderConfig::Kind kind)
{
    switch (kind) {
    case ProviderConfig::Kind::Librarian:
        return u"librarian"_s;
    case ProviderConfig::Kind::Anthropic:
        return u"anthropic"_s;
    case ProviderConfig::Kind::OpenAi:
        return u"openai"_s;
    }
    return {};
}

std::optional<ProviderConfig::Kind> kindFromText(QStringView text)
{
    using enum ProviderConfig::Kind;
    for (const ProviderConfig::Kind kind : {Librarian, Anthropic, OpenAi})
        if (kindText(kind) == text)
            return kind;
    return {};
}

/// Such a text can go into a header as it is.
bool isVisibleAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) { return character > u' ' && character <= u'~'; });
}

QString baseUrlFault(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return u"Give the address of the service as http://... or https://..."_s;
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return u"The address must not hold a user name, a question mark or a hash sign."_s;
    return {};
}

QString proxyFault(const QString &text)
{
    if (text == "none"_L1)
        return {};
    const QUrl url(text, QUrl::StrictMode);
    const QStringList schemes{u"http"_s, u"https"_s, u"socks5"_s, u"socks5h"_s};
    return url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty()
        ? QString()
        : u"Give the proxy as http://, https://, socks5:// or socks5h://, or \"none\"."_s;
}

QString keyFault(const QString &key)
{
    return isVisibleAscii(key) && key.size() <= maximumKeyLength
        ? QString()
        : u"The key must be plain letters, digits and signs, without spaces and line ends."_s;
}

bool isVariableName(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
    }) && !text.at(0).isDigit();
}

void readKey(JsonReader &reader, ProviderConfig &config)
{
    config.apiKey = reader.optionalText("api_key"_L1, maximumKeyLength);
    const QString variable = reader.optionalText("api_key_env"_L1, 200);
    if (!variable.isEmpty() && !config.apiKey.isEmpty())
        reader.fail("api_key_env"_L1, u"Give api_key or api_key_env, not both."_s);
    else if (!variable.isEmpty() && !isVariableName(variable))
        reader.fail("api_key_env"_L1, u"This is not the name of an environment variable."_s);
    else if (!variable.isEmpty()) {
        config.apiKey = qEnvironmentVariable(variable.toLatin1().constData()).trimmed();
        if (config.apiKey.isEmpty())
            reader.fail("api_key_env"_L1, u"The environment variable is not set or empty."_s);
    }
    if (const QString fault = keyFault(config.apiKey); !fault.isEmpty())
        reader.fail(variable.isEmpty() ? "api_key"_L1 : "api_key_env"_L1, fault);
    if (config.apiKey.isEmpty() && variable.isEmpty() && config.baseUrl.isEmpty())
        reader.fail("api_key"_L1, u"This service wants a key."_s);
}

std::chrono::milliseconds readSeconds(
    JsonReader &reader, QLatin1StringView key, qint64 maximum, std::chrono::milliseconds otherwise)
{
    const std::optional<qint64> seconds = reader.optionalInteger(key, 1, maximum);
    return seconds ? std::chrono::seconds(*seconds) : otherwise;
}

void readService(JsonReader &reader, ProviderConfig &config)
{
    config.model = reader.text("model"_L1, 1, 200);
    config.baseUrl = reader.optionalText("base_url"_L1, 2000);
    if (!config.baseUrl.isEmpty())
        if (const QString fault = baseUrlFault(config.baseUrl); !fault.isEmpty())
            reader.fail("base_url"_L1, fault);
    config.proxy = reader.optionalText("proxy"_L1, 2000);
    if (!config.proxy.isEmpty())
        if (const QString fault = proxyFault(config.proxy); !fault.isEmpty())
            reader.fail("proxy"_L1, fault);
    readKey(reader, config);
    config.connectTimeout = readSeconds(reader, "connect_timeout_seconds"_L1, 120, config.connectTimeout);
    config.idleTimeout = readSeconds(reader, "idle_timeout_seconds"_L1, 3600, config.idleTimeout);
    config.totalTimeout = readSeconds(reader, "total_timeout_seconds"_L1, 86400, config.totalTimeout);
}

} // namespace

models::Result<ProviderConfig> providerConfigFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    ProviderConfig config;
    config.kind = reader.word<ProviderConfig::Kind>("kind"_L1, kindFromText);
    if (config.kind != ProviderConfig::Kind::Librarian)
        readService(reader, config);
    if (const std::optional<Problem> problem = reader.finish(JsonReader::UnknownFields::Refuse))
        return std::unexpected(*problem);
    return config;
}

QJsonObject toJson(const ProviderConfig &config)
{
    if (config.kind == ProviderConfig::Kind::Librarian)
        return {{u"kind"_s, kindText(config.kind)}};
    const auto seconds = [](std::chrono::milliseconds time) { return double(time.count()) / 1000; };
    return {{u"kind"_s, kindText(config.kind)}, {u"base_url"_s, config.baseUrl}, {u"model"_s, config.model},
        {u"api_key_set"_s, !config.apiKey.isEmpty()}, {u"proxy_set"_s, !config.proxy.isEmpty()},
        {u"connect_timeout_seconds"_s, seconds(config.connectTimeout)},
        {u"idle_timeout_seconds"_s, seconds(config.idleTimeout)},
        {u"total_timeout_seconds"_s, seconds(config.totalTimeout)}};
}

models::Result<std::unique_ptr<Provider>> makeProvider(const ProviderConfig &config)
{
    const auto refuse = [](const QString &title) {
        return models::problem(Problem::Kind::InvalidFields, title);
    };
    if (config.kind == ProviderConfig::Kind::Librarian)
        return refuse(u"The built-in provider needs no model service."_s);
    if (config.model.isEmpty())
        return refuse(u"The configuration names no model."_s);
    for (const QString &fault : {config.baseUrl.isEmpty() ? QString() : baseUrlFault(config.baseUrl),
             config.proxy.isEmpty() ? QString() : proxyFault(config.proxy), keyFault(config.apiKey)})
        if (!fault.isEmpty())
            return refuse(fault);
    if (config.kind == ProviderConfig::Kind::Anthropic)
        return std::make_unique<AnthropicProvider>(config);
    return std::make_unique<OpenAiProvider>(config);
}

} // namespace agentee::server
