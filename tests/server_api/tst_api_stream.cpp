#include "server/services/accounts.h"
#include "server/store/auth_table.h"
#include "server/store/transaction.h"
#include "tests/server_api/scene.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

/// One client's stream, with all that came over it.
class Stream : public QObject
{
    Q_OBJECT

public:
    Stream(quint16 port, const QByteArray &token)
    {
        connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
            m_frames.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/v1/stream"_s.arg(port)));
        request.setRawHeader("Authorization", "Bearer " + token);
        m_socket.open(request);
    }

    const QList<QJsonObject> &frames() const { return m_frames; }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    void say(const QString &text) { m_socket.sendTextMessage(text); }
    void lookAt(const models::Id &workspace)
    {
        say(u"{\"type\":\"presence\",\"workspace_id\":\"%1\"}"_s.arg(models::idText(workspace)));
    }

    qint64 newestCursor() const
    {
        qint64 newest = -1;
        for (const QJsonObject &frame : m_frames)
            newest = std::max(newest, frame.value("event"_L1)["cursor"_L1].toInteger(-1));
        return newest;
    }
    QJsonArray peopleAt(const models::Id &workspace) const
    {
        QJsonArray people;
        for (const QJsonObject &frame : m_frames) {
            const QJsonObject event = frame.value("event"_L1).toObject();
            if (event.value("workspace_id"_L1).toString() == models::idText(workspace))
                people = event.value("people"_L1).toArray();
        }
        return people;
    }

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_frames;
};

} // namespace

class TestApiStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstEventIsTheCursor();
    void commitsMoveTheCursorOfThoseConcerned();
    void presenceNamesCollaboratorsOnly();
    void nonsenseIsIgnored();
    void strangersGetNoStream();
    void signingOutEndsTheStream();
    void aClosedAccountEndsItsStreams();

private:
    std::unique_ptr<RunningBackend> m_backend;
    std::unique_ptr<Scene> m_scene;
};

void TestApiStream::initTestCase()
{
    m_backend = std::make_unique<RunningBackend>();
    m_scene = std::make_unique<Scene>(*m_backend);
}

void TestApiStream::firstEventIsTheCursor()
{
    const auto ana = m_backend->signIn(u"ana"_s);
    const Stream stream(m_backend->port(), ana->token());
    QTRY_VERIFY(!stream.frames().isEmpty());
    const QJsonObject first = stream.frames().first();
    QCOMPARE(first.value("seq"_L1).toInteger(), 1);
    QCOMPARE(first.value("event"_L1)["type"_L1].toString(), u"cursor"_s);
    const qint64 present = ana->get("/v1/changes?cursor=0&limit=1000").json().value("cursor"_L1).toInteger();
    QCOMPARE(first.value("event"_L1)["cursor"_L1].toInteger(), present);
}

void TestApiStream::commitsMoveTheCursorOfThoseConcerned()
{
    const auto binh = m_backend->signIn(u"binh"_s);
    const Stream ofMaria(m_backend->port(), m_backend->signIn(u"maria"_s)->token());
    const Stream ofCarla(m_backend->port(), m_backend->signIn(u"carla"_s)->token());
    QTRY_VERIFY(!ofMaria.frames().isEmpty() && !ofCarla.frames().isEmpty());
    const qint64 carlasCursor = ofCarla.newestCursor();

    const ApiAnswer written = binh->ask(requestFor("writeSection", *m_scene, *m_backend).request);
    QCOMPARE(written.status, 200);
    ++m_scene->sectionVersion;
    const qint64 cursor = written.header("Agentee-Cursor").toLongLong();
    QTRY_VERIFY(ofMaria.newestCursor() >= cursor);
    QCOMPARE(ofCarla.newestCursor(), carlasCursor);
}

void TestApiStream::presenceNamesCollaboratorsOnly()
{
    const auto ana = m_backend->signIn(u"ana"_s);
    const auto sam = m_backend->signIn(u"sam"_s);
    Stream ofAna(m_backend->port(), ana->token());
    auto ofSam = std::make_unique<Stream>(m_backend->port(), sam->token());
    Stream ofNora(m_backend->port(), m_backend->signIn(u"nora"_s)->token());
    QTRY_VERIFY(ofAna.isOpen() && ofSam->isOpen() && ofNora.isOpen());
    ofNora.lookAt(m_scene->workspace);
    ofAna.lookAt(m_scene->workspace);
    ofSam->lookAt(m_scene->workspace);
    QJsonArray both{models::idText(ana->id()), models::idText(sam->id())};
    QTRY_COMPARE(ofAna.peopleAt(m_scene->workspace).size(), 2);
    for (const QJsonValue person : ofAna.peopleAt(m_scene->workspace))
        QVERIFY(both.contains(person));
    QVERIFY(ofNora.peopleAt(m_scene->workspace).isEmpty());
    ofSam.reset();
    QTRY_COMPARE(ofAna.peopleAt(m_scene->workspace), QJsonArray{models::idText(ana->id())});
}

void TestApiStream::nonsenseIsIgnored()
{
    Stream stream(m_backend->port(), m_backend->signIn(u"ana"_s)->token());
    QTRY_VERIFY(stream.isOpen());
    for (const QString &text : {u"hello"_s, u"{}"_s, u"[]"_s, u"{\"type\":\"presence\"}"_s,
             u"{\"type\":\"cursor\",\"cursor\":5}"_s, u"{\"type\":\"presence\",\"workspace_id\":\"x\"}"_s})
        stream.say(text);
    stream.lookAt(m_scene->workspace);
    QTRY_COMPARE(stream.peopleAt(m_scene->workspace).size(), 1);
    QVERIFY(stream.isOpen());
}

void TestApiStream::strangersGetNoStream()
{
    const Stream stranger(m_backend->port(), "stranger");
    QTRY_VERIFY(stranger.isClosed());
    QVERIFY(stranger.frames().isEmpty());
}

void TestApiStream::signingOutEndsTheStream()
{
    const auto ana = m_backend->signIn(u"ana"_s);
    const Stream ended(m_backend->port(), ana->token());
    const Stream other(m_backend->port(), m_backend->signIn(u"ana"_s)->token());
    QTRY_VERIFY(!ended.frames().isEmpty() && !other.frames().isEmpty());
    QCOMPARE(ana->post("/v1/auth/sign-out", {}).status, 204);
    QTRY_VERIFY(ended.isClosed());
    QVERIFY(other.isOpen());
}

void TestApiStream::aClosedAccountEndsItsStreams()
{
    const Stream stream(m_backend->port(), m_backend->signIn(u"nora"_s)->token());
    QTRY_VERIFY(!stream.frames().isEmpty());
    const auto gone = m_backend->signIn(u"ada"_s)->post(
        "/v1/people/" + idBytes(m_backend->principal(u"nora"_s).person) + "/deactivate", {});
    QCOMPARE(gone.status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(stream.isClosed(), 5'000);
}

} // namespace agentee::test

QTEST_GUILESS_MAIN(agentee::test::TestApiStream)
#include "tst_api_stream.moc"
