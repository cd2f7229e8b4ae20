#include "server/http/router.h"
#include "server/http/server.h"
#include "tests/server_http/raw_client.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <atomic>
#include <latch>
#include <semaphore>
#include <thread>

using namespace agentee::server;
using namespace agentee::test;
using namespace std::chrono_literals;

namespace
{

/// A handler that waits until the test lets it go.
struct Gate {
    std::counting_semaphore<> entered{0};
    std::counting_semaphore<> open{0};
};

Router routes(Gate *gate = nullptr)
{
    Router router;
    router.add(Method::Get, "/hello", {}, [](const Request &request, const PathParameters &) {
        return Response::bytes(
            200, "text/plain", "hello " + request.queryValue(u"name").value_or(QString()).toUtf8());
    });
    router.add(Method::Get, "/nothing", {}, [](const Request &, const PathParameters &) {
        Response response = Response::noContent();
        response.body = "never sent";
        return response;
    });
    router.add(Method::Get, "/long", {}, [](const Request &, const PathParameters &) {
        return Response::bytes(200, "text/plain", QByteArray(8 * 1024 * 1024, 'x'));
    });
    router.add(Method::Get, "/split", {}, [](const Request &, const PathParameters &) {
        return Response::noContent().setHeader("X-Name", "a\r\nSet-Cookie: b");
    });
    router.add(Method::Post, "/echo", {.maximumBody = 100'000, .name = "echo"},
        [](const Request &request, const PathParameters &) {
            return Response::bytes(200, "text/plain", request.body);
        });
    if (gate) {
        router.add(Method::Get, "/wait", {}, [gate](const Request &request, const PathParameters &) {
            gate->entered.release();
            gate->open.acquire();
            return Response::bytes(200, "text/plain", QByteArray::number(request.workerIndex()));
        });
    }
    return router;
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

} // namespace

class TestServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers();
    void refusesUnknown();
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void answersHead();
    void readsChunkedBodies();
    void continuesWhenAsked();
    void closesWhenAsked();
    void neverSplitsAnAnswer();
    void sendsLongAnswers();
    void saysWhenItIsBusy();
    void workersHaveNumbersAndHooks();
    void survivesClientsThatLeave();
    void handlersNoticeThatTheClientLeft();
    void drainsOnStop();
    void cutsWhatDoesNotDrain();
    void startsTwice();
    void runsTwoServers();
    void leaksNoDescriptors();
    void explainsWhyItCannotStart();
};

void TestServer::answers()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    const RawAnswer answer = client.ask(RawClient::get("/hello?name=you"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "hello you");
    QCOMPARE(answer.header("Content-Type"), "text/plain");
    QCOMPARE(answer.header("X-Content-Type-Options"), "nosniff");
    QCOMPARE(answer.header("Cache-Control"), "no-store");
    QVERIFY(answer.header("Date").endsWith("GMT"));
}

void TestServer::refusesUnknown()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    QCOMPARE(client.ask(RawClient::get("/other")).status, 404);
    const RawAnswer answer = client.ask("DELETE /hello HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.header("Allow"), "GET, HEAD");
    QCOMPARE(client.ask(RawClient::get("/hello")).status, 200);
    QCOMPARE(client.ask("TRACE /hello HTTP/1.1\r\nHost: h\r\n\r\n").status, 405);
    QVERIFY(client.waitForClose());
}

void TestServer::keepsTheConnection()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(client.ask(RawClient::get("/hello")).header("Connection"), "keep-alive");
        QCOMPARE(client.ask(RawClient::post("/echo", "text")).body, "text");
        QCOMPARE(client.ask(RawClient::get("/nothing")).status, 204);
    }
    QCOMPARE(server.connectionCount(), 1);
}

void TestServer::answersPipelinedRequestsInOrder()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    QByteArray all;
    for (int i = 0; i < 50; ++i)
        all += RawClient::get("/hello?name=" + QByteArray::number(i))
            + RawClient::post("/echo", QByteArray(i, 'e'));
    client.send(all);
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(client.answer().body, "hello " + QByteArray::number(i));
        QCOMPARE(client.answer().body, QByteArray(i, 'e'));
    }
}

void TestServer::answersHead()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("HEAD /hello?name=you HTTP/1.1\r\nHost: h\r\n\r\n");
    const RawAnswer answer = client.answer(true);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Length"), "9");
    QCOMPARE(client.ask(RawClient::get("/hello")).body, "hello ");
}

void TestServer::readsChunkedBodies()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    const QByteArray head = "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
    QCOMPARE(client.ask(head + "5\r\nhello\r\n1;ext=1\r\n \r\n5\r\nworld\r\n0\r\nTrailer: x\r\n\r\n").body,
        "hello world");
    const QByteArray bytes = head + "A\r\n0123456789\r\n0\r\n\r\n";
    for (const char byte : bytes)
        client.send(QByteArray(1, byte));
    QCOMPARE(client.answer().body, "0123456789");
    QCOMPARE(client.ask(head + "0\r\n\r\n").body, "");
}

void TestServer::continuesWhenAsked()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.answer(true).status, 100);
    QCOMPARE(client.ask("text").body, "text");

    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 100001\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.answer().status, 413);
    QVERIFY(client.waitForClose());
}

void TestServer::closesWhenAsked()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    const RawAnswer answer = client.ask("GET /hello HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(client.waitForClose());
    RawClient old(server.port());
    QCOMPARE(old.ask("GET /hello HTTP/1.0\r\nHost: h\r\n\r\n").status, 200);
    QVERIFY(old.waitForClose());
}

void TestServer::neverSplitsAnAnswer()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("cannot be sent")));
    const RawAnswer answer = client.ask(RawClient::get("/split"));
    QCOMPARE(answer.status, 500);
    QVERIFY(!answer.head.contains("Set-Cookie"));
}

void TestServer::sendsLongAnswers()
{
    Server server(routes());
    QVERIFY(server.start());
    RawClient client(server.port());
    QCOMPARE(client.ask(RawClient::get("/long")).body.size(), 8 * 1024 * 1024);
    QCOMPARE(client.ask(RawClient::get("/hello")).status, 200);
}

void TestServer::saysWhenItIsBusy()
{
    Gate gate;
    Server::Options options;
    options.workers = 1;
    options.queuedRequests = 1;
    Server server(routes(&gate), nullptr, options);
    QVERIFY(server.start());
    RawClient running(server.port());
    running.send(RawClient::get("/wait"));
    gate.entered.acquire();

    // One of the two waits in the queue, the other is refused at once.
    RawClient second(server.port());
    second.send(RawClient::get("/wait"));
    RawClient third(server.port());
    third.send(RawClient::get("/wait"));
    RawAnswer refused;
    QTRY_VERIFY(third.hasInput() || second.hasInput());
    RawClient &unlucky = third.hasInput() ? third : second;
    RawClient &queued = third.hasInput() ? second : third;
    refused = unlucky.answer();
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.header("Retry-After").toInt() > 0);

    gate.open.release(2);
    QCOMPARE(running.answer().status, 200);
    QCOMPARE(queued.answer().status, 200);
    QCOMPARE(unlucky.ask(RawClient::get("/nothing")).status, 204);
}

void TestServer::workersHaveNumbersAndHooks()
{
    Gate gate;
    std::atomic<int> started = 0;
    std::atomic<int> stopping = 0;
    Server::Options options;
    options.workers = 3;
    options.workerStarted = [&started](int index) { started += 1 << (8 * index); };
    options.workerStopping = [&stopping](int index) { stopping += 1 << (8 * index); };
    Server server(routes(&gate), nullptr, options);
    QVERIFY(server.start());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send(RawClient::get("/wait"));
    }
    for (int i = 0; i < 3; ++i)
        gate.entered.acquire();
    gate.open.release(3);
    QSet<QByteArray> indexes;
    for (const auto &client : clients)
        indexes.insert(client->answer().body);
    QCOMPARE(indexes, (QSet<QByteArray>{"0", "1", "2"}));
    server.stop();
    QCOMPARE(started.load(), 0x010101);
    QCOMPARE(stopping.load(), 0x010101);
}

void TestServer::survivesClientsThatLeave()
{
    Gate gate;
    Server::Options options;
    options.workers = 2;
    Server server(routes(&gate), nullptr, options);
    QVERIFY(server.start());
    for (int i = 0; i < 20; ++i) {
        RawClient client(server.port());
        client.send(RawClient::get("/wait"));
        gate.entered.acquire();
        client.close();
        gate.open.release();
        RawClient half(server.port());
        half.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\nhalf");
        half.close();
        RawClient greedy(server.port());
        greedy.send(RawClient::get("/long"));
        greedy.read(1000);
        greedy.close();
    }
    QTRY_COMPARE(server.connectionCount(), 0);
    RawClient client(server.port());
    QCOMPARE(client.ask(RawClient::get("/hello")).status, 200);
}

void TestServer::handlersNoticeThatTheClientLeft()
{
    std::latch entered(1);
    std::latch noticed(1);
    Router router;
    router.add(Method::Get, "/", {}, [&](const Request &request, const PathParameters &) {
        entered.count_down();
        while (!request.clientGone())
            std::this_thread::yield();
        noticed.count_down();
        return Response::noContent();
    });
    Server server(router);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(RawClient::get("/"));
    entered.wait();
    client.close();
    noticed.wait();
}

void TestServer::drainsOnStop()
{
    Gate gate;
    Server server(routes(&gate));
    QVERIFY(server.start());
    RawClient idle(server.port());
    QCOMPARE(idle.ask(RawClient::get("/hello")).status, 200);
    RawClient asking(server.port());
    asking.send(RawClient::get("/wait"));
    gate.entered.acquire();

    std::jthread stopper([&server] { server.stop(60s); });
    QVERIFY(idle.waitForClose()); // stopping has begun
    gate.open.release();
    const RawAnswer answer = asking.answer();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(asking.waitForClose());
    stopper.join();
    QCOMPARE(server.port(), 0);
}

void TestServer::cutsWhatDoesNotDrain()
{
    std::latch entered(1);
    Router router = routes();
    router.add(Method::Get, "/patient", {}, [&entered](const Request &request, const PathParameters &) {
        entered.count_down();
        while (!request.clientGone())
            std::this_thread::yield();
        return Response::noContent();
    });
    Server server(router);
    QVERIFY(server.start());
    RawClient reading(server.port(), 4096);
    reading.send(RawClient::get("/long"));
    QCOMPARE(reading.read(100).size(), 100);
    RawClient writing(server.port());
    writing.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\nhalf");
    RawClient waiting(server.port());
    waiting.send(RawClient::get("/patient"));
    entered.wait();
    server.stop(1ms);
    QVERIFY(waiting.waitForClose());
    QVERIFY(writing.waitForClose());
}

void TestServer::startsTwice()
{
    Server server(routes());
    QVERIFY(server.start());
    QVERIFY(!server.start());
    server.stop();
    server.stop();
    QVERIFY(server.start());
    RawClient client(server.port());
    QCOMPARE(client.ask(RawClient::get("/hello")).status, 200);
}

void TestServer::runsTwoServers()
{
    Server one(routes());
    Server two(routes());
    QVERIFY(one.start());
    QVERIFY(two.start());
    QVERIFY(one.port() != two.port());
    RawClient first(one.port());
    RawClient second(two.port());
    QCOMPARE(first.ask(RawClient::get("/hello")).status, 200);
    one.stop();
    QCOMPARE(second.ask(RawClient::get("/hello")).status, 200);
}

void TestServer::leaksNoDescriptors()
{
    const auto once = [] {
        Server server(routes());
        QVERIFY(server.start());
        RawClient client(server.port());
        QCOMPARE(client.ask(RawClient::get("/hello")).status, 200);
        RawClient silent(server.port());
        server.stop();
    };
    once();
    const qsizetype before = openDescriptors();
    for (int i = 0; i < 50; ++i)
        once();
    QCOMPARE(openDescriptors(), before);
}

void TestServer::explainsWhyItCannotStart()
{
    Server first(routes());
    QVERIFY(first.start());
    Server::Options options;
    options.port = first.port();
    Server second(routes(), nullptr, options);
    const auto taken = second.start();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, agentee::models::Problem::Kind::Unavailable);
    QVERIFY(!taken.error().title.isEmpty());
    QCOMPARE(second.port(), 0);

    options.port = 0;
    options.address = QStringLiteral("not an address");
    QVERIFY(!Server(routes(), nullptr, options).start());
    options.address = QStringLiteral("127.0.0.1");
    options.certificateFile = QStringLiteral("/nonexistent");
    QVERIFY(!Server(routes(), nullptr, options).start());
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
