#pragma once

#include "server/agent/provider_config.h"
#include "server/agent/streaming_request.h"

#include <QString>
#include <QUrl>

namespace agentee::server
{

/// Where the endpoint is: the configured base, or the vendor's own when none is configured. "/v1" is added
/// unless a part of the path is a version already, and the endpoint unless the path ends with it.
QUrl endpointUrl(const ProviderConfig &config, QLatin1StringView endpoint);

/// For people: the vendor's name at the vendor's address, else the host (with its port when it has one).
QString serviceName(const ProviderConfig &config);

/// A POST with the configuration's times and proxy, the headers that every service wants, and no body yet.
StreamingRequest requestTo(const ProviderConfig &config, QLatin1StringView endpoint);

} // namespace agentee::server
