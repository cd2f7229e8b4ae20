#include "server/http/router.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <stdexcept>

using namespace agentee::server;

namespace
{

Handler says(const QByteArray &text)
{
    return [text](const Request &, const PathParameters &parameters) {
        return Response::bytes(200, "text/plain", text + parameters.value("id").toUtf8());
    };
}

Router example()
{
    Router router;
    router.add(Method::Get, "/", {}, says("root"));
    router.add(Method::Get, "/v1/sections/{id}", {}, says("one "));
    router.add(Method::Put, "/v1/sections/{id}", {}, says("put "));
    router.add(Method::Get, "/v1/sections/recent", {}, says("recent"));
    router.add(Method::Post, "/v1/sections/{id}/move", {.maximumBody = 10, .name = "move"}, says("move "));
    router.add(Method::Post, "/v1/throws", {.maximumBody = 10, .name = "thrower"},
        [](const Request &, const PathParameters &) -> Response {
            throw std::runtime_error("secret detail");
        });
    return router;
}

Response ask(const Router &router, Method method, const QByteArray &target)
{
    return router.dispatch(*Request::make(method, target));
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void saysWhichMethodsThereAre();
    void turnsExceptionsIntoDefects();
    void tellsTheRoute();
    void problemCarriesRetryAfter();
};

void TestRouter::finds_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("root") << QByteArray("/") << 200 << QByteArray("root");
    QTest::newRow("parameter") << QByteArray("/v1/sections/a%2Fb?x=1") << 200 << QByteArray("one a/b");
    QTest::newRow("literal wins") << QByteArray("/v1/sections/recent") << 200 << QByteArray("recent");
    QTest::newRow("empty segment") << QByteArray("/v1/sections/") << 404 << QByteArray();
    QTest::newRow("trailing slash") << QByteArray("/v1/sections/a/") << 404 << QByteArray();
    QTest::newRow("prefix of a route") << QByteArray("/v1/sections") << 404 << QByteArray();
    QTest::newRow("double slash") << QByteArray("//v1/sections/a") << 404 << QByteArray();
    QTest::newRow("escaped slash is no separator") << QByteArray("/v1%2Fsections/a") << 404 << QByteArray();
    QTest::newRow("case matters") << QByteArray("/V1/sections/a") << 404 << QByteArray();
    QTest::newRow("name after literal") << QByteArray("/v1/sections/recent/move") << 405 << QByteArray();
}

void TestRouter::finds()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Response response = ask(example(), Method::Get, target);
    QCOMPARE(response.status, status);
    if (status == 200)
        QCOMPARE(response.body, body);
    else
        QCOMPARE(response.contentType, "application/problem+json");
}

void TestRouter::saysWhichMethodsThereAre()
{
    const Response response = ask(example(), Method::Delete, "/v1/sections/a");
    QCOMPARE(response.status, 405);
    QCOMPARE(response.header("allow"), "GET, HEAD, PUT");
    QVERIFY(ask(example(), Method::Delete, "/v2").header("Allow").isEmpty());
}

void TestRouter::turnsExceptionsIntoDefects()
{
    QTest::ignoreMessage(
        QtCriticalMsg, QRegularExpression(QStringLiteral("thrower threw: std::runtime_error$")));
    const Response response = ask(example(), Method::Post, "/v1/throws");
    QCOMPARE(response.status, 500);
    QVERIFY(!response.body.contains("secret"));
}

void TestRouter::tellsTheRoute()
{
    const Router router = example();
    QCOMPARE(router.routes().size(), 6);
    const QList<QString> move = Request::make(Method::Get, "/v1/sections/a/move")->segments;
    QVERIFY(!router.match(Method::Get, move));
    const auto route = router.match(Method::Post, move);
    QVERIFY(route);
    QCOMPARE(route->options.maximumBody, 10);
    QCOMPARE(route->options.name, "move");
    QCOMPARE(route->pattern, "/v1/sections/{id}/move");
    QCOMPARE(router.methodsOf(move), QList<Method>{Method::Post});
}

void TestRouter::problemCarriesRetryAfter()
{
    agentee::models::Problem problem;
    problem.kind = agentee::models::Problem::Kind::InProgress;
    problem.title = QStringLiteral("Wait.");
    problem.retryAfterSeconds = 7;
    const Response response = Response::problem(problem);
    QCOMPARE(response.status, 409);
    QCOMPARE(response.header("Retry-After"), "7");
    QCOMPARE(QJsonDocument::fromJson(response.body).object().value(QStringLiteral("status")).toInt(), 409);
    problem.kind = agentee::models::Problem::Kind::NetworkFailure;
    QCOMPARE(Response::problem(problem).status, 500);
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
