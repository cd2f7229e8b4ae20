#include "sync/network/known_servers.h"

#include "models/json_document.h"
#include "models/json_reader.h"
#include "sync/network/certificates.h"
#include "sync/network/endpoints.h"
#include "sync/network/http_caller.h"
#include "sync/network/private_file.h"
#include "sync/network/server_address.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::JsonReader;
using models::Problem;
using models::Result;

namespace
{

constexpr int apiVersion = 1;
/// A person waits for it, and the answer is small.
constexpr ApiClientOptions discovering{.silence = std::chrono::seconds(15),
    .whole = std::chrono::seconds(30),
    .renewBefore = std::chrono::minutes(1)};
constexpr qsizetype maximumFile = 4 * 1024 * 1024;
constexpr qsizetype maximumServers = 200;
constexpr qsizetype maximumAuthorities = 20; ///< of one server
constexpr qsizetype longestPem = 64 * 1024;
constexpr qsizetype longestHost = 253;
constexpr qsizetype longestUser = 300;
constexpr int highestPort = 65535;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::KnownServers)
public:
    static std::unexpected<Problem> damaged(const QString &file)
    {
        return models::problem(Problem::Kind::StorageFailure,
            tr("What is known of servers on this computer is damaged: %1.").arg(file),
            tr("Move that file away, then enter the proxy and the authorities again."));
    }
    static std::unexpected<Problem> otherVersion(const QString &version)
    {
        return models::problem(Problem::Kind::Conflict,
            tr("The server's version (%1) does not fit this program's.").arg(version),
            tr("Update this program, or ask your administrator."));
    }
    static std::unexpected<Problem> noProxyAddress()
    {
        return models::problem(Problem::Kind::InvalidFields, tr("The proxy has no address yet."),
            tr("Enter its name and its port, for example proxy.example.com and 3128."));
    }
    static std::unexpected<Problem> enough()
    {
        return models::problem(Problem::Kind::TooLarge, tr("Too many certificate authorities were added."),
            tr("Remove one that is not used any more."));
    }
};

constexpr std::array<std::pair<ProxyChoice::Kind, QLatin1StringView>, 4> kindWords{{
    {ProxyChoice::Kind::System, "system"_L1},
    {ProxyChoice::Kind::None, "none"_L1},
    {ProxyChoice::Kind::Http, "http"_L1},
    {ProxyChoice::Kind::Socks5, "socks5"_L1},
}};

std::optional<ProxyChoice::Kind> kindFromWord(QStringView word)
{
    const auto found =
        std::ranges::find_if(kindWords, [word](const auto &entry) { return word == entry.second; });
    return found == kindWords.end() ? std::nullopt : std::optional(found->first);
}

QString wordOf(ProxyChoice::Kind kind)
{
    return std::ranges::find(kindWords, kind, &std::pair<ProxyChoice::Kind, QLatin1StringView>::first)
        ->second;
}

std::optional<SecretStore> secretsFromWord(QStringView word)
{
    if (word == u"keychain")
        return SecretStore::Keychain;
    return word == u"file" ? std::optional(SecretStore::File) : std::nullopt;
}

bool isManual(ProxyChoice::Kind kind)
{
    return kind == ProxyChoice::Kind::Http || kind == ProxyChoice::Kind::Socks5;
}

/// A password was given for one name at one place.
bool isAskedBySame(const ProxyChoice &one, const ProxyChoice &other)
{
    return one.host == other.host && one.port == other.port && one.user == other.user;
}

struct KnownServer {
    QUrl address;
    QList<QSslCertificate> authorities;
};

Result<KnownServer> serverFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    KnownServer server{
        .address = QUrl(reader.text("server"_L1, 1, 2000), QUrl::StrictMode), .authorities = {}};
    for (const QString &pem : reader.textList("authorities"_L1, maximumAuthorities, longestPem)) {
        const Result<QSslCertificate> read = readAuthorityFile(pem.toLatin1());
        if (read)
            server.authorities.append(*read); // one whose time is over counts no more
    }
    if (std::optional<Problem> wrong = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(wrong));
    return server;
}

} // namespace

KnownServers::KnownServers(const QString &folder, const Options &options)
    : m_folder(folder)
    , m_options(options)
{
}

Result<void> KnownServers::load()
{
    const QString file = m_folder + u"/servers.json"_s;
    const Result<std::optional<QByteArray>> bytes = readPrivateFile(file, maximumFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (*bytes) {
        Result<Kept> kept = fromJson(**bytes);
        if (!kept)
            return Words::damaged(file);
        m_kept = *std::move(kept);
    }
    for (const auto &[server, authorities] : m_kept.authorities.asKeyValueRange())
        m_routes->setAuthorities(server, authorities);
    applyProxy();
    return {};
}

QByteArray KnownServers::toJson(const Kept &kept)
{
    QJsonArray servers;
    for (const auto &[address, authorities] : kept.authorities.asKeyValueRange()) {
        QJsonArray pems;
        for (const QSslCertificate &certificate : authorities)
            pems.append(QString::fromLatin1(certificate.toPem()));
        servers.append(QJsonObject{{u"server"_s, address.toString()}, {u"authorities"_s, pems}});
    }
    const QJsonObject proxy{{u"kind"_s, wordOf(kept.proxy.kind)}, {u"host"_s, kept.proxy.host},
        {u"port"_s, int(kept.proxy.port)}, {u"user"_s, kept.proxy.user},
        {u"secrets"_s, kept.secrets == SecretStore::Keychain ? u"keychain"_s : u"file"_s}};
    return QJsonDocument(QJsonObject{{u"servers"_s, servers}, {u"proxy"_s, proxy}}).toJson();
}

Result<KnownServers::Kept> KnownServers::fromJson(const QByteArray &bytes)
{
    const Result<QJsonObject> object = models::parseJsonObject(bytes);
    if (!object)
        return std::unexpected(object.error());
    JsonReader reader(*object);
    Kept kept;
    for (const KnownServer &server : reader.list<KnownServer>("servers"_L1, maximumServers, serverFromJson))
        kept.authorities.insert(server.address, server.authorities);
    JsonReader proxy(reader.object("proxy"_L1));
    kept.proxy = {.kind = proxy.word<ProxyChoice::Kind>("kind"_L1, kindFromWord),
        .host = proxy.text("host"_L1, 0, longestHost),
        .port = quint16(proxy.integer("port"_L1, 0, highestPort)),
        .user = proxy.text("user"_L1, 0, longestUser)};
    kept.secrets = proxy.word<SecretStore>("secrets"_L1, secretsFromWord);
    for (JsonReader *each : {&reader, &proxy}) {
        if (std::optional<Problem> wrong = each->finish(JsonReader::UnknownFields::Ignore))
            return std::unexpected(*std::move(wrong));
    }
    return kept;
}

Result<void> KnownServers::keep(const Kept &kept)
{
    if (Result<void> written = writePrivateFile(m_folder + u"/servers.json"_s, toJson(kept)); !written)
        return written;
    m_kept = kept;
    return {};
}

void KnownServers::applyProxy()
{
    const ProxyChoice &choice = m_kept.proxy;
    switch (choice.kind) {
    case ProxyChoice::Kind::System:
        m_routes->setProxy(std::nullopt);
        return;
    case ProxyChoice::Kind::None:
        m_routes->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        return;
    case ProxyChoice::Kind::Http:
    case ProxyChoice::Kind::Socks5:
        m_routes->setProxy(QNetworkProxy(
            choice.kind == ProxyChoice::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy,
            choice.host, choice.port, choice.user, m_password.value_or(QString())));
        return;
    }
}

std::shared_ptr<Credentials> KnownServers::proxyCredentials(SecretStore store) const
{
    return makeCredentials(store, m_folder + u"/proxy"_s, u"proxy of "_s + QDir(m_folder).absolutePath(),
        {.waits = m_options.waits, .session = {}});
}

QCoro::Task<> KnownServers::ready()
{
    if (m_password || m_kept.proxy.user.isEmpty() || !isManual(m_kept.proxy.kind))
        co_return;
    const Result<std::optional<QString>> kept = co_await proxyCredentials(m_kept.secrets)->refreshToken();
    if (kept && !m_password)
        m_password = kept->value_or(QString());
    applyProxy();
}

QCoro::Task<Result<void>> KnownServers::setProxy(ProxyChoice choice, std::optional<QString> password)
{
    if (isManual(choice.kind) && (choice.host.isEmpty() || choice.port == 0))
        co_return Words::noProxyAddress();
    Kept kept = m_kept;
    kept.proxy = choice;
    if (password && !choice.user.isEmpty() && isManual(choice.kind)) {
        if (Result<void> made = makePrivateFolder(m_folder + u"/proxy"_s); !made)
            co_return std::unexpected(made.error());
        kept.secrets = m_options.useKeychain ? co_await findSecretStore(m_options.waits) : SecretStore::File;
        Result<void> stored = co_await proxyCredentials(kept.secrets)->keep(*password);
        if (!stored && kept.secrets == SecretStore::Keychain) {
            kept.secrets = SecretStore::File;
            stored = co_await proxyCredentials(kept.secrets)->keep(*password);
        }
        if (!stored)
            co_return std::unexpected(stored.error());
        m_password = *password;
    } else if (!m_kept.proxy.user.isEmpty() && !isAskedBySame(choice, m_kept.proxy)) {
        // Whether it could be forgotten does not matter: nothing uses it any more.
        co_await proxyCredentials(m_kept.secrets)->forget();
        m_password.reset();
    }
    // What was added meanwhile stays.
    kept.authorities = m_kept.authorities;
    if (Result<void> written = keep(kept); !written)
        co_return written;
    applyProxy();
    co_await ready();
    co_return {};
}

QCoro::Task<Result<models::Discovery>> KnownServers::discover(QUrl server)
{
    const Result<QUrl> address = serverAddress(server, m_options.allowPlainHttp);
    if (!address)
        co_return std::unexpected(address.error());
    co_await ready();
    HttpCaller caller(m_routes->of(*address), discovering);
    Result<models::Discovery> discovery = co_await call(caller, endpoints::discover());
    if (discovery && discovery->apiVersion != apiVersion)
        co_return Words::otherVersion(discovery->version);
    co_return discovery;
}

QCoro::Task<std::optional<CertificateFault>> KnownServers::certificateFault(QUrl server)
{
    const Result<QUrl> address = serverAddress(server, m_options.allowPlainHttp);
    if (!address || address->scheme() != "https"_L1)
        co_return std::nullopt;
    co_await ready();
    co_return co_await findCertificateFault(m_routes->of(*address));
}

Result<CertificateText> KnownServers::readAuthority(const QByteArray &file) const
{
    return readAuthorityFile(file).transform(certificateText);
}

Result<void> KnownServers::addAuthority(const QUrl &server, const CertificateText &authority)
{
    const Result<QUrl> address = serverAddress(server, m_options.allowPlainHttp);
    if (!address)
        return std::unexpected(address.error());
    const Result<QSslCertificate> certificate = readAuthorityFile(authority.pem);
    if (!certificate)
        return std::unexpected(certificate.error());
    Kept kept = m_kept;
    QList<QSslCertificate> &ofServer = kept.authorities[*address];
    if (ofServer.contains(*certificate))
        return {};
    if (ofServer.size() >= maximumAuthorities || kept.authorities.size() > maximumServers)
        return Words::enough();
    ofServer.append(*certificate);
    return keep(kept).transform([&] { m_routes->setAuthorities(*address, ofServer); });
}

QList<CertificateText> KnownServers::authorities(const QUrl &server) const
{
    QList<CertificateText> texts;
    const Result<QUrl> address = serverAddress(server, m_options.allowPlainHttp);
    for (const QSslCertificate &certificate :
        address ? m_kept.authorities.value(*address) : QList<QSslCertificate>())
        texts.append(certificateText(certificate));
    return texts;
}

Result<void> KnownServers::removeAuthority(const QUrl &server, const QString &fingerprint)
{
    const Result<QUrl> address = serverAddress(server, m_options.allowPlainHttp);
    if (!address || !m_kept.authorities.contains(*address))
        return {};
    Kept kept = m_kept;
    QList<QSslCertificate> &ofServer = kept.authorities[*address];
    ofServer.removeIf([&fingerprint](const QSslCertificate &certificate) {
        return certificateText(certificate).fingerprint == fingerprint;
    });
    const QList<QSslCertificate> left = ofServer;
    if (left.isEmpty())
        kept.authorities.remove(*address);
    return keep(kept).transform([&] { m_routes->setAuthorities(*address, left); });
}

} // namespace agentee::sync
