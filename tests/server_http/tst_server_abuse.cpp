#include "server/http/router.h"
#include "server/http/server.h"
#include "tests/server_http/raw_client.h"

#include <QTest>

#include <memory>
#include <semaphore>
#include <vector>

using namespace agentee::server;
using namespace agentee::test;
using namespace std::chrono_literals;

namespace
{

Router routes()
{
    Router router;
    router.add(Method::Get, "/hello", {},
        [](const Request &, const PathParameters &) { return Response::bytes(200, "text/plain", "hello"); });
    router.add(Method::Get, "/long", {}, [](const Request &, const PathParameters &) {
        return Response::bytes(200, "text/plain", QByteArray(32 * 1024 * 1024, 'x'));
    });
    router.add(Method::Post, "/echo", {.maximumBody = 100'000, .name = "echo"},
        [](const Request &request, const PathParameters &) {
            return Response::bytes(200, "text/plain", request.body);
        });
    return router;
}

/// Everything is cut after a tenth of a second, so that no test waits for the real limits.
Server::Options impatient()
{
    Server::Options options;
    options.headerDeadline = 100ms;
    options.requestDeadline = 200ms;
    options.rateWindow = 100ms;
    options.keepAliveIdle = 100ms;
    return options;
}

} // namespace

class TestServerAbuse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesSmuggling_data();
    void refusesSmuggling();
    void refusesLargeHeaders_data();
    void refusesLargeHeaders();
    void refusesLargeBodiesBeforeReading_data();
    void refusesLargeBodiesBeforeReading();
    void refusesBrokenChunks_data();
    void refusesBrokenChunks();
    void boundsAllBodiesTogether();
    void cutsTheSlow_data();
    void cutsTheSlow();
    void allowsTheSteady();
    void cutsSlowReaders();
    void boundsConnections();
    void slowClientsDoNotStarveOthers();
    void survivesRandomBytes();
};

void TestServerAbuse::refusesSmuggling_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray hidden = "GET /hello HTTP/1.1\r\nHost: h\r\n\r\n";
    const auto post = [&hidden](const char *name, const QByteArray &headers, const QByteArray &body) {
        QTest::newRow(name) << QByteArray("POST /echo HTTP/1.1\r\n" + headers + "\r\n" + body + hidden);
    };
    post("length and coding", "Host: h\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
    post("two lengths", "Host: h\r\nContent-Length: 0\r\nContent-Length: 31\r\n", "");
    post("coding other than chunked", "Host: h\r\nTransfer-Encoding: xchunked\r\n", "0\r\n\r\n");
    post("chunked not last", "Host: h\r\nTransfer-Encoding: chunked, identity\r\n", "0\r\n\r\n");
    post("folded coding", "Host: h\r\nTransfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n");
    post("space before the colon", "Host: h\r\nTransfer-Encoding : chunked\r\n", "0\r\n\r\n");
    post("bare line feed", "Host: h\r\nX: y\nContent-Length: 31\r\n", "");
    post("NUL", QByteArray("Host: h\r\nX: \0\r\n", 15), "");
    post("no host", "", "");
    post("two hosts", "Host: h\r\nHost: i\r\n", "");
    post("folded host", "Host: h\r\n .evil\r\n", "");
    QTest::newRow("blank line first") << QByteArray("\r\n" + hidden + hidden);
    QTest::newRow("only line feeds") << QByteArray("GET /hello HTTP/1.1\nHost: h\n\n\r\n\r\n" + hidden);
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    QTest::newRow("CONNECT") << QByteArray("CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n" + hidden);
    QTest::newRow("TLS hello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15);
}

void TestServerAbuse::refusesSmuggling()
{
    QFETCH(QByteArray, bytes);
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    const RawAnswer answer = client.ask(bytes);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.header("Connection"), "close");
    QCOMPARE(client.answer().status, 0); // what was hidden behind it is not answered
    QVERIFY(client.waitForClose());
}

void TestServerAbuse::refusesLargeHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one long header") << QByteArray(
        "GET /hello HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(17'000, 'x'));
    QTest::newRow("long target") << QByteArray("GET /" + QByteArray(17'000, 'x'));
    QTest::newRow("many headers") << QByteArray("GET / HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(3000));
    QTest::newRow("complete but too long")
        << QByteArray("GET /hello HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(17'000, 'x') + "\r\n\r\n");
    QTest::newRow("without a line") << QByteArray(100'000, 'x');
}

void TestServerAbuse::refusesLargeHeaders()
{
    QFETCH(QByteArray, bytes);
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    const RawAnswer answer = client.ask(bytes);
    QCOMPARE(answer.status, 431);
    QVERIFY(answer.body.contains("431"));
    QVERIFY(client.waitForClose());
}

void TestServerAbuse::refusesLargeBodiesBeforeReading_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray head = "POST /echo HTTP/1.1\r\nHost: h\r\n";
    QTest::newRow("declared") << QByteArray(head + "Content-Length: 100001\r\n\r\n") << 413;
    QTest::newRow("declared enormous")
        << QByteArray(head + "Content-Length: 999999999999999999\r\n\r\n") << 413;
    QTest::newRow("chunked") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n"
        + QByteArray("1000\r\n" + QByteArray(0x1000, 'x') + "\r\n").repeated(25))
                             << 413;
    QTest::newRow("one enormous chunk")
        << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n" + QByteArray(120'000, 'x'))
        << 413;
    QTest::newRow("to an unknown path")
        << QByteArray("POST /unknown HTTP/1.1\r\nHost: h\r\nContent-Length: 5000000\r\n\r\n") << 404;
    QTest::newRow("with a method that takes none")
        << QByteArray("PUT /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5000000\r\n\r\n") << 405;
}

void TestServerAbuse::refusesLargeBodiesBeforeReading()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    const RawAnswer answer = client.ask(bytes);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Connection"), "close");
    client.send(RawClient::get("/hello")); // would be body
    QCOMPARE(client.answer().status, 0);
    QVERIFY(client.waitForClose());
}

void TestServerAbuse::refusesBrokenChunks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not a number") << QByteArray("xyz\r\n");
    QTest::newRow("negative") << QByteArray("-1\r\n\r\n");
    QTest::newRow("with 0x") << QByteArray("0x5\r\nhello\r\n0\r\n\r\n");
    QTest::newRow("beyond 64 bits") << QByteArray("10000000000000001\r\nx\r\n");
    QTest::newRow("no line break after the data") << QByteArray("5\r\nhelloX0\r\n\r\n");
    QTest::newRow("line feed only") << QByteArray("5\nhello\n0\n\n\r\n");
    QTest::newRow("endless extension") << QByteArray("5;" + QByteArray(20'000, 'x'));
    QTest::newRow("endless trailer") << QByteArray("0\r\nX: " + QByteArray(20'000, 'x'));
}

void TestServerAbuse::refusesBrokenChunks()
{
    QFETCH(QByteArray, body);
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    const RawAnswer answer =
        client.ask("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
    QCOMPARE(answer.status, 400);
    QVERIFY(client.waitForClose());
}

void TestServerAbuse::boundsAllBodiesTogether()
{
    Server::Options options;
    options.maximumBuffered = 150'000;
    Server server(routes(), nullptr, options);
    QVERIFY(server.start());
    RawClient first(server.port());
    const QByteArray head = "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 90000\r\n\r\n";
    // The server says with 100 that it reads; then the second body cannot fit beside the first.
    first.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 90000\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(first.answer(true).status, 100);
    first.send(QByteArray(89'999, 'x'));
    RawAnswer answer;
    QTRY_VERIFY([&] {
        RawClient second(server.port());
        answer = second.ask(head + QByteArray(90'000, 'x'));
        return answer.status == 503;
    }());
    QVERIFY(!answer.header("Retry-After").isEmpty());
    first.close();
    QTRY_COMPARE(server.connectionCount(), 0);
    RawClient third(server.port());
    QCOMPARE(third.ask(RawClient::post("/echo", QByteArray(70'000, 'x'))).status, 200);
}

void TestServerAbuse::cutsTheSlow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("says nothing") << QByteArray();
    QTest::newRow("half a header") << QByteArray("GET /hello HTTP/1.1\r\nHo");
    QTest::newRow("half a body") << QByteArray(
        "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\nhalf");
    QTest::newRow("half a chunk") << QByteArray(
        "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe");
    QTest::newRow("says nothing more") << RawClient::get("/hello");
}

void TestServerAbuse::cutsTheSlow()
{
    QFETCH(QByteArray, bytes);
    Server server(routes(), nullptr, impatient());
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(bytes);
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(server.connectionCount(), 0);
}

void TestServerAbuse::allowsTheSteady()
{
    Server::Options options = impatient();
    options.headerDeadline = 10s;
    options.keepAliveIdle = 10s;
    options.requestDeadline = 10s;
    options.minimumBodyRate = 1;
    Server server(routes(), nullptr, options);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 400\r\n\r\n");
    for (int i = 0; i < 400; ++i) {
        client.send("x");
        QTest::qWait(1); // the point is that it takes several windows
    }
    QCOMPARE(client.answer().body.size(), 400);
}

void TestServerAbuse::cutsSlowReaders()
{
    Server server(routes(), nullptr, impatient());
    QVERIFY(server.start());
    RawClient client(server.port(), 4096);
    client.send(RawClient::get("/long"));
    QCOMPARE(client.read(100).size(), 100);
    QTRY_COMPARE(server.connectionCount(), 0);
}

void TestServerAbuse::boundsConnections()
{
    Server::Options options;
    options.maximumConnections = 2;
    Server server(routes(), nullptr, options);
    QVERIFY(server.start());
    RawClient first(server.port());
    QCOMPARE(first.ask(RawClient::get("/hello")).status, 200);
    {
        RawClient second(server.port());
        QCOMPARE(second.ask(RawClient::get("/hello")).status, 200);
        RawClient third(server.port());
        QVERIFY(third.waitForClose());
    }
    QTRY_COMPARE(server.connectionCount(), 1);
    RawClient fourth(server.port());
    QCOMPARE(fourth.ask(RawClient::get("/hello")).status, 200);
}

void TestServerAbuse::slowClientsDoNotStarveOthers()
{
    Server server(routes());
    QVERIFY(server.start());
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 300; ++i) {
        slow.push_back(std::make_unique<RawClient>(server.port()));
        slow.back()->send(i % 2 == 0 ? "GET /hello HTTP/1.1\r\nHos"
                                     : "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 500\r\n\r\nx");
    }
    QTRY_COMPARE(server.connectionCount(), 300);
    RawClient client(server.port());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client.ask(RawClient::get("/hello")).status, 200);
    QCOMPARE(server.connectionCount(), 301);
}

void TestServerAbuse::survivesRandomBytes()
{
    Server server(routes(), nullptr, impatient());
    QVERIFY(server.start());
    const QByteArray sound =
        "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    quint32 seed = 1;
    for (int i = 0; i < 200; ++i) {
        QByteArray bytes = sound;
        for (int change = 0; change < 3; ++change) {
            seed = seed * 1664525 + 1013904223;
            bytes[static_cast<qsizetype>((seed >> 8) % static_cast<quint32>(bytes.size()))] =
                static_cast<char>(seed >> 24);
        }
        RawClient client(server.port());
        client.send(bytes);
    }
    RawClient client(server.port());
    QCOMPARE(client.ask(RawClient::get("/hello")).status, 200);
    QTRY_COMPARE(server.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestServerAbuse)
#include "tst_server_abuse.moc"
