#include "sync/network/server_route.h"

#include "sync/network/server_address.h"

#include <QSslConfiguration>

namespace agentee::sync
{

QSslConfiguration ServerRoute::tls() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(authorities);
    return configuration;
}

std::optional<QNetworkProxy> ServerRoute::proxyToUse() const
{
    return isThisComputer(address.host()) ? QNetworkProxy(QNetworkProxy::NoProxy) : proxy;
}

ServerRoute ServerRoutes::of(const QUrl &server) const
{
    const std::scoped_lock lock(m_mutex);
    return m_routes.value(server, ServerRoute(server));
}

void ServerRoutes::set(const QUrl &server, const ServerRoute &route)
{
    const std::scoped_lock lock(m_mutex);
    m_routes.insert(server, route);
}

} // namespace agentee::sync
