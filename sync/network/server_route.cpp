#include "sync/network/server_route.h"

#include "sync/network/server_address.h"

#include <QSslConfiguration>

namespace agentee::sync
{

QSslConfiguration ServerRoute::tls() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (isPinned)
        configuration.setCaCertificates(authorities);
    else
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
    if (const auto place = m_places.constFind(server); place != m_places.cend())
        return *place;
    ServerRoute route(server);
    route.authorities = m_authorities.value(server);
    route.proxy = m_proxy;
    return route;
}

void ServerRoutes::setPlace(const QUrl &server, const QUrl &address, const QSslCertificate &authority)
{
    ServerRoute place(address);
    place.authorities = {authority};
    place.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    place.isPinned = true;
    const std::scoped_lock lock(m_mutex);
    m_places.insert(server, place);
}

void ServerRoutes::awaitPlace(const QUrl &server)
{
    QUrl secure = server;
    secure.setScheme(QStringLiteral("https"));
    ServerRoute nowhere(secure);
    nowhere.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    nowhere.isPinned = true;
    const std::scoped_lock lock(m_mutex);
    m_places.insert(server, nowhere);
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
