#include "server/agent/provider_address.h"

#include <algorithm>

namespace agentee::server
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QUrl base(const ProviderConfig &config)
{
    if (!config.baseUrl.isEmpty())
        return QUrl(config.baseUrl, QUrl::StrictMode);
    return QUrl(config.kind == ProviderConfig::Kind::Anthropic ? u"https://api.anthropic.com"_s
                                                               : u"https://api.openai.com"_s);
}

bool isVersion(const QString &part)
{
    return part.size() >= 2 && part.startsWith(u'v') && part.at(1).isDigit();
}

} // namespace

QUrl endpointUrl(const ProviderConfig &config, QLatin1StringView endpoint)
{
    QUrl url = base(config);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString tail = u'/' + endpoint;
    if (path.endsWith(tail))
        path.chop(tail.size());
    if (!std::ranges::any_of(path.split(u'/'), isVersion))
        path += "/v1"_L1;
    url.setPath(path + tail, QUrl::TolerantMode);
    return url;
}

QString serviceName(const ProviderConfig &config)
{
    const QUrl url = base(config);
    if (url.host() == "api.anthropic.com"_L1)
        return u"Anthropic"_s;
    if (url.host() == "api.openai.com"_L1)
        return u"OpenAI"_s;
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

StreamingRequest requestTo(const ProviderConfig &config, QLatin1StringView endpoint)
{
    StreamingRequest request;
    request.url = endpointUrl(config, endpoint).toEncoded();
    request.headers = {
        "Content-Type: application/json", "Accept: text/event-stream", "User-Agent: agentee-server"};
    request.proxy = config.proxy;
    request.connectTimeout = config.connectTimeout;
    request.idleTimeout = config.idleTimeout;
    request.totalTimeout = config.totalTimeout;
    return request;
}

} // namespace agentee::server
