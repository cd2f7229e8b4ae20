#include "sync/network/endpoints.h"
#include "sync/network/http_caller.h"
#include "sync/network/network_problem.h"
#include "tests/sync/network/backend.h"
#include "tests/sync/network/finished.h"
#include "tests/sync/network/scripted_server.h"

#include <QJsonArray>
#include <QTest>

using namespace agentee::models;
using namespace agentee::sync;
using namespace agentee::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using agentee::server::PathParameters;
using agentee::server::Request;
using agentee::server::Response;
using agentee::server::Router;
using Then = ScriptedServer::Answer::Then;

Q_DECLARE_METATYPE(ScriptedServer::Answer)

/// What can come instead of an answer.
class TestHttpCaller : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAnswersOfOurs();
    void believesNobodyElse_data();
    void believesNobodyElse();
    void takesOverWhatGatewaysSay_data();
    void takesOverWhatGatewaysSay();
    void saysWhyNobodyAnswered();
    void findsWordsForTls_data();
    void findsWordsForTls();
    void refusesLargeAnswers_data();
    void refusesLargeAnswers();
    void refusesCompressionBombs();
    void takesCompressedAnswers();
    void keepsTheConnection();
    void leavesConnectionsThatMayBeDead();
};

namespace
{

const QByteArray page = "<!doctype html><title>Sign in to the network</title>";
const QByteArray ours = "application/json";

/// As gzip does it: stored in deflate blocks by zlib, with gzip's head and tail around it.
QByteArray gzip(const QByteArray &bytes)
{
    const QByteArray zlib = qCompress(bytes, 9).sliced(4);
    QByteArray out = QByteArray::fromHex("1f8b0800000000000003") + zlib.sliced(2, zlib.size() - 6);
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    crc = ~crc;
    for (const quint32 number : {crc, quint32(bytes.size())}) {
        for (int shift = 0; shift < 32; shift += 8)
            out += char(number >> shift);
    }
    return out;
}

Result<ApiAnswer> get(const QUrl &server, const ApiClientOptions &options = {})
{
    HttpCaller caller(server, options);
    return finished(caller.send({.path = u"/v1/me"_s}, {}));
}

} // namespace

void TestHttpCaller::takesAnswersOfOurs()
{
    ScriptedServer server({{ScriptedServer::http(200, "Application/JSON; charset=utf-8", "{\"a\":1}")},
        {"HTTP/1.1 204 No Content\r\nAgentee-Cursor: 9\r\n\r\n"},
        {ScriptedServer::http(201, ours, "{}", "Agentee-Cursor: x\r\n")}});
    const Result<ApiAnswer> first = get(server.url());
    QVERIFY2(first, qPrintable(first ? QString() : first.error().title));
    QCOMPARE(first->body, QJsonObject({{u"a"_s, 1}}));
    const Result<ApiAnswer> second = get(server.url());
    QVERIFY(second);
    QCOMPARE(second->status, 204);
    QCOMPARE(second->cursor, 9);
    const Result<ApiAnswer> third = get(server.url());
    QVERIFY(third);
    QCOMPARE(third->cursor, 0);
    QVERIFY(!server.requests().first().contains("Authorization"));
}

void TestHttpCaller::believesNobodyElse_data()
{
    const auto http = [](int status, const QByteArray &type, const QByteArray &body,
                          const QByteArray &more = {}) {
        return ScriptedServer::Answer{ScriptedServer::http(status, type, body, more), Then::Close};
    };
    QTest::addColumn<ScriptedServer::Answer>("answer");
    QTest::newRow("portal page") << http(200, "text/html", page);
    QTest::newRow("page that says JSON") << http(200, ours, page);
    QTest::newRow("page with 404") << http(404, "text/html", page);
    QTest::newRow("page with 401") << http(401, "text/html", page, "WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("page with 403") << http(403, "text/html", page);
    QTest::newRow("page with 410") << http(410, "text/html", page);
    QTest::newRow("page with 511") << http(511, "text/html", page);
    QTest::newRow("stranger's problem")
        << http(404, "application/problem+json", "{\"type\":\"about:blank\"}");
    QTest::newRow("problem of another status") << http(
        404, "application/problem+json", "{\"type\":\"/problems/stale\",\"title\":\"x\",\"status\":412}");
    QTest::newRow("redirect") << http(302, "text/html", page, "Location: http://127.0.0.1:1/\r\n");
    QTest::newRow("permanent redirect") << http(308, "text/html", {}, "Location: /other\r\n");
    QTest::newRow("no media type") << ScriptedServer::Answer{
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"};
    QTest::newRow("no answer") << ScriptedServer::Answer{{}};
    QTest::newRow("half a head") << ScriptedServer::Answer{"HTTP/1.1 200 OK\r\nContent-Ty"};
    QTest::newRow("half a body") << ScriptedServer::Answer{
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":1}"};
    QTest::newRow("half a chunk") << ScriptedServer::Answer{
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
        "chunked\r\n\r\n10\r\n{\"a\":1"};
    QTest::newRow("no last chunk") << ScriptedServer::Answer{
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
        "chunked\r\n\r\n7\r\n{\"a\":1}\r\n"};
    QTest::newRow("JSON cut") << http(200, ours, "{\"a\":[1,2");
    QTest::newRow("JSON list") << http(200, ours, "[]");
    QTest::newRow("no JSON") << http(200, ours, {});
    QTest::newRow("key twice") << http(200, ours, "{\"a\":1,\"a\":2}");
    QTest::newRow("deep") << http(200, ours, "{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + "}");
    QTest::newRow("not UTF-8") << http(200, ours, "{\"a\":\"\xff\"}");
    QTest::newRow("not gzip") << http(200, ours, "{\"a\":1}", "Content-Encoding: gzip\r\n");
    QTest::newRow("half a gzip") << http(
        200, ours, gzip("{\"a\":1}").first(15), "Content-Encoding: gzip\r\n");
    QTest::newRow("no HTTP") << ScriptedServer::Answer{"SSH-2.0-OpenSSH_9.9\r\n"};
    QTest::newRow("odd success") << http(206, ours, "{}");
    QTest::newRow("silence") << ScriptedServer::Answer{{}, Then::KeepOpen};
    QTest::newRow("silence after the head") << ScriptedServer::Answer{
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{", Then::KeepOpen};
    QTest::newRow("a byte now and then") << ScriptedServer::Answer{
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
        Then::Trickle};
}

void TestHttpCaller::believesNobodyElse()
{
    QFETCH(ScriptedServer::Answer, answer);
    ScriptedServer server({answer});
    const Result<ApiAnswer> result = get(server.url(), {.silence = 500ms, .whole = 1500ms});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Problem::Kind::NetworkFailure);
    QVERIFY(result.error().title.endsWith(u'.'));
    QVERIFY(result.error().nextStep.endsWith(u'.'));
}

void TestHttpCaller::takesOverWhatGatewaysSay_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Problem::Kind>("kind");
    QTest::newRow("bad gateway") << 502 << Problem::Kind::Unavailable;
    QTest::newRow("unavailable") << 503 << Problem::Kind::Unavailable;
    QTest::newRow("gateway timeout") << 504 << Problem::Kind::Unavailable;
    QTest::newRow("too many") << 429 << Problem::Kind::TooManyRequests;
    QTest::newRow("too large") << 413 << Problem::Kind::TooLarge;
}

void TestHttpCaller::takesOverWhatGatewaysSay()
{
    QFETCH(int, status);
    QFETCH(Problem::Kind, kind);
    ScriptedServer server({{ScriptedServer::http(status, "text/html", page, "Retry-After: 7\r\n")}});
    const Result<ApiAnswer> result = get(server.url());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(result.error().retryAfterSeconds, 7);
    QVERIFY(!result.error().title.contains(u"Sign in to the network"));
}

void TestHttpCaller::saysWhyNobodyAnswered()
{
    QUrl closed;
    {
        ScriptedServer server({{{}}});
        closed = server.url();
    }
    const Result<ApiAnswer> refused = get(closed);
    QVERIFY(!refused);
    QVERIFY2(refused.error().title.contains(u"does not accept"), qPrintable(refused.error().title));
    const Result<ApiAnswer> unknown = get(QUrl(u"http://no-such-host.invalid"_s), {.whole = 10s});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, Problem::Kind::NetworkFailure);
    QVERIFY2(unknown.error().title.contains(u"no-such-host.invalid"), qPrintable(unknown.error().title));
    ScriptedServer notSecure({{page}});
    QUrl https = notSecure.url();
    https.setScheme(u"https"_s);
    const Result<ApiAnswer> plain = get(https, {.silence = 2s, .whole = 4s});
    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, Problem::Kind::NetworkFailure);
}

void TestHttpCaller::findsWordsForTls_data()
{
    QTest::addColumn<QSslError::SslError>("error");
    QTest::addColumn<QString>("word");
    QTest::newRow("expired") << QSslError::CertificateExpired << u"expired"_s;
    QTest::newRow("early") << QSslError::CertificateNotYetValid << u"not valid yet"_s;
    QTest::newRow("other host") << QSslError::HostNameMismatch << u"another computer"_s;
    QTest::newRow("self-signed") << QSslError::SelfSignedCertificate << u"does not know"_s;
    QTest::newRow("unknown issuer") << QSslError::UnableToGetLocalIssuerCertificate << u"does not know"_s;
    QTest::newRow("withdrawn") << QSslError::CertificateRevoked << u"withdrawn"_s;
    QTest::newRow("other") << QSslError::UnspecifiedError << u"No secure connection"_s;
}

void TestHttpCaller::findsWordsForTls()
{
    QFETCH(QSslError::SslError, error);
    QFETCH(QString, word);
    const QList<QSslError> errors{QSslError(error)};
    const Problem ofCall = networkProblem(QNetworkReply::SslHandshakeFailedError, errors, u"example.com"_s);
    QCOMPARE(ofCall.kind, Problem::Kind::NetworkFailure);
    QVERIFY2(ofCall.title.contains(word), qPrintable(ofCall.title));
    QVERIFY(ofCall.title.contains(u"example.com"));
    QCOMPARE(networkProblem(QAbstractSocket::SslHandshakeFailedError, errors, u"example.com"_s), ofCall);
}

void TestHttpCaller::refusesLargeAnswers_data()
{
    QTest::addColumn<bool>("isDeclared");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("declared, fits") << true << 100'000 << true;
    QTest::newRow("declared, one more") << true << 100'001 << false;
    QTest::newRow("not declared, fits") << false << 100'000 << true;
    QTest::newRow("not declared, one more") << false << 100'001 << false;
}

void TestHttpCaller::refusesLargeAnswers()
{
    QFETCH(bool, isDeclared);
    QFETCH(int, bytes);
    QFETCH(bool, isTaken);
    const QByteArray body = "{\"a\":\"" + QByteArray(bytes - 8, 'x') + "\"}";
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    ScriptedServer server({{isDeclared ? ScriptedServer::http(200, ours, body) : head + "\r\n" + body}});
    HttpCaller caller(server.url());
    ApiRequest request{.path = u"/v1/me"_s};
    request.maximumAnswerBytes = 100'000;
    const Result<ApiAnswer> answer = finished(caller.send(request, {}));
    QCOMPARE(answer.has_value(), isTaken);
    if (!isTaken)
        QVERIFY2(answer.error().title.contains(u"larger than"), qPrintable(answer.error().title));
}

void TestHttpCaller::refusesCompressionBombs()
{
    const QByteArray bomb = gzip(QByteArray(200 * 1024 * 1024, ' '));
    ScriptedServer server({{ScriptedServer::http(200, ours, bomb, "Content-Encoding: gzip\r\n")}});
    const Result<ApiAnswer> answer = get(server.url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Problem::Kind::NetworkFailure);
}

void TestHttpCaller::takesCompressedAnswers()
{
    // Compresses to a hundredth, and is none the worse for it.
    const QByteArray body = "{\"a\":\"" + QByteArray(20 * 1024 * 1024, 'x') + "\"}";
    ScriptedServer server({{ScriptedServer::http(200, ours, gzip("{\"a\":1}"), "Content-Encoding: gzip\r\n")},
        {ScriptedServer::http(200, ours, gzip(body), "Content-Encoding: gzip\r\n")}});
    const Result<ApiAnswer> first = get(server.url());
    QVERIFY2(first, qPrintable(first ? QString() : first.error().title));
    QCOMPARE(first->body, QJsonObject({{u"a"_s, 1}}));
    const Result<ApiAnswer> second = get(server.url());
    QVERIFY2(second, qPrintable(second ? QString() : second.error().title));
    QCOMPARE(second->body["a"_L1].toString().size(), 20 * 1024 * 1024);
}

void TestHttpCaller::keepsTheConnection()
{
    Backend backend;
    HttpCaller caller(backend.url());
    for (int i = 0; i < 5; ++i)
        QVERIFY(finished(call(caller, endpoints::discover())));
}

void TestHttpCaller::leavesConnectionsThatMayBeDead()
{
    // The first request is never answered, on a connection that stays open.
    ScriptedServer server({{{}, Then::KeepOpen}, {ScriptedServer::http(200, ours, "{\"a\":1}")}});
    HttpCaller caller(server.url());
    std::optional<Result<ApiAnswer>> first;
    QCoro::connect(caller.send({.path = u"/v1/me"_s}, {}), this,
        [&first](const Result<ApiAnswer> &answer) { first = answer; });
    QTRY_COMPARE(server.requests().size(), 1);
    caller.startAnew();
    QTRY_VERIFY(first);
    QVERIFY(!*first);
    QCOMPARE(first->error().kind, Problem::Kind::NetworkFailure); // not Cancelled: it is to be tried again
    QVERIFY(finished(caller.send({.path = u"/v1/me"_s}, {})));
    QCOMPARE(server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestHttpCaller)
#include "tst_http_caller.moc"
