#include "server/api/api_router.h"
#include "tests/server_api/scene.h"
#include "tests/server_http/raw_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

using server::Access;
using server::ApiRoute;

struct Body {
    QByteArray name;
    QByteArray bytes;
};

/// Bodies that no route may take.
QList<Body> malformed(const QByteArray &right)
{
    const QByteArray inner = right.sliced(1, right.size() - 2);
    const QByteArray comma = inner.isEmpty() ? "" : ",";
    return {
        {"empty", ""},
        {"text", "hello"},
        {"list", "[" + right + "]"},
        {"cut", right.first(right.size() - 1)},
        {"twice", right + right},
        {"trailing", right + "x"},
        {"unknown field", "{" + inner + comma + "\"surplus\":1}"},
        {"duplicate key", "{" + inner + comma + "\"a\":1,\"a\":1}"},
        {"invalid UTF-8", "{" + inner + comma + "\"a\":\"\xff\xfe\"}"},
        {"lone surrogate", "{" + inner + comma + "\"a\":\"\\ud800\"}"},
        {"NaN", "{" + inner + comma + "\"a\":NaN}"},
        {"huge number", "{" + inner + comma + "\"a\":1e999}"},
        {"deep", "{\"a\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + "}"},
        {"UTF-16", QByteArray("\xff\xfe{\0}\0", 6)},
        {"NUL", QByteArray("{\"a\":\"\0\"}", 9)},
    };
}

const QList<QJsonValue> strangers{QJsonValue(QJsonValue::Null), QJsonValue(true), QJsonValue(-1),
    QJsonValue(0.5), QJsonValue(1e18), QJsonValue(QString()), QJsonValue(u"x\u0000y"_s), QJsonValue(u"…"_s),
    QJsonValue(QString(400'000, u'a')), QJsonValue(QJsonArray{1, u"two"_s, QJsonArray(), QJsonObject()}),
    QJsonValue(QJsonObject{{u"a"_s, QJsonObject{{u"b"_s, 1}}}})};

} // namespace

class TestApiHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bodies_data() { rows(); }
    void bodies();
    void fields_data() { rows(); }
    void fields();
    void headers_data() { rows(); }
    void headers();
    void addresses_data() { rows(); }
    void addresses();
    void tooLarge_data() { rows(); }
    void tooLarge();
    void cleanup();

private:
    void rows();
    ApiRoute route();
    /// A right request of Ana's.
    ApiRequest right();
    ApiAnswer ask(const ApiRequest &request);

    std::unique_ptr<RunningBackend> m_backend;
    std::unique_ptr<server::ApiServices> m_services;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<ApiUser> m_ana;
};

void TestApiHostile::initTestCase()
{
    m_backend = std::make_unique<RunningBackend>();
    m_services = std::make_unique<server::ApiServices>(m_backend->database());
    m_scene = std::make_unique<Scene>(*m_backend);
    m_ana = m_backend->signIn(u"ana"_s);
    // With the edit right she gets as far as anybody can.
    const ApiAnswer taken = m_ana->put("/v1/workspaces/" + idBytes(m_scene->workspace) + "/assignee",
        {{u"person_id"_s, models::idText(m_ana->id())}}, m_scene->lockVersion);
    QCOMPARE(taken.status, 200);
    ++m_scene->lockVersion;
}

void TestApiHostile::rows()
{
    QTest::addColumn<int>("number");
    const QList<ApiRoute> all = server::apiRoutes(*m_services);
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name.constData()) << i;
}

ApiRoute TestApiHostile::route()
{
    QFETCH(const int, number);
    return server::apiRoutes(*m_services).at(number);
}

ApiRequest TestApiHostile::right()
{
    ApiRequest request = requestFor(route().name, *m_scene, *m_backend).request;
    request.token = m_ana->token();
    return request;
}

ApiAnswer TestApiHostile::ask(const ApiRequest &request)
{
    return ApiConnection(m_backend->port()).ask(request);
}

/// Whatever was sent: the server still answers, this person is still signed in.
void TestApiHostile::cleanup()
{
    if (m_ana->get("/v1/me").status != 200)
        m_ana = m_backend->signIn(u"ana"_s);
    QCOMPARE(m_ana->get("/v1/me").status, 200);
}

void TestApiHostile::bodies()
{
    const ApiRequest request = right();
    if (!route().takesBody) {
        ApiRequest surplus = request;
        surplus.body = "{}";
        if (request.method != "GET") {
            QCOMPARE(ask(surplus).status, 400);
        }
        return;
    }
    for (const Body &body : malformed(*request.body)) {
        ApiRequest wrong = request;
        wrong.body = body.bytes;
        const ApiAnswer answer = ask(wrong);
        const QByteArray story =
            body.name + ": " + QByteArray::number(answer.status) + ' ' + answer.body.left(300);
        QVERIFY2(answer.status == 400 || answer.status == 413 || answer.status == 422, story.constData());
        QVERIFY2(!answer.problem().isEmpty(), story.constData());
    }
    ApiRequest otherType = request;
    otherType.moreHeaders = "Content-Type: text/plain\r\n";
    QCOMPARE(ask(otherType).problem(), u"unsupported-media-type"_s);
}

/// Every field replaced by what it is not, and left out: told, or taken for what it may mean, never a defect.
void TestApiHostile::fields()
{
    const ApiRequest request = right();
    if (!route().takesBody)
        return;
    const QJsonObject object = QJsonDocument::fromJson(*request.body).object();
    for (const QString &field : object.keys()) {
        for (const QJsonValue &stranger : strangers) {
            QJsonObject changed = object;
            changed.insert(field, stranger);
            ApiRequest wrong = request;
            wrong.body = jsonBytes(changed);
            if (wrong.key)
                wrong.key = idBytes(models::newId());
            const ApiAnswer answer = ask(wrong);
            const QByteArray story = field.toUtf8() + ": " + QByteArray::number(answer.status) + ' '
                + answer.body.left(300) + " for " + wrong.body->left(200);
            QVERIFY2(answer.status >= 200 && answer.status < 500, story.constData());
            QVERIFY2(answer.status < 300 || !answer.problem().isEmpty(), story.constData());
        }
    }
}

void TestApiHostile::headers()
{
    const ApiRoute probed = route();
    const ApiRequest request = right();
    if (probed.needsVersion) {
        ApiRequest none = request;
        none.version = {};
        QCOMPARE(ask(none).problem(), u"precondition-required"_s);
        for (const QByteArray &value : QByteArrayList{"1", "\"\"", "\"-1\"", "\"0\"", "\"1.0\"", "W/\"1\"",
                 "*", "\"1\", \"2\"", "\"99999999999999999999\"", "\"0x1\""}) {
            none.moreHeaders = "If-Match: " + value + "\r\n";
            const ApiAnswer answer = ask(none);
            QVERIFY2(answer.status == 400, (value + ' ' + answer.body).constData());
        }
        ApiRequest later = request;
        later.version = 1'000'000;
        QCOMPARE(ask(later).problem(), probed.name == "withdrawSuggestion" ? u"not-allowed"_s : u"stale"_s);
    }
    if (probed.needsKey()) {
        ApiRequest none = request;
        none.key = {};
        QCOMPARE(ask(none).problem(), u"precondition-required"_s);
        for (const QByteArray &key : QByteArrayList{"x", "{01930000-0000-7000-8000-000000000001}",
                 "00000000-0000-0000-0000-000000000000", "01930000-0000-7000-8000-0000000000011"}) {
            none.key = key;
            QCOMPARE(ask(none).status, 400);
        }
    }
    if (probed.access == Access::SignedIn) {
        for (const QByteArray &value :
            QByteArrayList{QByteArray("x"), QByteArray(600, 'a'), QByteArray("a b"), QByteArray("%00")}) {
            ApiRequest stranger = request;
            stranger.token = value;
            QCOMPARE(ask(stranger).problem(), u"not-signed-in"_s);
        }
    }
}

void TestApiHostile::addresses()
{
    const ApiRoute probed = route();
    const ApiRequest request = right();
    ApiRequest surplus = request;
    surplus.path += request.path.contains('?') ? "&surplus=1" : "?surplus=1";
    if (probed.name != "signOut")
        QCOMPARE(ask(surplus).status, 422);
    for (const server::QueryField &field : probed.query) {
        if (field.type != server::QueryField::Type::Number)
            continue;
        for (const QByteArray &value : QByteArrayList{"-1", "x", "1.5", "99999999999999999999", "", "%F1"}) {
            ApiRequest wrong = request;
            wrong.path = wrong.path.split('?').first() + '?' + field.name.toUtf8() + '=' + value;
            const ApiAnswer answer = ask(wrong);
            QVERIFY2(answer.status == 422 || answer.status == 400, answer.body.constData());
        }
    }
    if (!probed.pattern.contains('{'))
        return;
    for (const QByteArray &id :
        QByteArrayList{QByteArray("1"), QByteArray("%27%20OR%201=1"), QByteArray("%C3%A9"),
            QByteArray("00000000-0000-0000-0000-000000000000"), QByteArray(3000, 'a')}) {
        ApiRequest wrong = request;
        QByteArrayList parts = probed.pattern.split('/');
        for (QByteArray &part : parts) {
            if (part.startsWith('{'))
                part = id;
        }
        wrong.path = parts.join('/');
        QCOMPARE(ask(wrong).problem(), u"not-found"_s);
    }
}

/// Refused from the length alone, before a byte of the body is read.
void TestApiHostile::tooLarge()
{
    const ApiRequest request = right();
    RawClient client(m_backend->port());
    client.send(request.method + ' ' + request.path + " HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer "
        + request.token + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(route().maximumBody + 1) + "\r\n\r\n");
    QCOMPARE(client.answer().status, 413);
}

} // namespace agentee::test

QTEST_GUILESS_MAIN(agentee::test::TestApiHostile)
#include "tst_api_hostile.moc"
