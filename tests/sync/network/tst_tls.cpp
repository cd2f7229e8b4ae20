#include "sync/network/event_stream.h"
#include "sync/network/http_caller.h"
#include "sync/profile.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"
#include "tests/support/network/test_authority.h"
#include "tests/sync/network/backend.h"
#include "tests/sync/network/finished.h"
#include "tests/sync/network/scripted_server.h"

#include <QCoroTask>

#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using tests::TestAuthority;

Q_DECLARE_METATYPE(TestAuthority::Wish)

/// Who is at the other end of the line: certificates, and servers that send the client elsewhere.
class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void strangersAreToldInWords_data();
    void strangersAreToldInWords();
    void everythingGoesOverTls();
    void redirectsCarryNoToken_data();
    void redirectsCarryNoToken();
    void theStreamIsNotRedirected();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QStringList configured(const TestAuthority::Wish &wish);

    TestAuthority m_known;
    QTemporaryDir m_folder;
};

void TestTls::initTestCase()
{
    // As if the administrator had installed the company's authority on this computer.
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(m_known.certificate());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void TestTls::strangersAreToldInWords_data()
{
    QTest::addColumn<TestAuthority::Wish>("wish");
    QTest::addColumn<QByteArray>("authority"); ///< empty: the known one
    QTest::addColumn<QString>("words"); ///< empty: it is no stranger
    QTest::newRow("good") << TestAuthority::Wish{} << QByteArray() << QString();
    QTest::newRow("expired") << TestAuthority::Wish{.validFrom = -7200, .validUntil = -3600} << QByteArray()
                             << u"has expired"_s;
    QTest::newRow("too early") << TestAuthority::Wish{.validFrom = 3600, .validUntil = 7200} << QByteArray()
                               << u"not valid yet"_s;
    QTest::newRow("of another computer") << TestAuthority::Wish{.address = u"DNS:agentee.example.com"_s}
                                         << QByteArray() << u"certificate of another computer"_s;
    QTest::newRow("self-signed") << TestAuthority::Wish{.selfSigned = true} << QByteArray()
                                 << u"does not know"_s;
    QTest::newRow("by somebody else") << TestAuthority::Wish{} << "Somebody else"_ba << u"does not know"_s;
    QTest::newRow("by somebody of the same name")
        << TestAuthority::Wish{} << "Authority of a test"_ba << u"does not know"_s;
}

void TestTls::strangersAreToldInWords()
{
    QFETCH(TestAuthority::Wish, wish);
    QFETCH(QByteArray, authority);
    QFETCH(QString, words);
    const TestAuthority somebody(authority);
    server::Server::Options options;
    options.certificateFile = file(u"certificate.pem"_s);
    options.privateKeyFile = file(u"key.pem"_s);
    (authority.isEmpty() ? m_known : somebody).issue(options.certificateFile, options.privateKeyFile, wish);
    Backend backend({}, options);
    QUrl url = backend.url();
    url.setScheme(u"https"_s);
    const QTemporaryDir folder;
    auto profile = sync::Profile::open(folder.path());
    QVERIFY(profile);
    const auto found = finished((*profile)->discover(url));
    const auto signedIn = finished((*profile)->signIn(url, u"ada@example.com"_s, u"right"_s));
    if (words.isEmpty()) {
        QVERIFY2(found, found ? "" : qPrintable(found.error().title));
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().title));
        return;
    }
    for (const models::Problem &problem : {found.error(), signedIn.error()}) {
        QCOMPARE(problem.kind, models::Problem::Kind::NetworkFailure);
        QVERIFY2(problem.title.contains(words), qPrintable(problem.title));
        QVERIFY2(problem.nextStep.endsWith(u'.'), qPrintable(problem.nextStep));
    }
    QCOMPARE(backend.signIns, 0);
    QVERIFY((*profile)->accounts().isEmpty());
}

QStringList TestTls::configured(const TestAuthority::Wish &wish)
{
    m_known.issue(file(u"server.pem"_s), file(u"server.key"_s), wish);
    QFile config(file(u"config.json"_s));
    const QJsonObject settings{
        {u"certificate_file"_s, u"server.pem"_s}, {u"private_key_file"_s, u"server.key"_s}};
    if (!config.open(QIODevice::WriteOnly) || config.write(QJsonDocument(settings).toJson()) <= 0)
        qFatal("the configuration cannot be written");
    return {u"--config"_s, config.fileName()};
}

/// The real server as a process: signing in, the first fetch, the stream and what is written. A certificate
/// that goes bad meanwhile is told, and nothing that was typed goes with it.
void TestTls::everythingGoesOverTls()
{
    auto backend = tests::BackendProcess::start(file(u"data"_s), configured({}));
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    const QUrl url = (*backend)->url();
    QCOMPARE(url.scheme(), u"https"_s);
    auto opened = QCoro::waitFor(
        tests::LiveClient::open(file(u"ana"_s), url, u"ana@northwind.example"_s, u"northwind"_s));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().title));
    sync::Store &ana = (*opened)->store();
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(ana)));
    QTRY_COMPARE_WITH_TIMEOUT(ana.status().connection, sync::Status::Connection::Online, 30'000);

    backend->reset();
    QTRY_COMPARE_WITH_TIMEOUT(ana.status().connection, sync::Status::Connection::Offline, 30'000);
    const models::Id workspace = ana.workspaces().summaries(0, 1).first().id;
    const auto added = ana.workspaces().addSection(workspace, u"Typed meanwhile"_s, 0);
    QVERIFY2(added, added ? "" : qPrintable(added.error().title));

    backend = tests::BackendProcess::start(
        file(u"data"_s), configured({.validFrom = -7200, .validUntil = -3600}), quint16(url.port()));
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    ana.syncNow();
    QTRY_VERIFY2_WITH_TIMEOUT(ana.status().problem.title.contains(u"has expired"_s),
        qPrintable(ana.status().problem.title), 30'000);
    QCOMPARE(ana.status().waiting, 1);

    backend->reset();
    backend = tests::BackendProcess::start(file(u"data"_s), configured({}), quint16(url.port()));
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    ana.syncNow();
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(ana)));
    QTRY_COMPARE_WITH_TIMEOUT(ana.status().connection, sync::Status::Connection::Online, 60'000);
    auto again = QCoro::waitFor(
        tests::LiveClient::open(file(u"laptop"_s), url, u"ana@northwind.example"_s, u"northwind"_s));
    QVERIFY2(again, again ? "" : qPrintable(again.error().title));
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced((*again)->store())));
    QVERIFY((*again)->store().workspaces().section(*added));
}

void TestTls::redirectsCarryNoToken_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<sync::ApiRequest::Method>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << sync::ApiRequest::Method::Get;
        QTest::addRow("PUT %d", status) << status << sync::ApiRequest::Method::Put;
    }
}

void TestTls::redirectsCarryNoToken()
{
    QFETCH(int, status);
    QFETCH(sync::ApiRequest::Method, method);
    ScriptedServer elsewhere({{ScriptedServer::http(200, "application/json", "{}")}});
    ScriptedServer first({{ScriptedServer::http(
        status, "text/html", {}, "Location: " + elsewhere.url().toEncoded() + "/v1/me\r\n")}});
    sync::HttpCaller caller(first.url());
    const auto answer = finished(caller.send({.method = method, .path = u"/v1/me"_s}, u"secret-token"_s));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, models::Problem::Kind::NetworkFailure);
    QVERIFY2(answer.error().title.contains(u"another address"_s), qPrintable(answer.error().title));
    QVERIFY(first.requests().first().contains("secret-token"));
    QVERIFY(elsewhere.requests().isEmpty());
}

void TestTls::theStreamIsNotRedirected()
{
    ScriptedServer elsewhere({{ScriptedServer::http(200, "application/json", "{}")}});
    const models::SignedIn signedIn{.accessToken = u"secret-token"_s,
        .refreshToken = u"another"_s,
        .expiresInSeconds = 900,
        .person = {.id = models::newId(),
            .name = u"Ada"_s,
            .email = u"ada@example.com"_s,
            .initials = u"AL"_s},
        .tenant = {.id = models::newId(), .name = u"Northwind"_s}};
    ScriptedServer first({{ScriptedServer::http(200, "application/json",
                              QJsonDocument(models::toJson(signedIn)).toJson(QJsonDocument::Compact))},
        {ScriptedServer::http(
            302, "text/html", {}, "Location: " + elsewhere.url().toEncoded() + "/v1/stream\r\n")}});
    sync::ApiClient client(first.url(), std::make_shared<MemoryCredentials>(u"refresh"_s));
    sync::EventStream stream(client);
    QSignalSpy closed(&stream, &sync::EventStream::closed);
    stream.start();
    QTRY_VERIFY_WITH_TIMEOUT(!closed.isEmpty(), 30'000);
    QVERIFY(!stream.isOpen());
    QVERIFY(first.requests().at(1).contains("secret-token"));
    QVERIFY(elsewhere.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
