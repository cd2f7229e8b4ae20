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
    ServerRoute route(m_addresses.value(server, server));
    route.authorities = m_authorities.value(server);
    route.proxy = m_proxy;
    return route;
}

void ServerRoutes::setAddress(const QUrl &server, const QUrl &address)
{
    const std::scoped_lock lock(m_mutex);
    m_addresses.insert(server, address);
}

void ServerRoutes::setAuthorities(const QUrl &server, const QList<QSslCertificate> &authorities)
{
    const std::scoped_lock lock(m_mutex);
    m_authorities.insert(server, authorities);
}

void ServerRoutes::setProxy(const std::optional<QNetworkProxy> &proxy)
{
    const std::scoped_lock lock(m_mutex);
    m_proxy = proxy;
}

} // namespace agentee::sync
