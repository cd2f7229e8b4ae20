#include "sync/network/endpoints.h"
#include "tests/sync/network/backend.h"
#include "tests/sync/network/finished.h"
#include "tests/sync/network/scripted_server.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <semaphore>

using namespace agentee::models;
using namespace agentee::sync;
using namespace agentee::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using agentee::server::PathParameters;
using agentee::server::Request;
using agentee::server::Response;
using agentee::server::Router;

/// Signing in and staying signed in.
class TestApiClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsWhatTheContractSays();
    void refreshesOnceForManyCalls();
    void refreshesWhenTheServerSaysSo();
    void refreshesBeforeTheEnd();
    void asksAgainWhenTheAnswerOfTheRefreshIsLost();
    void tellsOnceThatSignInIsNeeded();
    void takesUpANewSignIn();
    void nobodySignedIn();
    void worksOnWhenTheTokenCannotBeKept();
    void aSecondRefusalIsTheAnswer();
    void endsCallsWhenCancelled();
    void endsCallsWhenDestroyed();
    void aProblemOfTheServerIsKept();
};

void TestApiClient::sendsWhatTheContractSays()
{
    std::mutex mutex;
    Request seen;
    Backend backend([&](Router &router) {
        router.add(agentee::server::Method::Put, "/v1/sections/{id}", {},
            [&](const Request &request, const PathParameters &) {
                const std::scoped_lock lock(mutex);
                seen = request;
                return Response::json(200, {{u"a"_s, 1}}).setHeader("Agentee-Cursor", "42");
            });
    });
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    ApiRequest request{.method = ApiRequest::Method::Put, .path = u"/v1/sections/x"_s};
    request.body = QJsonObject{{u"markdown"_s, u"# Größe"_s}};
    request.ifMatch = 7;
    request.idempotencyKey = newId();
    const Result<ApiAnswer> answer = finished(client.send(request));
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().title));
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->cursor, 42);
    QCOMPARE(answer->body, QJsonObject({{u"a"_s, 1}}));
    const std::scoped_lock lock(mutex);
    QCOMPARE(seen.header("If-Match"), "\"7\"");
    QCOMPARE(seen.header("Idempotency-Key"), idText(*request.idempotencyKey).toLatin1());
    QCOMPARE(seen.header("Content-Type"), "application/json");
    QVERIFY(seen.header("Authorization").startsWith("Bearer access"));
    QVERIFY(!seen.hasHeader("Cookie"));
    QCOMPARE(seen.body, u"{\"markdown\":\"# Größe\"}"_s.toUtf8());
}

void TestApiClient::refreshesOnceForManyCalls()
{
    Backend backend;
    const auto credentials = std::make_shared<MemoryCredentials>(backend.newRefreshToken());
    ApiClient client(backend.url(), credentials);
    int answered = 0;
    for (int i = 0; i < 50; ++i) {
        QCoro::connect(call(client, endpoints::me()), this, [&](const Result<Myself> &myself) {
            QVERIFY2(myself, qPrintable(myself ? QString() : myself.error().title));
            ++answered;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered, 50, 30'000);
    QCOMPARE(backend.refreshes.load(), 1);
    QCOMPARE(backend.refused.load(), 0);
    QCOMPARE(credentials->reads, 1);

    backend.forgetAccessTokens();
    for (int i = 0; i < 50; ++i) {
        QCoro::connect(call(client, endpoints::me()), this, [&](const Result<Myself> &myself) {
            QVERIFY(myself);
            ++answered;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered, 100, 30'000);
    QCOMPARE(backend.refreshes.load(), 2);
}

void TestApiClient::refreshesWhenTheServerSaysSo()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    QSignalSpy signInNeeded(&client, &ApiClient::signInNeeded);
    QVERIFY(finished(call(client, endpoints::me())));
    backend.forgetAccessTokens();
    QVERIFY(finished(call(client, endpoints::me())));
    QCOMPARE(backend.refreshes.load(), 2);
    QCOMPARE(backend.refused.load(), 1);
    QCOMPARE(signInNeeded.size(), 0);
}

void TestApiClient::refreshesBeforeTheEnd()
{
    Backend backend;
    backend.secondsOfAccess = 1;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    QVERIFY(finished(client.accessToken()));
    // Renewed at half of its life, so never refused.
    QTRY_VERIFY(finished(call(client, endpoints::me())) && backend.refreshes >= 3);
    QCOMPARE(backend.refused.load(), 0);
}

void TestApiClient::asksAgainWhenTheAnswerOfTheRefreshIsLost()
{
    const QByteArray good = QJsonDocument(
        toJson(SignedIn{.accessToken = u"access"_s,
            .refreshToken = u"new"_s,
            .expiresInSeconds = 60,
            .person = {.id = newId(), .name = u"Ada"_s, .email = u"a@example.com"_s, .initials = u"A"_s},
            .tenant = {.id = newId(), .name = u"T"_s}}))
                                .toJson();
    const QByteArray whole = ScriptedServer::http(200, "application/json", good);
    ScriptedServer server({{whole.first(whole.size() / 2)}, {whole}});
    const auto credentials = std::make_shared<MemoryCredentials>(u"old"_s);
    ApiClient client(server.url(), credentials);
    const Result<QString> token = finished(client.accessToken());
    QVERIFY2(token, qPrintable(token ? QString() : token.error().title));
    QCOMPARE(*token, u"access");
    QVERIFY(server.requests().size() >= 2);
    for (const QByteArray &request : server.requests())
        QVERIFY(request.contains("\"refresh_token\":\"old\""));
    QCOMPARE(credentials->kept, u"new");
}

void TestApiClient::tellsOnceThatSignInIsNeeded()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(u"unknown"_s));
    QSignalSpy signInNeeded(&client, &ApiClient::signInNeeded);
    for (int i = 0; i < 3; ++i) {
        const Result<Myself> myself = finished(call(client, endpoints::me()));
        QVERIFY(!myself);
        QCOMPARE(myself.error().kind, Problem::Kind::NotSignedIn);
    }
    QCOMPARE(signInNeeded.size(), 1);
    QCOMPARE(backend.refreshes.load(), 1);
}

void TestApiClient::takesUpANewSignIn()
{
    Backend backend;
    const auto credentials = std::make_shared<MemoryCredentials>(backend.newRefreshToken());
    ApiClient client(backend.url(), credentials);
    QSignalSpy signInNeeded(&client, &ApiClient::signInNeeded);
    QVERIFY(finished(call(client, endpoints::me())));
    backend.forgetAccessTokens();
    backend.forgetRefreshTokens();
    QVERIFY(!finished(call(client, endpoints::me())));
    QCOMPARE(signInNeeded.size(), 1);
    credentials->kept = backend.newRefreshToken();
    QVERIFY(finished(call(client, endpoints::me())));

    // Replaced while the old one was still in memory: nobody is asked.
    backend.forgetAccessTokens();
    backend.forgetRefreshTokens();
    credentials->kept = backend.newRefreshToken();
    QVERIFY(finished(call(client, endpoints::me())));
    QCOMPARE(signInNeeded.size(), 1);

    // Told again for the next one that is refused.
    backend.forgetAccessTokens();
    backend.forgetRefreshTokens();
    QVERIFY(!finished(call(client, endpoints::me())));
    QCOMPARE(signInNeeded.size(), 2);
}

void TestApiClient::nobodySignedIn()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(QString()));
    QSignalSpy signInNeeded(&client, &ApiClient::signInNeeded);
    const Result<Myself> myself = finished(call(client, endpoints::me()));
    QVERIFY(!myself);
    QCOMPARE(myself.error().kind, Problem::Kind::NotSignedIn);
    QVERIFY(!myself.error().title.isEmpty());
    QCOMPARE(signInNeeded.size(), 1);
    QCOMPARE(backend.refreshes.load(), 0);
}

void TestApiClient::worksOnWhenTheTokenCannotBeKept()
{
    Backend backend;
    const auto credentials = std::make_shared<MemoryCredentials>(backend.newRefreshToken());
    const QString first = credentials->kept;
    credentials->isFull = true;
    ApiClient client(backend.url(), credentials);
    QVERIFY(finished(call(client, endpoints::me())));
    QCOMPARE(credentials->kept, first);
    backend.forgetAccessTokens();
    QVERIFY(finished(call(client, endpoints::me())));
    QCOMPARE(credentials->kept, first);
    credentials->isFull = false;
    backend.forgetAccessTokens();
    QVERIFY(finished(call(client, endpoints::me())));
    QVERIFY(credentials->kept != first);
    QCOMPARE(credentials->reads, 1);
}

void TestApiClient::aSecondRefusalIsTheAnswer()
{
    std::atomic<int> asked = 0;
    Backend backend([&](Router &router) {
        router.add(
            agentee::server::Method::Get, "/v1/never", {}, [&](const Request &, const PathParameters &) {
                ++asked;
                return Response::problem({.kind = Problem::Kind::NotSignedIn, .title = u"No."_s});
            });
    });
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    const Result<ApiAnswer> answer = finished(client.send({.path = u"/v1/never"_s}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Problem::Kind::NotSignedIn);
    QCOMPARE(asked.load(), 2);
    QCOMPARE(backend.refreshes.load(), 2);
}

void TestApiClient::endsCallsWhenCancelled()
{
    std::counting_semaphore<> gate{0};
    std::atomic<int> entered = 0;
    Backend backend([&](Router &router) {
        router.add(
            agentee::server::Method::Get, "/v1/wait", {}, [&](const Request &, const PathParameters &) {
                ++entered;
                gate.acquire();
                return Response::noContent();
            });
    });
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    QList<Problem::Kind> ends;
    for (int i = 0; i < 3; ++i) {
        QCoro::connect(client.send({.path = u"/v1/wait"_s}), this,
            [&](const Result<ApiAnswer> &answer) { ends.append(answer.error().kind); });
    }
    QTRY_COMPARE(entered.load(), 3);
    client.cancelAll();
    gate.release(3);
    QCOMPARE(ends, QList<Problem::Kind>(3, Problem::Kind::Cancelled));
    QVERIFY(finished(call(client, endpoints::me())));
}

void TestApiClient::endsCallsWhenDestroyed()
{
    ScriptedServer silent({{{}, ScriptedServer::Answer::Then::KeepOpen}});
    QList<Problem::Kind> ends;
    {
        ApiClient client(silent.url(), std::make_shared<MemoryCredentials>(u"token"_s));
        QCoro::connect(client.send({.path = u"/v1/me"_s}), this,
            [&](const Result<ApiAnswer> &answer) { ends.append(answer.error().kind); });
        QTRY_COMPARE(silent.requests().size(), 1);
        QVERIFY(ends.isEmpty());
    }
    QCOMPARE(ends, QList<Problem::Kind>{Problem::Kind::Cancelled});
}

void TestApiClient::aProblemOfTheServerIsKept()
{
    const Problem stale{.kind = Problem::Kind::Stale,
        .title = u"Ben changed this section."_s,
        .nextStep = u"Look at it."_s,
        .current = {{u"version"_s, 8}}};
    Backend backend([&](Router &router) {
        router.add(agentee::server::Method::Get, "/v1/stale", {},
            [&](const Request &, const PathParameters &) { return Response::problem(stale); });
    });
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    const Result<ApiAnswer> answer = finished(client.send({.path = u"/v1/stale"_s}));
    QVERIFY(!answer);
    QCOMPARE(answer.error(), stale);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_api_client.moc"
