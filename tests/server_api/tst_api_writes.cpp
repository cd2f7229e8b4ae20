#include "models/share.h"
#include "server/api/api_router.h"
#include "server/store/transaction.h"
#include "tests/server_api/scene.h"

#include <QJsonArray>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace agentee::test
{

using server::ApiRoute;
using server::Effect;

/// What writes promise over HTTP, whatever route they take.
class TestApiWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noRouteWritesIntoAnothersSession_data();
    void noRouteWritesIntoAnothersSession();
    void aRepeatedWriteIsAnsweredByteForByte_data();
    void aRepeatedWriteIsAnsweredByteForByte();
    void aKeyBelongsToOneRequest();
    void keysOfTwoPeopleAreTheirOwn();
    void twentyAtOnceAreOneWrite();
    void aHandoffFromBothSides();
    void aRetriedRefreshGetsItsTokensAgain();

private:
    QList<ApiRoute> writes();
    /// Every row of sessions and messages of this person.
    QByteArray sessionsOf(const models::Id &person);

    std::unique_ptr<RunningBackend> m_backend;
    std::unique_ptr<server::ApiServices> m_services;
};

void TestApiWrites::initTestCase()
{
    m_backend = std::make_unique<RunningBackend>();
    m_services = std::make_unique<server::ApiServices>(m_backend->database());
}

QList<ApiRoute> TestApiWrites::writes()
{
    QList<ApiRoute> found;
    for (const ApiRoute &route : server::apiRoutes(*m_services)) {
        if (route.method != server::Method::Get && route.access == server::Access::SignedIn
            && route.name != "signOut")
            found.append(route);
    }
    return found;
}

QByteArray TestApiWrites::sessionsOf(const models::Id &person)
{
    return must(m_backend->database().read([&](server::Transaction &transaction)
                                               -> models::Result<QByteArray> {
        QByteArray text;
        server::Rows sessions = transaction.select(
            u"SELECT id, title, active, turn, message_count, updated_at FROM session WHERE owner = ? ORDER BY id"_s,
            {person});
        while (sessions.next()) {
            for (int column = 0; column < 6; ++column)
                text += sessions.text(column).toUtf8() + '|';
        }
        server::Rows messages = transaction.select(u"SELECT message.id, message.text FROM message "
                                                   "JOIN session ON session.id = message.session "
                                                   "WHERE session.owner = ? ORDER BY message.id"_s,
            {person});
        while (messages.next())
            text += messages.text(0).toUtf8() + messages.text(1).toUtf8() + '|';
        return text;
    }));
}

void TestApiWrites::noRouteWritesIntoAnothersSession_data()
{
    QTest::addColumn<int>("number");
    const QList<ApiRoute> all = writes();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name.constData()) << i;
}

/// Every write, by everyone who is not Ana, with the id of Ana's session in every place that takes an id.
void TestApiWrites::noRouteWritesIntoAnothersSession()
{
    QFETCH(const int, number);
    const ApiRoute route = writes().at(number);
    const Scene scene(*m_backend);
    const models::Id ana = m_backend->principal(u"ana"_s).person;
    const QByteArray before = sessionsOf(ana);
    QVERIFY(before.contains(idBytes(scene.session)));
    for (const QString &name : {u"carla"_s, u"nora"_s, u"sam"_s, u"maria"_s, u"li"_s, u"binh"_s}) {
        const auto user = m_backend->signIn(name);
        const ApiRequest right = requestFor(route.name, scene, *m_backend).request;
        QList<ApiRequest> attempts{right};
        ApiRequest inPath = right;
        QByteArrayList parts = route.pattern.split('/');
        for (QByteArray &part : parts) {
            if (part.startsWith('{'))
                part = idBytes(scene.session);
        }
        inPath.path = parts.join('/');
        attempts.append(inPath);
        const QJsonObject body = QJsonDocument::fromJson(right.body.value_or("{}")).object();
        for (const QString &field : body.keys()) {
            if (!models::idFromText(body.value(field).toString()))
                continue;
            QJsonObject changed = body;
            changed.insert(field, models::idText(scene.session));
            ApiRequest inBody = right;
            inBody.body = jsonBytes(changed);
            attempts.append(inBody);
        }
        for (ApiRequest attempt : attempts) {
            if (attempt.key)
                attempt.key = idBytes(models::newId());
            QVERIFY(user->ask(attempt).status < 500);
        }
        QCOMPARE(sessionsOf(ana), before);
    }
}

void TestApiWrites::aRepeatedWriteIsAnsweredByteForByte_data()
{
    noRouteWritesIntoAnothersSession_data();
}

void TestApiWrites::aRepeatedWriteIsAnsweredByteForByte()
{
    QFETCH(const int, number);
    const ApiRoute route = writes().at(number);
    if (!route.needsKey())
        return;
    int done = 0;
    for (const QString &name : {u"ana"_s, u"binh"_s, u"maria"_s, u"ada"_s}) {
        const Scene scene(*m_backend);
        const auto user = m_backend->signIn(name);
        const ApiRequest request = requestFor(route.name, scene, *m_backend).request;
        const ApiAnswer first = user->ask(request);
        if (first.status >= 300)
            continue;
        ++done;
        QVERIFY(!first.header("Agentee-Cursor").isEmpty());
        QVERIFY(first.header("Idempotent-Replayed").isEmpty());
        const ApiAnswer again = user->ask(request);
        QCOMPARE(again.status, first.status);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("Agentee-Cursor"), first.header("Agentee-Cursor"));
        QCOMPARE(again.header("Idempotent-Replayed"), QByteArray("true"));
    }
    QVERIFY2(done > 0, "nobody of the four could do this");
}

void TestApiWrites::aKeyBelongsToOneRequest()
{
    const Scene scene(*m_backend);
    const auto binh = m_backend->signIn(u"binh"_s);
    const ApiRequest request = requestFor("writeSection", scene, *m_backend).request;
    QCOMPARE(binh->ask(request).status, 200);

    ApiRequest otherBody = request;
    otherBody.body = "{\"markdown\":\"Other\"}";
    QCOMPARE(binh->ask(otherBody).problem(), u"idempotency-key-reused"_s);
    ApiRequest otherVersion = request;
    otherVersion.version = 2;
    QCOMPARE(binh->ask(otherVersion).problem(), u"idempotency-key-reused"_s);
    ApiRequest otherPath = request;
    otherPath.path = "/v1/sections/" + idBytes(scene.deletedSection);
    QCOMPARE(binh->ask(otherPath).problem(), u"idempotency-key-reused"_s);
    QCOMPARE(binh->ask(request).header("Idempotent-Replayed"), QByteArray("true"));
}

void TestApiWrites::keysOfTwoPeopleAreTheirOwn()
{
    const Scene scene(*m_backend);
    const auto ana = m_backend->signIn(u"ana"_s);
    const auto li = m_backend->signIn(u"li"_s);
    ApiRequest request = requestFor("openSession", scene, *m_backend).request;
    const ApiAnswer ofAna = ana->ask(request);
    const ApiAnswer ofLi = li->ask(request);
    QVERIFY(ofLi.header("Idempotent-Replayed").isEmpty());
    QVERIFY(ofLi.json().value("owner_id"_L1) != ofAna.json().value("owner_id"_L1));
}

void TestApiWrites::twentyAtOnceAreOneWrite()
{
    const Scene scene(*m_backend);
    ApiRequest request = requestFor("writeSection", scene, *m_backend).request;
    request.token = m_backend->signIn(u"binh"_s)->token();
    std::vector<ApiAnswer> answers(20);
    {
        std::vector<std::jthread> threads;
        for (ApiAnswer &answer : answers)
            threads.emplace_back([&] { answer = ApiConnection(m_backend->port()).ask(request); });
    }
    QByteArray body;
    for (const ApiAnswer &answer : answers) {
        if (answer.status == 409) {
            QCOMPARE(answer.problem(), u"in-progress"_s);
            QVERIFY(answer.header("Retry-After").toInt() > 0);
            continue;
        }
        QCOMPARE(answer.status, 200);
        if (body.isEmpty())
            body = answer.body;
        QCOMPARE(answer.body, body);
    }
    QVERIFY(!body.isEmpty());
    const ApiAnswer now = m_backend->signIn(u"binh"_s)->get(request.path);
    QCOMPARE(now.json().value("version"_L1).toInteger(), scene.sectionVersion + 1);
}

void TestApiWrites::aHandoffFromBothSides()
{
    const Scene scene(*m_backend);
    const auto binh = m_backend->signIn(u"binh"_s);
    const auto li = m_backend->signIn(u"li"_s);
    const QByteArray workspace = "/v1/workspaces/" + idBytes(scene.workspace);
    const QByteArray section = "/v1/sections/" + idBytes(scene.section);

    const QByteArray session =
        binh->post(workspace + "/sessions", {{u"id"_s, models::idText(models::newId())}})
            .json()
            .value("id"_L1)
            .toString()
            .toLatin1();
    QCOMPARE(
        binh->post("/v1/sessions/" + session + "/messages",
                {{u"id"_s, models::idText(models::newId())}, {u"text"_s, u"password: Hidden-4711-word"_s}})
            .status,
        201);
    // Without an agent the turn fails, with a sentence for its owner.
    QTRY_COMPARE(binh->get("/v1/sessions/" + session).json().value("turn"_L1).toString(), u"failed"_s);
    QVERIFY(!binh->get("/v1/sessions/" + session).json().value("last_problem"_L1).toString().isEmpty());

    const ApiAnswer preview = binh->post(workspace + "/share-previews",
        {{u"session_id"_s, QString::fromLatin1(session)}, {u"left_out"_s, QJsonArray()}});
    QCOMPARE(preview.status, 200);
    QVERIFY(!preview.body.contains("Hidden-4711-word"));
    QCOMPARE(preview.json().value("mask_count"_L1).toInt(), 1);

    models::ShareCommand command;
    command.id = models::newId();
    command.recipientId = li->id();
    command.mode = models::ShareMode::Handoff;
    command.transcript = models::TranscriptExtent::UpToNow;
    command.sessionId = models::idFromText(QString::fromLatin1(session));
    command.upToMessageCount = 1;
    command.handoffRecord.summary = u"Over to you."_s;
    const ApiAnswer sent = binh->post(workspace + "/shares", models::toJson(command), scene.lockVersion);
    QCOMPARE(sent.status, 201);

    // The sharer's write that was under way is refused, with what stands there.
    const ApiAnswer late =
        binh->put(section, {{u"markdown"_s, u"## Approach\n\nLate.\n"_s}}, scene.sectionVersion);
    QCOMPARE(late.problem(), u"not-allowed"_s);
    const ApiAnswer lateState =
        binh->put(workspace + "/state", {{u"state"_s, QJsonObject()}}, scene.lockVersion);
    QCOMPARE(lateState.problem(), u"not-allowed"_s);

    const QByteArray share = "/v1/shares/" + idBytes(command.id);
    QCOMPARE(li->post(share + "/open", {}).json().value("state"_L1).toString(), u"opened"_s);
    const QByteArray grant = "/v1/grants/" + sent.json().value("grant_id"_L1).toString().toLatin1();
    const ApiAnswer transcript = li->get(grant + "/messages?from=0");
    QCOMPARE(transcript.status, 200);
    QVERIFY(!transcript.body.contains("Hidden-4711-word"));
    QCOMPARE(li->get("/v1/sessions/" + session).status, 404);

    const ApiAnswer continued = li->post(share + "/continue", {{u"id"_s, models::idText(models::newId())}});
    QCOMPARE(continued.status, 200);
    QCOMPARE(continued.json().value("owner_id"_L1).toString(), models::idText(li->id()));
    QCOMPARE(
        li->put(section, {{u"markdown"_s, u"## Approach\n\nLi's.\n"_s}}, scene.sectionVersion).status, 200);

    // A stale write gets the present row.
    const ApiAnswer stale =
        li->put(section, {{u"markdown"_s, u"## Approach\n\nOld.\n"_s}}, scene.sectionVersion);
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.json().value("current"_L1).toObject().value("markdown"_L1).toString(),
        u"## Approach\n\nLi's.\n"_s);
    QCOMPARE(binh->post("/v1/grants/" + grant.split('/').last() + "/revoke", {}).status, 200);
    QCOMPARE(li->get(grant + "/messages?from=0").status, 404);
}

void TestApiWrites::aRetriedRefreshGetsItsTokensAgain()
{
    ApiConnection connection(m_backend->port());
    const ApiAnswer in = connection.ask({.method = "POST",
        .path = "/v1/auth/sign-in",
        .body = R"({"email":"li@northwind.example","password":"northwind","device":""})"});
    const QByteArray body = jsonBytes({{u"refresh_token"_s, in.json().value("refresh_token"_L1)}});
    const ApiRequest refresh{.method = "POST", .path = "/v1/auth/refresh", .body = body};
    const ApiAnswer first = connection.ask(refresh);
    QCOMPARE(first.status, 200);
    QCOMPARE(connection.ask(refresh).body, first.body);
    const auto meWith = [&](const ApiAnswer &answer) {
        return connection
            .ask({.path = "/v1/me", .token = answer.json().value("access_token"_L1).toString().toLatin1()})
            .status;
    };
    QCOMPARE(meWith(in), 401);
    QCOMPARE(meWith(first), 200);
    // Once the successor is in use, the old token was stolen: the whole sign-in ends.
    const QByteArray next = jsonBytes({{u"refresh_token"_s, first.json().value("refresh_token"_L1)}});
    const ApiAnswer second = connection.ask({.method = "POST", .path = "/v1/auth/refresh", .body = next});
    QCOMPARE(second.status, 200);
    QCOMPARE(connection.ask(refresh).status, 401);
    QCOMPARE(meWith(second), 401);
}

} // namespace agentee::test

QTEST_GUILESS_MAIN(agentee::test::TestApiWrites)
#include "tst_api_writes.moc"
