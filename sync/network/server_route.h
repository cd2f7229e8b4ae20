#pragma once

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QUrl>

#include <mutex>
#include <optional>

class QSslConfiguration;

namespace agentee::sync
{

/// How a server is reached.
struct ServerRoute {
    QUrl address; ///< scheme, host and port that calls go to
    QList<QSslCertificate> authorities = {}; ///< believed besides the system's, for this server alone
    std::optional<QNetworkProxy> proxy = {}; ///< none: the system's; never used for this computer
    bool isPinned = false; ///< the authorities alone are believed, not the system's

    ServerRoute() = default;
    ServerRoute(const QUrl &where) // NOLINT(google-explicit-constructor): an address is the usual route
        : address(where)
    {
    }
    /// The system's certificates, unless it is pinned, and the route's own. Nothing is ever ignored.
    QSslConfiguration tls() const;
    /// What a socket or a manager is to use; nothing: as the system says.
    std::optional<QNetworkProxy> proxyToUse() const;
    friend bool operator==(const ServerRoute &, const ServerRoute &) = default;
};

/// How the servers of one profile are reached, by the address that people know them by. Thread-safe.
class ServerRoutes
{
public:
    /// The server's own address, as the system says, when nothing else was told.
    ServerRoute of(const QUrl &server) const;
    /// Where calls to the server go, for one whose place changes; this authority alone is believed there.
    void setPlace(const QUrl &server, const QUrl &address, const QSslCertificate &authority);
    /// Nobody is believed to be this server until it has a place: calls to it fail.
    void awaitPlace(const QUrl &server);
    void setAuthorities(const QUrl &server, const QList<QSslCertificate> &authorities);
    /// Of all servers; none: the system's.
    void setProxy(const std::optional<QNetworkProxy> &proxy);

private:
    mutable std::mutex m_mutex;
    QHash<QUrl, ServerRoute> m_places;
    QHash<QUrl, QList<QSslCertificate>> m_authorities;
    std::optional<QNetworkProxy> m_proxy;
};

} // namespace agentee::sync
