#pragma once

#include "sync/network/credentials.h"
#include "sync/network/server_route.h"
#include "sync/servers.h"

namespace agentee::sync
{

/// What a profile knows of servers: `servers.json` in its folder, with the authorities that were added and
/// the proxy; the proxy's password is with the credentials. Gives the routes to whoever calls a server.
class KnownServers final : public Servers
{
public:
    struct Options {
        bool useKeychain = true;
        bool allowPlainHttp = false;
        QPointer<KeychainWaits> waits = {};
    };
    KnownServers(const QString &folder, const Options &options);

    /// A missing file is no knowledge; one that cannot be understood is a StorageFailure and is left as it
    /// is.
    models::Result<void> load();
    /// Shared with the threads that call servers.
    const std::shared_ptr<ServerRoutes> &routes() const { return m_routes; }
    /// The proxy's password is fetched; to be awaited before a server is called. A keychain that does not
    /// give it is no failure here: the proxy will say so.
    QCoro::Task<> ready();

    QCoro::Task<models::Result<models::Discovery>> discover(QUrl server) override;
    QCoro::Task<std::optional<CertificateFault>> certificateFault(QUrl server) override;
    models::Result<CertificateText> readAuthority(const QByteArray &file) const override;
    models::Result<void> addAuthority(const QUrl &server, const CertificateText &authority) override;
    QList<CertificateText> authorities(const QUrl &server) const override;
    models::Result<void> removeAuthority(const QUrl &server, const QString &fingerprint) override;
    ProxyChoice proxy() const override { return m_kept.proxy; }
    QCoro::Task<models::Result<void>> setProxy(ProxyChoice choice, std::optional<QString> password) override;

private:
    struct Kept {
        QHash<QUrl, QList<QSslCertificate>> authorities;
        ProxyChoice proxy;
        SecretStore secrets = SecretStore::File; ///< where the proxy's password is
    };
    models::Result<void> keep(const Kept &kept);
    static QByteArray toJson(const Kept &kept);
    static models::Result<Kept> fromJson(const QByteArray &bytes);
    void applyProxy();
    std::shared_ptr<Credentials> proxyCredentials(SecretStore store) const;

    const QString m_folder;
    const Options m_options;
    const std::shared_ptr<ServerRoutes> m_routes = std::make_shared<ServerRoutes>();
    Kept m_kept;
    std::optional<QString> m_password; ///< of the proxy; none: not fetched yet
};

} // namespace agentee::sync
