#include "server/http/event_hub.h"
#include "server/http/router.h"
#include "server/http/server.h"
#include "tests/server_http/raw_client.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using namespace agentee::server;
using namespace agentee::test;
using namespace std::chrono_literals;
using agentee::models::newId;

namespace
{

const StreamIdentity ann{newId(), newId(), newId()};
const StreamIdentity annAtHome{ann.person, ann.tenant, newId()};
const StreamIdentity bob{newId(), ann.tenant, newId()};

std::optional<StreamIdentity> whoIs(const Request &request)
{
    const QByteArray token = request.header("Authorization");
    if (token == "ann")
        return ann;
    if (token == "ann at home")
        return annAtHome;
    if (token == "bob")
        return bob;
    return std::nullopt;
}

/// A server with a hub, and a log of what the callbacks were told.
class Bench
{
public:
    explicit Bench(const EventHub::Options &options = {}, const Server::Options &serverOptions = {})
        : hub(callbacks(), options)
        , server(Router(), &hub, serverOptions)
    {
        isRunning = server.start().has_value();
    }

    QByteArrayList told() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_told;
    }

private:
    EventHub::Callbacks callbacks()
    {
        return {.authenticate = whoIs,
            .opened = [this](StreamId, const StreamIdentity &, int) { note("opened"); },
            .message =
                [this](const StreamMessage &message) {
                    note((message.identity == ann ? "ann " : "") + message.text);
                },
            .closed = [this](StreamId, const StreamIdentity &, int) { note("closed"); }};
    }
    void note(const QByteArray &what)
    {
        const std::scoped_lock lock(m_mutex);
        m_told.append(what);
    }

    mutable std::mutex m_mutex;
    QByteArrayList m_told;

public:
    EventHub hub;
    Server server;
    bool isRunning = false;
};

/// A well-behaved client.
class Listener
{
public:
    Listener(quint16 port, const QByteArray &token)
        : opened(&socket, &QWebSocket::connected)
        , closed(&socket, &QWebSocket::disconnected)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) {
            const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
            isInSequence = isInSequence && message.value(QStringLiteral("seq")).toInt() == events.size() + 1;
            events.append(
                message.value(QStringLiteral("event")).toObject().value(QStringLiteral("n")).toInt());
        });
        QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/v1/stream").arg(port)));
        request.setRawHeader("Authorization", token);
        socket.open(request);
    }

    QWebSocket socket;
    QSignalSpy opened;
    QSignalSpy closed;
    QList<int> events;
    bool isInSequence = true;
};

QByteArray numbered(int n)
{
    return "{\"n\":" + QByteArray::number(n) + "}";
}

QByteArray handshake(const QByteArray &token, const QByteArray &version = "13")
{
    return "GET /v1/stream HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: "
        + version + "\r\nAuthorization: " + token + "\r\n\r\n";
}

QByteArray lengthField(quint64 length, int bytes)
{
    QByteArray field;
    for (int i = bytes - 1; i >= 0; --i)
        field += static_cast<char>(length >> (8 * i));
    return field;
}

constexpr char text = 0x1;
constexpr char binary = 0x2;
constexpr char closing = 0x8;
constexpr char ping = 0x9;
constexpr char pong = 0xa;
constexpr char whole = static_cast<char>(0x80);

/// A frame as a client sends it, masked with zeros.
QByteArray frame(char first, const QByteArray &payload)
{
    QByteArray bytes(1, first);
    if (payload.size() < 126)
        bytes += static_cast<char>(0x80 | payload.size());
    else
        bytes += '\xfe' + lengthField(static_cast<quint64>(payload.size()), 2);
    return bytes + QByteArray(4, '\0') + payload;
}

struct Frame {
    int opcode = -1; ///< -1: the server closed without a frame
    QByteArray payload;

    int closeCode() const
    {
        return opcode == closing && payload.size() >= 2
            ? static_cast<uchar>(payload[0]) * 256 + static_cast<uchar>(payload[1])
            : -1;
    }
};

Frame readFrame(RawClient &client)
{
    const QByteArray begin = client.read(2);
    if (begin.size() < 2)
        return {};
    qsizetype size = static_cast<uchar>(begin[1]) & 0x7f;
    if (size == 126) {
        const QByteArray longer = client.read(2);
        size = static_cast<uchar>(longer[0]) * 256 + static_cast<uchar>(longer[1]);
    }
    return {begin[0] & 0x0f, client.read(size)};
}

} // namespace

class TestEventHub : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesStrangers();
    void refusesWhatIsNoHandshake_data();
    void refusesWhatIsNoHandshake();
    void deliversInOrder();
    void reachesTheAudience();
    void tellsWhatClientsSend();
    void missesNothingOnceOpen();
    void publishesFromManyThreads();
    void disconnectsARevokedSession();
    void disconnectsEvenWhoDoesNotRead();
    void dropsTheSlowReaderAlone();
    void closesTheMalformed_data();
    void closesTheMalformed();
    void closesFloods();
    void answersPings();
    void cutsTheSilent();
    void keepsWhoAnswersPings();
    void closesWhenTheServerStops();
    void isFreedWhenClientsLeave();
};

void TestEventHub::refusesStrangers()
{
    Bench bench;
    QVERIFY(bench.isRunning);
    RawClient client(bench.server.port());
    const RawAnswer answer = client.ask(handshake("stranger"));
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.header("Content-Type"), "application/problem+json");
    QCOMPARE(bench.hub.streamCount(), 0);
    QCOMPARE(client.ask(handshake("ann")).status, 101);
}

void TestEventHub::refusesWhatIsNoHandshake_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain GET") << RawClient::get("/v1/stream");
    QTest::newRow("POST") << RawClient::post("/v1/stream", "x");
    QTest::newRow("without a key") << QByteArray(
        "GET /v1/stream HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nAuthorization: ann\r\n\r\n");
    QTest::newRow("frames before the answer") << QByteArray(handshake("ann") + frame(whole | text, "early"));
}

void TestEventHub::refusesWhatIsNoHandshake()
{
    QFETCH(QByteArray, bytes);
    Bench bench;
    RawClient client(bench.server.port());
    QCOMPARE(client.ask(bytes).status, 400);
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(bench.hub.streamCount(), 0);
}

void TestEventHub::deliversInOrder()
{
    Bench bench;
    Listener listener(bench.server.port(), "ann");
    QTRY_COMPARE(listener.opened.size(), 1);
    QList<int> expected;
    for (int i = 0; i < 500; ++i) {
        bench.hub.publish(Audience::person(ann.person), numbered(i));
        expected.append(i);
    }
    QTRY_COMPARE(listener.events, expected);
    QVERIFY(listener.isInSequence);
}

void TestEventHub::reachesTheAudience()
{
    Bench bench;
    Listener atWork(bench.server.port(), "ann");
    Listener atHome(bench.server.port(), "ann at home");
    Listener other(bench.server.port(), "bob");
    QTRY_COMPARE(bench.hub.streamCount(Audience::tenant(ann.tenant)), 3);
    bench.hub.publish(Audience::person(ann.person), numbered(1));
    bench.hub.publish(Audience::authSession(annAtHome.authSession), numbered(2));
    bench.hub.publish(Audience::tenant(ann.tenant), numbered(3));
    QTRY_COMPARE(atWork.events, (QList<int>{1, 3}));
    QTRY_COMPARE(atHome.events, (QList<int>{1, 2, 3}));
    QTRY_COMPARE(other.events, (QList<int>{3}));
    QVERIFY(atWork.isInSequence && atHome.isInSequence && other.isInSequence);
}

void TestEventHub::tellsWhatClientsSend()
{
    Bench bench;
    {
        Listener listener(bench.server.port(), "ann");
        QTRY_COMPARE(listener.opened.size(), 1);
        listener.socket.sendTextMessage(QStringLiteral("here"));
        listener.socket.sendTextMessage(QStringLiteral("ünd da"));
        QTRY_COMPARE(bench.told().size(), 3);
        listener.socket.close();
        QTRY_COMPARE(listener.closed.size(), 1);
    }
    QTRY_COMPARE(bench.told(), (QByteArrayList{"opened", "ann here", "ann ünd da", "closed"}));
    QCOMPARE(bench.hub.streamCount(), 0);
}

void TestEventHub::missesNothingOnceOpen()
{
    Bench bench;
    for (int i = 0; i < 20; ++i) {
        RawClient client(bench.server.port());
        client.send(handshake("ann"));
        QCOMPARE(client.answer(true).status, 101);
        bench.hub.publish(Audience::person(ann.person), numbered(i));
        QCOMPARE(readFrame(client).payload, "{\"seq\":1,\"event\":" + numbered(i) + "}");
        client.close();
        QTRY_COMPARE(bench.hub.streamCount(), 0);
    }
}

void TestEventHub::publishesFromManyThreads()
{
    constexpr int threads = 8;
    constexpr int each = 100;
    Bench bench;
    Listener one(bench.server.port(), "ann");
    Listener two(bench.server.port(), "ann at home");
    QTRY_COMPARE(bench.hub.streamCount(), 2);
    {
        std::vector<std::jthread> publishers;
        for (int t = 0; t < threads; ++t) {
            publishers.emplace_back([&bench, t] {
                for (int i = 0; i < each; ++i)
                    bench.hub.publish(Audience::person(ann.person), numbered(t * each + i));
            });
        }
    }
    QTRY_COMPARE(one.events.size(), threads * each);
    QTRY_COMPARE(two.events, one.events);
    QVERIFY(one.isInSequence && two.isInSequence);
}

void TestEventHub::disconnectsARevokedSession()
{
    Bench bench;
    Listener revoked(bench.server.port(), "ann");
    Listener kept(bench.server.port(), "ann at home");
    QTRY_COMPARE(bench.hub.streamCount(), 2);
    QCOMPARE(bench.hub.disconnect(Audience::authSession(ann.authSession)), 1);
    bench.hub.publish(Audience::person(ann.person), numbered(1));
    QTRY_COMPARE(revoked.closed.size(), 1);
    QCOMPARE(revoked.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    QVERIFY(revoked.events.isEmpty());
    QTRY_COMPARE(kept.events, QList<int>{1});
    QTRY_COMPARE(bench.hub.streamCount(), 1);
}

void TestEventHub::disconnectsEvenWhoDoesNotRead()
{
    EventHub::Options options;
    options.closeTimeout = 100ms;
    Bench bench(options);
    RawClient client(bench.server.port());
    QCOMPARE(client.ask(handshake("ann")).status, 101);
    QCOMPARE(bench.hub.disconnect(Audience::person(ann.person)), 1);
    QTRY_COMPARE(bench.server.connectionCount(), 0);
}

void TestEventHub::dropsTheSlowReaderAlone()
{
    EventHub::Options options;
    options.queuedBytes = 512 * 1024;
    Bench bench(options);
    RawClient slow(bench.server.port(), 4096);
    slow.send(handshake("ann at home"));
    QCOMPARE(slow.answer(true).status, 101);
    Listener quick(bench.server.port(), "ann");
    QTRY_COMPARE(bench.hub.streamCount(), 2);

    const QByteArray filling(200 * 1024, 'x');
    int published = 0;
    while (bench.hub.streamCount() == 2 && published < 1000) {
        bench.hub.publish(Audience::person(ann.person),
            "{\"n\":" + QByteArray::number(++published) + ",\"x\":\"" + filling + "\"}");
        QTRY_COMPARE(quick.events.size(), published); // the slow one holds up nobody
    }
    QTRY_COMPARE(bench.hub.streamCount(), 1);
    QVERIFY(quick.isInSequence);
    QCOMPARE(bench.hub.streamCount(Audience::authSession(ann.authSession)), 1);
    QTRY_COMPARE(bench.server.connectionCount(), 1);
}

void TestEventHub::closesTheMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &bytes, int code) {
        QTest::newRow(name) << bytes << code;
    };
    row("not masked", QByteArray("\x81\x02hi"), 1002);
    row("reserved opcode", frame(whole | 0x3, "x"), 1002);
    row("reserved control opcode", frame(whole | 0xb, "x"), 1002);
    row("first reserved bit", frame(whole | text | 0x40, "x"), 1002);
    row("second reserved bit", frame(whole | text | 0x20, "x"), 1002);
    row("third reserved bit", frame(whole | text | 0x10, "x"), 1002);
    row("fragmented ping", frame(ping, "x"), 1002);
    row("fragmented close", frame(closing, "\x03\xe8"), 1002);
    row("long ping", frame(whole | ping, QByteArray(126, 'x')), 1002);
    row("continuation of nothing", frame(whole, "x"), 1002);
    row("message inside a message", frame(text, "x") + frame(whole | text, "y"), 1002);
    row("length not minimal, 16 bits", QByteArray("\x81\xfe") + lengthField(5, 2) + QByteArray(9, '\0'),
        1002);
    row("length not minimal, 64 bits", QByteArray("\x81\xff") + lengthField(5, 8) + QByteArray(9, '\0'),
        1002);
    row("length with the highest bit",
        QByteArray("\x81\xff") + lengthField(1ULL << 63, 8) + QByteArray(4, '\0'), 1009);
    row("declared enormous", QByteArray("\x81\xff") + lengthField(1ULL << 62, 8) + QByteArray(4, '\0'), 1009);
    row("too long", frame(whole | text, QByteArray(4097, 'x')), 1009);
    row("too long in parts", frame(text, QByteArray(3000, 'x')) + frame(whole, QByteArray(3000, 'x')), 1009);
    row("not UTF-8", frame(whole | text, "\xff"), 1007);
    row("overlong UTF-8", frame(whole | text, "\xc0\xaf"), 1007);
    row("surrogate", frame(whole | text, "\xed\xa0\x80"), 1007);
    row("beyond Unicode", frame(whole | text, "\xf4\x90\x80\x80"), 1007);
    row("UTF-8 that does not end", frame(whole | text, "\xc3"), 1007);
    row("not UTF-8 in the second part", frame(text, "\xc3") + frame(whole, "("), 1007);
    row("binary", frame(whole | binary, "x"), 1003);
    row("empty binary", frame(whole | binary, ""), 1003);
    row("close with one byte", frame(whole | closing, "\x03"), 1002);
    row("close with a code that nobody may send", frame(whole | closing, lengthField(1005, 2)), 1002);
    row("close with a code of nobody", frame(whole | closing, lengthField(999, 2)), 1002);
    row("close, well said", frame(whole | closing, lengthField(1000, 2) + "bye"), 1000);
}

void TestEventHub::closesTheMalformed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    Bench bench;
    RawClient client(bench.server.port());
    client.send(handshake("ann"));
    QCOMPARE(client.answer(true).status, 101);
    client.send(bytes);
    const Frame answer = readFrame(client);
    QCOMPARE(answer.opcode, int(closing));
    QCOMPARE(answer.closeCode(), code);
    client.send(frame(whole | closing, lengthField(static_cast<quint64>(code), 2)));
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(bench.hub.streamCount(), 0);
    QTRY_COMPARE(bench.told(), (QByteArrayList{"opened", "closed"}));
}

void TestEventHub::closesFloods()
{
    EventHub::Options options;
    options.messagesPerSecond = 5;
    Bench bench(options);
    RawClient client(bench.server.port());
    client.send(handshake("ann"));
    QCOMPARE(client.answer(true).status, 101);
    client.send(frame(whole | text, "x").repeated(1000));
    QCOMPARE(readFrame(client).closeCode(), 1008);
    client.close();
    QTRY_COMPARE(bench.hub.streamCount(), 0);
    QVERIFY(bench.told().size() < 500);
}

void TestEventHub::answersPings()
{
    Bench bench;
    RawClient client(bench.server.port());
    client.send(handshake("ann"));
    QCOMPARE(client.answer(true).status, 101);
    client.send(frame(text, "one ") + frame(whole | ping, "p") + frame(whole, "message"));
    const Frame answer = readFrame(client);
    QCOMPARE(answer.opcode, int(pong));
    QCOMPARE(answer.payload, "p");
    QTRY_COMPARE(bench.told(), (QByteArrayList{"opened", "ann one message"}));
}

void TestEventHub::cutsTheSilent()
{
    EventHub::Options options;
    options.idleTimeout = 100ms;
    Bench bench(options);
    RawClient client(bench.server.port());
    client.send(handshake("ann"));
    QCOMPARE(client.answer(true).status, 101);
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(bench.told(), (QByteArrayList{"opened", "closed"}));
}

void TestEventHub::keepsWhoAnswersPings()
{
    EventHub::Options options;
    options.idleTimeout = 400ms;
    Bench bench(options);
    RawClient client(bench.server.port());
    client.send(handshake("ann"));
    QCOMPARE(client.answer(true).status, 101);
    for (int i = 0; i < 4; ++i) {
        const Frame asked = readFrame(client);
        QCOMPARE(asked.opcode, int(ping));
        client.send(frame(whole | pong, asked.payload));
    }
    bench.hub.publish(Audience::person(ann.person), numbered(1));
    QCOMPARE(readFrame(client).opcode, int(text));
}

void TestEventHub::closesWhenTheServerStops()
{
    EventHub::Options options;
    options.closeTimeout = 200ms;
    Bench bench(options);
    Listener listener(bench.server.port(), "ann");
    RawClient deaf(bench.server.port());
    QCOMPARE(deaf.ask(handshake("bob")).status, 101);
    QTRY_COMPARE(listener.opened.size(), 1);
    QTRY_COMPARE(bench.told(), (QByteArrayList{"opened", "opened"}));
    std::jthread stopper([&bench] { bench.server.stop(60s); });
    QTRY_COMPARE(listener.closed.size(), 1);
    QCOMPARE(listener.socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    stopper.join(); // the deaf one is cut after the close timeout, long before the deadline
    QCOMPARE(bench.told(), (QByteArrayList{"opened", "opened", "closed", "closed"}));
    QCOMPARE(bench.hub.streamCount(), 0);
    bench.hub.publish(Audience::person(ann.person), numbered(1));
}

void TestEventHub::isFreedWhenClientsLeave()
{
    Bench bench;
    for (int i = 0; i < 50; ++i) {
        RawClient client(bench.server.port());
        client.send(handshake("ann"));
        if (i % 2 == 0)
            QCOMPARE(client.answer(true).status, 101);
        bench.hub.publish(Audience::tenant(ann.tenant), numbered(i));
        client.close();
    }
    QTRY_COMPARE(bench.server.connectionCount(), 0);
    QCOMPARE(bench.hub.streamCount(), 0);
    const QByteArrayList told = bench.told();
    QCOMPARE(told.count("opened"), told.count("closed"));
}

QTEST_GUILESS_MAIN(TestEventHub)
#include "tst_event_hub.moc"
