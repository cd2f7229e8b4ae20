#include "sync/network/known_servers.h"
#include "sync/store.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"
#include "tests/support/network/connect_proxy.h"
#include "tests/support/network/socks_proxy.h"
#include "tests/support/network/test_authority.h"
#include "tests/sync/network/backend.h"
#include "tests/sync/network/finished.h"
#include "tests/sync/network/scripted_server.h"

#include <QCoroTask>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkProxyFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::test;
using namespace Qt::StringLiterals;
using models::Problem;
using sync::KnownServers;
using sync::ProxyChoice;
using tests::ConnectProxy;
using tests::SocksProxy;
using tests::TestAuthority;

namespace
{

ProxyChoice socksAt(quint16 port, const QString &user = {})
{
    return {.kind = ProxyChoice::Kind::Socks5, .host = u"127.0.0.1"_s, .port = port, .user = user};
}

QByteArray discovery(const QJsonObject &changes)
{
    QJsonObject said{
        {u"name"_s, u"Agentee"_s}, {u"version"_s, u"1.0"_s}, {u"api_version"_s, 1}, {u"embedded"_s, false}};
    for (auto it = changes.begin(); it != changes.end(); ++it)
        said.insert(it.key(), it.value());
    return QJsonDocument(said).toJson(QJsonDocument::Compact);
}

} // namespace

/// The first question to an address that somebody typed, over every kind of way, and who may answer it.
class TestConnecting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSocksProxyIsUsed();
    void aSocksProxyThatRefusesIsTold();
    void anAccountLivesBehindASocksProxy();
    void theSystemsProxyIsFound();
    void theSystemsExceptionsAreHeeded();
    void whatAProxySaysIsTold_data();
    void whatAProxySaysIsTold();
    void whoeverAnswersIsToldApart_data();
    void whoeverAnswersIsToldApart();
    void nobodyIsFollowedElsewhere_data();
    void nobodyIsFollowedElsewhere();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<KnownServers> open() const;
    /// A backend that is known as agentee.test by those who know it at all.
    QUrl serve(const TestAuthority &authority);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Backend> m_backend;
};

void TestConnecting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_backend.reset();
}

std::unique_ptr<KnownServers> TestConnecting::open() const
{
    auto servers = std::make_unique<KnownServers>(
        m_folder->path(), KnownServers::Options{.useKeychain = false, .allowPlainHttp = true});
    return servers->load() ? std::move(servers) : nullptr;
}

QUrl TestConnecting::serve(const TestAuthority &authority)
{
    server::Server::Options options;
    options.certificateFile = file(u"certificate.pem"_s);
    options.privateKeyFile = file(u"key.pem"_s);
    authority.issue(options.certificateFile, options.privateKeyFile, {.address = u"DNS:agentee.test"_s});
    m_backend = std::make_unique<Backend>(Backend::Routes{}, options);
    QUrl url = m_backend->url();
    url.setScheme(u"https"_s);
    url.setHost(u"agentee.test"_s); // a name that only the proxy knows
    return url;
}

void TestConnecting::aSocksProxyIsUsed()
{
    const TestAuthority company;
    const QUrl server = serve(company);
    for (const bool wantsPassword : {false, true}) {
        const SocksProxy proxy(wantsPassword ? "ana"_ba : QByteArray(), "Norra Gate 4711");
        const auto servers = open();
        QVERIFY(servers->addAuthority(server, *servers->readAuthority(company.certificate().toPem())));
        QVERIFY(finished(servers->setProxy(socksAt(proxy.port(), wantsPassword ? u"ana"_s : QString()),
            wantsPassword ? std::optional(u"Norra Gate 4711"_s) : std::nullopt)));
        const auto found = finished(servers->discover(server));
        QVERIFY2(found, found ? "" : qPrintable(found.error().title));
        // The name went to the proxy: this computer's network does not know it.
        QCOMPARE(proxy.tunnels(), QStringList{u"agentee.test:%1"_s.arg(server.port())});
        QCOMPARE(proxy.refusals(), 0);
    }
    QFile kept(file(u"servers.json"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(!kept.readAll().contains("Norra Gate 4711"));
}

void TestConnecting::aSocksProxyThatRefusesIsTold()
{
    const SocksProxy proxy("ana", "right");
    const auto servers = open();
    for (const auto &[user, password] : {std::pair(u"ana"_s, u"wrong"_s), std::pair(QString(), QString())}) {
        QVERIFY(finished(servers->setProxy(socksAt(proxy.port(), user), password)));
        const int before = proxy.refusals();
        const auto found = finished(servers->discover(QUrl(u"https://agentee.test"_s)));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Problem::Kind::NetworkFailure);
        QVERIFY2(found.error().title.contains(u"proxy"_s), qPrintable(found.error().title));
        QVERIFY2(
            found.error().nextStep.contains(u"Proxy and certificates"_s), qPrintable(found.error().nextStep));
        QVERIFY(proxy.refusals() > before);
    }
    QVERIFY(proxy.tunnels().isEmpty());
}

/// Signing in, the first fetch and the stream of a real server.
void TestConnecting::anAccountLivesBehindASocksProxy()
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
    const SocksProxy proxy("ana", "right");
    {
        QVERIFY(QDir().mkpath(file(u"ana"_s)));
        KnownServers known(file(u"ana"_s), {.useKeychain = false, .allowPlainHttp = false});
        QVERIFY(known.addAuthority(server, *known.readAuthority(company.certificate().toPem())));
        QVERIFY(finished(known.setProxy(socksAt(proxy.port(), u"ana"_s), u"right"_s)));
    }
    auto ana = QCoro::waitFor(
        tests::LiveClient::open(file(u"ana"_s), server, u"ana@northwind.example"_s, u"northwind"_s));
    QVERIFY2(ana, ana ? "" : qPrintable(ana.error().title));
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced((*ana)->store())));
    QTRY_COMPARE_WITH_TIMEOUT((*ana)->store().status().connection, sync::Status::Connection::Online, 30'000);
    QVERIFY(proxy.tunnels().size() >= 2); // the stream has one of its own
}

void TestConnecting::theSystemsProxyIsFound()
{
    const TestAuthority company;
    const QUrl server = serve(company);
    const ConnectProxy proxy;
    const auto servers = open();
    QVERIFY(servers->addAuthority(server, *servers->readAuthority(company.certificate().toPem())));
    QVERIFY(!finished(servers->discover(server)));
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    for (const char *variable : {"http_proxy", "https_proxy"})
        qputenv(variable, address);
    QNetworkProxyFactory::setUseSystemConfiguration(true); // as the program does
    const auto found = finished(servers->discover(server));
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    QVERIFY2(found, found ? "" : qPrintable(found.error().title));
    QCOMPARE(proxy.tunnels(), QStringList{u"agentee.test:%1"_s.arg(server.port())});
}

void TestConnecting::theSystemsExceptionsAreHeeded()
{
    const ConnectProxy proxy;
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.port());
    for (const char *variable : {"http_proxy", "https_proxy"})
        qputenv(variable, address);
    qputenv("no_proxy", "agentee.test,.example.com");
    const auto servers = open();
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    QVERIFY(!finished(servers->discover(QUrl(u"https://agentee.test"_s)))); // nobody knows the name
    QVERIFY(proxy.tunnels().isEmpty());
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    for (const char *variable : {"http_proxy", "https_proxy", "no_proxy"})
        qunsetenv(variable);
}

void TestConnecting::whatAProxySaysIsTold_data()
{
    QTest::addColumn<QByteArray>("answer"); ///< empty: there is none
    QTest::addColumn<QString>("title");
    QTest::newRow("wants a password")
        << "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"_ba
        << u"wants a user name and a password"_s;
    QTest::newRow("forbids") << "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"_ba << u"proxy"_s;
    QTest::newRow("speaks nonsense") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba << u"proxy"_s;
    QTest::newRow("is not there") << QByteArray() << u"proxy of this network could not be reached"_s;
}

void TestConnecting::whatAProxySaysIsTold()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, title);
    auto proxy = std::make_unique<ScriptedServer>(QList<ScriptedServer::Answer>{{answer}});
    const quint16 port = quint16(proxy->url().port());
    if (answer.isEmpty())
        proxy.reset();
    const auto servers = open();
    QVERIFY(finished(servers->setProxy(
        {.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = port, .user = {}}, std::nullopt)));
    const auto found = finished(servers->discover(QUrl(u"https://agentee.test"_s)));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Problem::Kind::NetworkFailure);
    QVERIFY2(found.error().title.contains(title), qPrintable(found.error().title));
    QVERIFY2(
        found.error().nextStep.contains(u"Proxy and certificates"_s), qPrintable(found.error().nextStep));
}

void TestConnecting::whoeverAnswersIsToldApart_data()
{
    using Http = ScriptedServer;
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("title"); ///< empty: it is one of ours
    const QString stranger = u"not as an Agentee server does"_s;
    const QByteArray page = "<!doctype html><title>Welcome</title><form>Accept the terms</form>";
    QTest::newRow("one of ours") << Http::http(200, "application/json", discovery({})) << QString();
    QTest::newRow("a page") << Http::http(200, "text/html", page) << stranger;
    QTest::newRow("a page that is not found") << Http::http(404, "text/html", page) << stranger;
    QTest::newRow("a portal that wants a login") << Http::http(511, "text/html", page) << stranger;
    QTest::newRow("a page that says it is JSON")
        << Http::http(200, "application/json", page) << QString(u"damaged"_s);
    QTest::newRow("a list") << Http::http(200, "application/json", "[]") << QString(u"damaged"_s);
    QTest::newRow("another thing") << Http::http(
        200, "application/json", R"({"issuer": "https://id.example"})")
                                   << QString(u"."_s);
    QTest::newRow("a long name") << Http::http(
        200, "application/json", discovery({{u"name"_s, QString(50'000, u'x')}}))
                                 << QString(u"."_s);
    QTest::newRow("a name of several lines")
        << Http::http(200, "application/json", discovery({{u"name"_s, u"Agentee\nEnter your password"_s}}))
        << QString(u"."_s);
    QTest::newRow("huge") << Http::http(
        200, "application/json", discovery({{u"name"_s, QString(5'000'000, u'x')}}))
                          << QString(u"larger than"_s);
    QTest::newRow("huge, without saying so")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n")
            + QByteArray(5'000'000, ' ')
        << QString(u"larger than"_s);
    QTest::newRow("of a later time") << Http::http(
        200, "application/json", discovery({{u"api_version"_s, 99}}))
                                     << QString(u"does not fit"_s);
    QTest::newRow("deep") << Http::http(200, "application/json", QByteArray(20'000, '['))
                          << QString(u"damaged"_s);
    QTest::newRow("nothing") << QByteArray("\r\n\r\n") << QString(u"127.0.0.1"_s);
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << QString(u"127.0.0.1"_s);
}

void TestConnecting::whoeverAnswersIsToldApart()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, title);
    const ScriptedServer server({{answer}});
    const auto servers = open();
    const auto found = finished(servers->discover(server.url()));
    QCOMPARE(found.has_value(), title.isEmpty());
    if (found)
        return;
    QVERIFY2(found.error().title.contains(title), qPrintable(found.error().title));
    QVERIFY2(found.error().title.size() < 300, "what a stranger wrote is not shown at length");
    QVERIFY(!found.error().title.contains(u'\n'));
    QVERIFY2(!found.error().nextStep.isEmpty(), qPrintable(found.error().title));
}

void TestConnecting::nobodyIsFollowedElsewhere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isLoop");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d to itself", status) << status << true;
        QTest::addRow("%d to another", status) << status << false;
    }
}

void TestConnecting::nobodyIsFollowedElsewhere()
{
    QFETCH(int, status);
    QFETCH(bool, isLoop);
    const ScriptedServer elsewhere({{ScriptedServer::http(200, "application/json", discovery({}))}});
    const QByteArray where =
        isLoop ? "/.well-known/agentee"_ba : elsewhere.url().toEncoded() + "/.well-known/agentee";
    const ScriptedServer first(
        {{ScriptedServer::http(status, "text/html", {}, "Location: " + where + "\r\n")}});
    const auto servers = open();
    const auto found = finished(servers->discover(first.url()));
    QVERIFY(!found);
    QVERIFY2(found.error().title.contains(u"another address"_s), qPrintable(found.error().title));
    QVERIFY(!found.error().nextStep.isEmpty());
    QCOMPARE(first.requests().size(), 1);
    QVERIFY(elsewhere.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestConnecting)
#include "tst_connecting.moc"
