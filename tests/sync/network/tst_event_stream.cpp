#include "sync/network/api_client.h"
#include "sync/network/event_stream.h"
#include "sync/network/stream_frame.h"
#include "tests/sync/network/backend.h"
#include "tests/sync/network/finished.h"
#include "tests/sync/network/scripted_server.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace agentee::models;
using namespace agentee::sync;
using namespace agentee::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestEventStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversEvents();
    void connectsAgainWithGrowingWaits();
    void comesBackByItself();
    void renewsTheTokenWhenRefused();
    void endsWhenTheSignInIsGone();
    void saysThatEventsWereMissed();
    void closesOnBrokenFrames_data();
    void closesOnBrokenFrames();
    void closesOnMalformed_data();
    void closesOnMalformed();
    void noticesADeadPeer();
    void givesUpWhatMayBeDead();
    void tellsPresenceAgain();
    void stopsForGood();
    void survivesRefusedUpgrades();
};

namespace
{

const EventStreamOptions quick{.backoff = {.first = 5ms, .longest = 40ms}, .seed = 1, .connecting = 2'000ms};

QByteArray cursor(qint64 number)
{
    return QJsonDocument(toJson(StreamEvent(CursorMoved{number}))).toJson(QJsonDocument::Compact);
}

QString frame(qint64 seq, qint64 number)
{
    return QString::fromUtf8("{\"seq\":" + QByteArray::number(seq) + ",\"event\":" + cursor(number) + "}");
}

/// Signs anybody in and upgrades anybody, then sends exactly the bytes that a test wants.
class RawStreamServer
{
public:
    RawStreamServer()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no free port");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(socket); });
        });
    }
    QUrl url() const
    {
        QUrl url(u"http://127.0.0.1"_s);
        url.setPort(m_server.serverPort());
        return url;
    }
    static QByteArray textFrame(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        return QByteArray("\x81") + char(bytes.size()) + bytes;
    }

    QByteArrayList script; ///< sent after each upgrade; the last entry stays
    int upgrades = 0;

private:
    void read(QTcpSocket *socket)
    {
        static const QRegularExpression key(u"Sec-WebSocket-Key: *([^\\r]+)"_s);
        const QByteArray request = socket->readAll();
        if (request.startsWith("POST")) {
            socket->write(ScriptedServer::http(200, "application/json", QJsonDocument(signIn()).toJson()));
        } else if (request.startsWith("GET /v1/stream")) {
            const QByteArray accept = key.match(QString::fromLatin1(request)).captured(1).toLatin1()
                + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Accept: "
                + QCryptographicHash::hash(accept, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n");
            ++upgrades;
            if (!script.isEmpty())
                socket->write(script.size() > 1 ? script.takeFirst() : script.first());
        }
    }
    static QJsonObject signIn()
    {
        return toJson(SignedIn{.accessToken = u"access"_s,
            .refreshToken = u"refresh"_s,
            .expiresInSeconds = 3600,
            .person = {.id = newId(), .name = u"Ada"_s, .email = u"a@example.com"_s, .initials = u"A"_s},
            .tenant = {.id = newId(), .name = u"Northwind"_s}});
    }

    QTcpServer m_server;
};

} // namespace
void TestEventStream::deliversEvents()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    EventStream stream(client, nullptr, quick);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy missed(&stream, &EventStream::missedEvents);
    QList<StreamEvent> events;
    connect(&stream, &EventStream::event, this, [&](const StreamEvent &event) { events.append(event); });
    QVERIFY(!stream.isOpen());
    stream.start();
    stream.start();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(stream.isOpen());
    QTRY_COMPARE(backend.hub().streamCount(), 1);
    for (qint64 i = 1; i <= 100; ++i)
        backend.hub().publish(agentee::server::Audience::person(backend.person.id), cursor(i));
    QTRY_COMPARE(events.size(), 100);
    for (qint64 i = 0; i < 100; ++i)
        QCOMPARE(events.at(i), StreamEvent(CursorMoved{i + 1}));
    QCOMPARE(missed.size(), 0);
}

void TestEventStream::connectsAgainWithGrowingWaits()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    QVERIFY(finished(client.accessToken()));
    backend.stop();
    EventStream stream(client, nullptr, quick);
    QSignalSpy closed(&stream, &EventStream::closed);
    stream.start();
    QTRY_VERIFY(closed.size() >= 12);
    int longest = 0;
    for (qsizetype i = 0; i < closed.size(); ++i) {
        const int wait = closed.at(i).at(1).toInt();
        QVERIFY(wait >= 0 && wait <= std::min(5 << std::min(i, qsizetype(10)), 40));
        longest = std::max(longest, wait);
        QCOMPARE(closed.at(i).at(0).value<Problem>().kind, Problem::Kind::NetworkFailure);
    }
    QVERIFY(longest > 5);
}

void TestEventStream::comesBackByItself()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    EventStream stream(client, nullptr, quick);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy closed(&stream, &EventStream::closed);
    stream.start();
    QTRY_COMPARE(opened.size(), 1);
    for (int i = 2; i < 5; ++i) {
        QTRY_COMPARE(backend.hub().streamCount(), 1);
        backend.hub().disconnect(agentee::server::Audience::person(backend.person.id));
        QTRY_COMPARE(opened.size(), i);
        QCOMPARE(closed.size(), i - 1);
    }
}

void TestEventStream::renewsTheTokenWhenRefused()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    QVERIFY(finished(client.accessToken()));
    backend.forgetAccessTokens();
    EventStream stream(client, nullptr, quick);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy closed(&stream, &EventStream::closed);
    stream.start();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(backend.refreshes.load(), 2);
    QCOMPARE(closed.size(), 0); // the renewed token is tried at once
}

void TestEventStream::endsWhenTheSignInIsGone()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(u"unknown"_s));
    EventStream stream(client, nullptr, quick);
    QSignalSpy closed(&stream, &EventStream::closed);
    QSignalSpy signInNeeded(&client, &ApiClient::signInNeeded);
    stream.start();
    QTRY_VERIFY(closed.size() >= 2);
    QCOMPARE(closed.first().first().value<Problem>().kind, Problem::Kind::NotSignedIn);
    QCOMPARE(signInNeeded.size(), 1);
    QCOMPARE(backend.upgrades.load(), 0);
}

void TestEventStream::saysThatEventsWereMissed()
{
    RawStreamServer server;
    server.script = {RawStreamServer::textFrame(frame(1, 10)) + RawStreamServer::textFrame(frame(4, 40))
        + RawStreamServer::textFrame(frame(5, 50))};
    ApiClient client(server.url(), std::make_shared<MemoryCredentials>(u"token"_s));
    EventStream stream(client, nullptr, quick);
    QSignalSpy missed(&stream, &EventStream::missedEvents);
    QSignalSpy events(&stream, &EventStream::event);
    stream.start();
    QTRY_COMPARE(events.size(), 3);
    QCOMPARE(missed.size(), 1);
}

void TestEventStream::closesOnBrokenFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("number again") << RawStreamServer::textFrame(frame(1, 1))
            + RawStreamServer::textFrame(frame(1, 2));
    QTest::newRow("number backwards")
        << RawStreamServer::textFrame(frame(3, 1)) + RawStreamServer::textFrame(frame(2, 2));
    QTest::newRow("number zero") << RawStreamServer::textFrame(frame(0, 1));
    QTest::newRow("negative number") << RawStreamServer::textFrame(frame(-1, 1));
    QTest::newRow("no JSON") << RawStreamServer::textFrame(u"hello"_s);
    QTest::newRow("no number") << RawStreamServer::textFrame(
        u"{\"event\":{\"type\":\"cursor\",\"cursor\":1}}"_s);
    QTest::newRow("binary") << QByteArray("\x82\x02{}");
    QTest::newRow("not UTF-8") << QByteArray("\x81\x02\xff\xfe");
    QTest::newRow("reserved opcode") << QByteArray("\x83\x02{}");
    QTest::newRow("reserved bit") << QByteArray("\xc1\x02{}");
    QTest::newRow("masked by a server") << QByteArray("\x81\x82\x01\x02\x03\x04\x7a\x7f");
    QTest::newRow("long control frame") << QByteArray("\x89\x7e\x00\x80", 4) + QByteArray(128, 'x');
    QTest::newRow("declared length of 4 EB") << QByteArray("\x81\x7f\x40\x00\x00\x00\x00\x00\x00\x00", 10);
    QTest::newRow("close") << QByteArray("\x88\x02\x03\xf0");
}

void TestEventStream::closesOnBrokenFrames()
{
    QFETCH(QByteArray, bytes);
    RawStreamServer server;
    server.script = {bytes, RawStreamServer::textFrame(frame(1, 7))};
    ApiClient client(server.url(), std::make_shared<MemoryCredentials>(u"token"_s));
    EventStream stream(client, nullptr, quick);
    QSignalSpy closed(&stream, &EventStream::closed);
    QList<StreamEvent> events;
    connect(&stream, &EventStream::event, this, [&](const StreamEvent &event) { events.append(event); });
    stream.start();
    QTRY_VERIFY(!events.isEmpty() && events.last() == StreamEvent(CursorMoved{7}));
    QCOMPARE(closed.size(), 1);
    QCOMPARE(server.upgrades, 2);
}

void TestEventStream::closesOnMalformed_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("unknown type") << QByteArray("{\"type\":\"other\"}");
    QTest::newRow("missing field") << QByteArray("{\"type\":\"cursor\"}");
    QTest::newRow("wrong type") << QByteArray("{\"type\":\"cursor\",\"cursor\":\"7\"}");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("deep") << QByteArray("{\"type\":") + QByteArray(50, '[') + QByteArray(50, ']') + "}";
    QTest::newRow("too long") << "{\"type\":\"" + QByteArray(1000 * 1024, 'x') + QByteArray(100 * 1024, 'y')
            + "\"}";
}

void TestEventStream::closesOnMalformed()
{
    QFETCH(QByteArray, event);
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    EventStream stream(client, nullptr, quick);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy closed(&stream, &EventStream::closed);
    QSignalSpy events(&stream, &EventStream::event);
    stream.start();
    QTRY_COMPARE(opened.size(), 1);
    QTRY_COMPARE(backend.hub().streamCount(), 1);
    backend.hub().publish(agentee::server::Audience::person(backend.person.id), event);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<Problem>().kind, Problem::Kind::NetworkFailure);
    QCOMPARE(events.size(), 0);
    QTRY_COMPARE(opened.size(), 2);
}

void TestEventStream::noticesADeadPeer()
{
    RawStreamServer server; // says nothing, not even to pings
    ApiClient client(server.url(), std::make_shared<MemoryCredentials>(u"token"_s));
    EventStreamOptions options = quick;
    options.pingEvery = 20ms;
    EventStream stream(client, nullptr, options);
    QSignalSpy closed(&stream, &EventStream::closed);
    stream.start();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(closed.first().first().value<Problem>().title.contains(u"in time"));
    QTRY_VERIFY(server.upgrades >= 2);

    Backend living;
    ApiClient other(living.url(), std::make_shared<MemoryCredentials>(living.newRefreshToken()));
    EventStream kept(other, nullptr, options);
    QSignalSpy opened(&kept, &EventStream::opened);
    QSignalSpy ended(&kept, &EventStream::closed);
    kept.start();
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(closed.size() >= 5); // several lives of the dead one later
    QCOMPARE(ended.size(), 0);
    QVERIFY(kept.isOpen());
}

void TestEventStream::givesUpWhatMayBeDead()
{
    RawStreamServer server; // says nothing
    ApiClient client(server.url(), std::make_shared<MemoryCredentials>(u"token"_s));
    EventStream stream(client, nullptr, quick);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy closed(&stream, &EventStream::closed);
    stream.connectAnew(); // not started
    QCOMPARE(server.upgrades, 0);
    stream.start();
    QTRY_COMPARE(opened.size(), 1);
    stream.connectAnew();
    stream.connectAnew(); // in the middle of it
    QVERIFY(!stream.isOpen());
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(closed.size(), 0);
    stream.stop();
    stream.connectAnew();
    QVERIFY(!stream.isOpen());
}

void TestEventStream::tellsPresenceAgain()
{
    std::mutex mutex;
    QByteArrayList told;
    Backend backend({}, {}, [&](const agentee::server::StreamMessage &message) {
        const std::scoped_lock lock(mutex);
        told.append(message.text);
    });
    const auto count = [&] {
        const std::scoped_lock lock(mutex);
        return told.size();
    };
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    EventStream stream(client, nullptr, quick);
    const Id workspace = newId();
    stream.sendPresence(workspace);
    stream.start();
    QTRY_COMPARE(count(), 1);
    backend.hub().disconnect(agentee::server::Audience::person(backend.person.id));
    QTRY_COMPARE(count(), 2);
    stream.sendPresence({});
    QTRY_COMPARE(count(), 3);
    const std::scoped_lock lock(mutex);
    QCOMPARE(told.at(0), "{\"type\":\"presence\",\"workspace_id\":\"" + idText(workspace).toLatin1() + "\"}");
    QCOMPARE(told.at(1), told.at(0));
    QCOMPARE(told.at(2), "{\"type\":\"presence\",\"workspace_id\":null}");
}

void TestEventStream::stopsForGood()
{
    Backend backend;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    EventStream stream(client, nullptr, quick);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy closed(&stream, &EventStream::closed);
    stream.start();
    stream.stop();
    stream.start();
    QTRY_COMPARE(opened.size(), 1);
    stream.stop();
    QVERIFY(!stream.isOpen());
    QTRY_COMPARE(backend.hub().streamCount(), 0);
    QCOMPARE(closed.size(), 0);
    stream.start();
    QTRY_COMPARE(opened.size(), 2);
    // Stopping and destroying from within a slot is harmless.
    connect(&stream, &EventStream::closed, &stream, [&] { stream.stop(); });
    backend.hub().disconnect(agentee::server::Audience::person(backend.person.id));
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!stream.isOpen());
}

void TestEventStream::survivesRefusedUpgrades()
{
    Backend backend;
    backend.refusesUpgrades = true;
    ApiClient client(backend.url(), std::make_shared<MemoryCredentials>(backend.newRefreshToken()));
    EventStream stream(client, nullptr, quick);
    QSignalSpy opened(&stream, &EventStream::opened);
    QSignalSpy closed(&stream, &EventStream::closed);
    stream.start();
    QTRY_VERIFY(closed.size() >= 2);
    QCOMPARE(opened.size(), 0);
    QCOMPARE(closed.first().first().value<Problem>().kind, Problem::Kind::NetworkFailure);
    QCOMPARE(backend.refreshes.load(), 1); // the token is good, so it is kept
    backend.refusesUpgrades = false;
    QTRY_COMPARE(opened.size(), 1);
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_event_stream.moc"
