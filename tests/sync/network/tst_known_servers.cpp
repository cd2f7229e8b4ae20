#include "sync/network/known_servers.h"
#include "sync/profile.h"
#include "sync/store.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"
#include "tests/support/network/connect_proxy.h"
#include "tests/support/network/test_authority.h"
#include "tests/sync/network/backend.h"
#include "tests/sync/network/finished.h"

#include <QCoroTask>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::test;
using namespace Qt::StringLiterals;
using models::Problem;
using sync::CertificateFault;
using sync::CertificateText;
using sync::KnownServers;
using sync::ProxyChoice;
using tests::ConnectProxy;
using tests::TestAuthority;
using Reason = CertificateFault::Reason;

Q_DECLARE_METATYPE(TestAuthority::Wish)
Q_DECLARE_METATYPE(agentee::sync::CertificateFault::Reason)

/// Servers with certificates that this computer does not believe yet, and networks with a proxy.
class TestKnownServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anAuthorityIsBelievedForOneServer();
    void anAuthorityFromAFile();
    void filesThatAreNoAuthority_data();
    void filesThatAreNoAuthority();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void aProxyIsUsedAndItsPasswordIsKept();
    void aProxyThatRefusesIsTold();
    void aProxyNeedsAnAddress();
    void anAccountLivesBehindAProxy();
    void aDamagedFileIsLeftAlone();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<KnownServers> open() const;
    /// A backend on TLS with this certificate; with the authority's own behind it if `whole`.
    std::unique_ptr<Backend> serve(
        const TestAuthority &authority, const TestAuthority::Wish &wish, bool whole) const;
    static QUrl secure(const Backend &backend);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKnownServers::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<KnownServers> TestKnownServers::open() const
{
    auto servers = std::make_unique<KnownServers>(
        m_folder->path(), KnownServers::Options{.useKeychain = false, .allowPlainHttp = false});
    return servers->load() ? std::move(servers) : nullptr;
}

std::unique_ptr<Backend> TestKnownServers::serve(
    const TestAuthority &authority, const TestAuthority::Wish &wish, bool whole) const
{
    server::Server::Options options;
    options.certificateFile = file(u"certificate.pem"_s);
    options.privateKeyFile = file(u"key.pem"_s);
    authority.issue(options.certificateFile, options.privateKeyFile, wish);
    if (QFile certificate(options.certificateFile); whole && certificate.open(QIODevice::Append))
        certificate.write(authority.certificate().toPem());
    return std::make_unique<Backend>(Backend::Routes{}, options);
}

QUrl TestKnownServers::secure(const Backend &backend)
{
    QUrl url = backend.url();
    url.setScheme(u"https"_s);
    return url;
}

void TestKnownServers::anAuthorityIsBelievedForOneServer()
{
    const TestAuthority company("Company authority");
    const auto backend = serve(company, {}, true);
    const auto other = serve(company, {}, true);
    auto servers = open();
    QVERIFY(servers);
    QCOMPARE(finished(servers->discover(secure(*backend))).error().kind, Problem::Kind::NetworkFailure);
    const auto fault = QCoro::waitFor(servers->certificateFault(secure(*backend)));
    QVERIFY(fault && fault->authority);
    QCOMPARE(fault->reason, Reason::UnknownAuthority);
    QVERIFY(fault->authority->subject.contains(u"Company authority"_s));
    const QByteArray digest = company.certificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper();
    QCOMPARE(fault->authority->fingerprint, QString::fromLatin1(digest));
    QVERIFY(fault->authority->validFrom < fault->authority->validUntil);

    QVERIFY(servers->addAuthority(secure(*backend), *fault->authority));
    QVERIFY(finished(servers->discover(secure(*backend))));
    QVERIFY(!QCoro::waitFor(servers->certificateFault(secure(*backend))));
    QVERIFY(!finished(servers->discover(secure(*other)))); // added for the one, not for the other

    servers = open(); // the next start
    QVERIFY(finished(servers->discover(secure(*backend))));
    QCOMPARE(servers->authorities(secure(*backend)).size(), 1);
    QVERIFY(servers->authorities(secure(*other)).isEmpty());
    QVERIFY(servers->removeAuthority(secure(*backend), fault->authority->fingerprint));
    QVERIFY(!finished(servers->discover(secure(*backend))));
    QVERIFY(open()->authorities(secure(*backend)).isEmpty());
}

void TestKnownServers::anAuthorityFromAFile()
{
    const TestAuthority company("Company authority");
    const auto backend = serve(company, {}, false);
    const auto servers = open();
    const auto fault = QCoro::waitFor(servers->certificateFault(secure(*backend)));
    QVERIFY(fault);
    QCOMPARE(fault->reason, Reason::UnknownAuthority);
    QVERIFY(!fault->authority);
    QVERIFY(fault->shown.subject.contains(u"Server of a test"_s));
    const auto pem = servers->readAuthority(company.certificate().toPem());
    const auto der = servers->readAuthority(company.certificate().toDer());
    QVERIFY(pem && der);
    QCOMPARE(*pem, *der);
    QVERIFY(servers->addAuthority(secure(*backend), *pem));
    QVERIFY(finished(servers->discover(secure(*backend))));
}

void TestKnownServers::filesThatAreNoAuthority_data()
{
    const TestAuthority company;
    const QTemporaryDir folder;
    const auto issued = [&](const TestAuthority::Wish &wish) {
        company.issue(folder.filePath(u"c"_s), folder.filePath(u"k"_s), wish);
        QFile certificate(folder.filePath(u"c"_s));
        return certificate.open(QIODevice::ReadOnly) ? certificate.readAll() : QByteArray();
    };
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n"_ba;
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("cut off") << company.certificate().toDer().chopped(20);
    QTest::newRow("large") << QByteArray(10 * 1024 * 1024, 'A');
    QTest::newRow("a server's") << issued({});
    QTest::newRow("over") << issued(
        {.address = u"IP:127.0.0.1"_s, .validFrom = -7200, .validUntil = -3600, .selfSigned = true});
}

void TestKnownServers::filesThatAreNoAuthority()
{
    QFETCH(QByteArray, bytes);
    const auto servers = open();
    const auto read = servers->readAuthority(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Problem::Kind::InvalidFields);
    QVERIFY(!read.error().nextStep.isEmpty());
    CertificateText text;
    text.pem = bytes;
    QVERIFY(!servers->addAuthority(QUrl(u"https://agentee.example.com"_s), text));
}

void TestKnownServers::whatIsWrongIsSaid_data()
{
    QTest::addColumn<TestAuthority::Wish>("wish");
    QTest::addColumn<bool>("believed");
    QTest::addColumn<Reason>("reason");
    const TestAuthority::Wish old{.address = u"IP:127.0.0.1"_s, .validFrom = -7200, .validUntil = -3600};
    const TestAuthority::Wish early{.address = u"IP:127.0.0.1"_s, .validFrom = 3600, .validUntil = 7200};
    const TestAuthority::Wish stranger{.address = u"DNS:agentee.example.com"_s};
    for (const bool believed : {false, true}) {
        const QByteArray by = believed ? ", of a believed authority" : ", of an unknown one";
        QTest::newRow("expired" + by) << old << believed << Reason::Expired;
        QTest::newRow("too early" + by) << early << believed << Reason::NotYetValid;
        QTest::newRow("another computer's" + by) << stranger << believed << Reason::OtherHost;
    }
}

void TestKnownServers::whatIsWrongIsSaid()
{
    QFETCH(TestAuthority::Wish, wish);
    QFETCH(bool, believed);
    QFETCH(Reason, reason);
    const TestAuthority company;
    const auto backend = serve(company, wish, true);
    const auto servers = open();
    if (believed)
        QVERIFY(
            servers->addAuthority(secure(*backend), *servers->readAuthority(company.certificate().toPem())));
    const auto fault = QCoro::waitFor(servers->certificateFault(secure(*backend)));
    QVERIFY(fault);
    QCOMPARE(fault->reason, reason);
    QVERIFY(!fault->authority); // there is nothing to be added that would help
    QVERIFY(!fault->shown.fingerprint.isEmpty());
    QVERIFY(!finished(servers->discover(secure(*backend))));
}

void TestKnownServers::aProxyIsUsedAndItsPasswordIsKept()
{
    const TestAuthority company;
    const auto backend = serve(company, {.address = u"DNS:agentee.test"_s}, true);
    QUrl server = secure(*backend);
    server.setHost(u"agentee.test"_s); // a name that only the proxy knows
    ConnectProxy proxy("ana", "Norra Gate 4711");
    const ProxyChoice choice{
        .kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = u"ana"_s};
    auto servers = open();
    QVERIFY(servers->addAuthority(server, *servers->readAuthority(company.certificate().toPem())));
    QVERIFY(!finished(servers->discover(server)));
    QVERIFY(finished(servers->setProxy(choice, u"Norra Gate 4711"_s)));
    const auto found = finished(servers->discover(server));
    QVERIFY2(found, found ? "" : qPrintable(found.error().title));
    QVERIFY(proxy.tunnels().contains(u"agentee.test:%1"_s.arg(server.port())));

    for (const QString &name : {u"servers.json"_s, u"proxy/credentials"_s}) {
        QFile kept(file(name));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("Norra Gate 4711"));
    }
    servers = open(); // the next start
    QCOMPARE(servers->proxy(), choice);
    QVERIFY(finished(servers->discover(server)));

    // Another proxy is not given what was typed for that one.
    ConnectProxy other("ana", "Norra Gate 4711");
    ProxyChoice elsewhere = choice;
    elsewhere.port = other.port();
    QVERIFY(finished(servers->setProxy(elsewhere, std::nullopt)));
    QVERIFY(!finished(servers->discover(server)));
    QVERIFY(other.tunnels().isEmpty());
    QVERIFY(!QFile::exists(file(u"proxy/credentials"_s)));
    QVERIFY(finished(servers->setProxy(elsewhere, u"Norra Gate 4711"_s)));
    QVERIFY(finished(servers->discover(server)));

    QVERIFY(finished(servers->setProxy(
        {.kind = ProxyChoice::Kind::None, .host = {}, .port = 0, .user = {}}, std::nullopt)));
    QVERIFY(!finished(servers->discover(server)));
    QVERIFY(!QFile::exists(file(u"proxy/credentials"_s)));
}

void TestKnownServers::aProxyThatRefusesIsTold()
{
    ConnectProxy proxy("ana", "right");
    const auto servers = open();
    QVERIFY(finished(servers->setProxy(
        {.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = u"ana"_s},
        u"wrong"_s)));
    const auto found = finished(servers->discover(QUrl(u"https://agentee.test"_s)));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Problem::Kind::NetworkFailure);
    QVERIFY2(found.error().title.contains(u"proxy"_s), qPrintable(found.error().title));
    QVERIFY(proxy.refusals() > 0);
    QVERIFY(proxy.tunnels().isEmpty());
}

void TestKnownServers::aProxyNeedsAnAddress()
{
    const auto servers = open();
    for (const auto kind : {ProxyChoice::Kind::Http, ProxyChoice::Kind::Socks5}) {
        const auto kept =
            finished(servers->setProxy({.kind = kind, .host = {}, .port = 3128, .user = {}}, std::nullopt));
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Problem::Kind::InvalidFields);
    }
    QCOMPARE(servers->proxy(), ProxyChoice());
}

/// Signing in, the first fetch and the stream of a real server, all of it through the proxy.
void TestKnownServers::anAccountLivesBehindAProxy()
{
    const TestAuthority company;
    company.issue(file(u"server.pem"_s), file(u"server.key"_s), {.address = u"DNS:agentee.test"_s});
    QFile config(file(u"config.json"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(QJsonDocument(
        QJsonObject{{u"certificate_file"_s, u"server.pem"_s}, {u"private_key_file"_s, u"server.key"_s}})
            .toJson());
    config.close();
    auto backend = tests::BackendProcess::start(file(u"data"_s), {u"--config"_s, config.fileName()});
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    QUrl server = (*backend)->url();
    server.setHost(u"agentee.test"_s);

    ConnectProxy proxy("ana", "right");
    {
        QVERIFY(QDir().mkpath(file(u"ana"_s)));
        KnownServers known(file(u"ana"_s), {.useKeychain = false, .allowPlainHttp = false});
        QVERIFY(known.addAuthority(server, *known.readAuthority(company.certificate().toPem())));
        QVERIFY(finished(known.setProxy(
            {.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = u"ana"_s},
            u"right"_s)));
    }
    auto ana = QCoro::waitFor(
        tests::LiveClient::open(file(u"ana"_s), server, u"ana@northwind.example"_s, u"northwind"_s));
    QVERIFY2(ana, ana ? "" : qPrintable(ana.error().title));
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced((*ana)->store())));
    QTRY_COMPARE_WITH_TIMEOUT((*ana)->store().status().connection, sync::Status::Connection::Online, 30'000);
    QVERIFY(proxy.tunnels().size() >= 2); // the stream has one of its own
}

void TestKnownServers::aDamagedFileIsLeftAlone()
{
    const QByteArray nonsense = R"({"servers": 7, "proxy": {"kind": "carrier pigeon"}})";
    QFile written(file(u"servers.json"_s));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(nonsense);
    written.close();
    KnownServers servers(m_folder->path(), {});
    const auto loaded = servers.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Problem::Kind::StorageFailure);
    QVERIFY(loaded.error().title.contains(u"servers.json"_s));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), nonsense);
}

QTEST_GUILESS_MAIN(TestKnownServers)
#include "tst_known_servers.moc"
