#include "server/api/api_router.h"
#include "tests/server_api/contract.h"
#include "tests/server_api/scene.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::test
{

using server::ApiRoute;
using server::QueryField;

namespace
{

QSet<QString> parametersOf(const QJsonObject &operation, const QString &place)
{
    QSet<QString> names;
    for (const QJsonValue parameter : operation.value("parameters"_L1).toArray()) {
        if (parameter["in"_L1].toString() == place)
            names.insert(parameter["name"_L1].toString());
    }
    return names;
}

QSet<QString> namesIn(const QByteArray &pattern)
{
    QSet<QString> names;
    for (const QByteArray &part : pattern.split('/')) {
        if (part.startsWith('{'))
            names.insert(QString::fromUtf8(part.sliced(1, part.size() - 2)));
    }
    return names;
}

} // namespace

/// server/api/openapi.yaml and the program say the same.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOperationHasARoute();
    void routes_data();
    void routes();
    void answers_data() { routes_data(); }
    void answers();
    void streamEvents_data();
    void streamEvents();

private:
    ApiRoute route();

    std::unique_ptr<RunningBackend> m_backend;
    std::unique_ptr<server::ApiServices> m_services;
    std::unique_ptr<Contract> m_contract;
};

void TestOpenApi::initTestCase()
{
    m_backend = std::make_unique<RunningBackend>();
    m_services = std::make_unique<server::ApiServices>(m_backend->database());
    m_contract = std::make_unique<Contract>(QFINDTESTDATA("../../server/api/openapi.yaml"));
}

ApiRoute TestOpenApi::route()
{
    QFETCH(const int, number);
    return server::apiRoutes(*m_services).at(number);
}

void TestOpenApi::everyOperationHasARoute()
{
    QStringList documented = m_contract->operationIds();
    QVERIFY(documented.removeOne(u"stream"_s)); // of the hub, not of the router
    QStringList present;
    for (const ApiRoute &known : server::apiRoutes(*m_services))
        present.append(QString::fromUtf8(known.name));
    documented.sort();
    present.sort();
    QCOMPARE(documented, present);
}

void TestOpenApi::routes_data()
{
    QTest::addColumn<int>("number");
    const QList<ApiRoute> all = server::apiRoutes(*m_services);
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name.constData()) << i;
}

void TestOpenApi::routes()
{
    const ApiRoute known = route();
    const QJsonObject operation = m_contract->operation(known.method, known.pattern);
    QCOMPARE(operation.value("operationId"_L1).toString(), QString::fromUtf8(known.name));
    QCOMPARE(parametersOf(operation, u"path"_s), namesIn(known.pattern));
    const QSet<QString> headers = parametersOf(operation, u"header"_s);
    QCOMPARE(headers.contains(u"If-Match"_s), known.needsVersion);
    QCOMPARE(headers.contains(u"Idempotency-Key"_s), known.needsKey());
    const bool isOpen = operation.value("security"_L1).isArray();
    QCOMPARE(isOpen, known.access == server::Access::Public);

    const QJsonObject body = operation.value("requestBody"_L1).toObject();
    QCOMPARE(!body.isEmpty(), known.takesBody);
    if (known.takesBody)
        QCOMPARE(body.value("x-maximum-bytes"_L1).toInteger(), known.maximumBody);

    QSet<QString> query;
    for (const QueryField &field : known.query) {
        query.insert(field.name);
        const QJsonObject schema = m_contract->parameterSchema(operation, field.name);
        if (field.type == QueryField::Type::Text) {
            QCOMPARE(schema.value("maxLength"_L1).toInteger(), field.largest);
            continue;
        }
        QCOMPARE(schema.value("minimum"_L1).toInteger(-1), field.smallest);
        QCOMPARE(schema.value("maximum"_L1).toInteger(-1), field.largest);
        QCOMPARE(schema.value("default"_L1).toInteger(-1), field.otherwise);
    }
    QCOMPARE(parametersOf(operation, u"query"_s), query);
}

/// Real answers of everyone to every route fit the schema of their status.
void TestOpenApi::answers()
{
    const ApiRoute known = route();
    const QJsonObject operation = m_contract->operation(known.method, known.pattern);
    int done = 0;
    for (const QString &name : {u"carla"_s, u"ada"_s, u"sam"_s, u"maria"_s, u"binh"_s, u"ana"_s}) {
        const Scene scene(*m_backend);
        const auto user = m_backend->signIn(name);
        ApiRequest request = requestFor(known.name, scene, *m_backend).request;
        for (int i = 0; i < 2; ++i) {
            const ApiAnswer answer = user->ask(request);
            done += answer.status < 300 ? 1 : 0;
            const QString wrong = m_contract->faultOf(operation, answer.status, answer.body);
            QVERIFY2(
                wrong.isEmpty(), qPrintable(name + u' ' + QString::number(answer.status) + u": "_s + wrong));
            if (request.body) {
                const QString wrongRequest = m_contract->faultOfRequest(operation, *request.body);
                QVERIFY2(wrongRequest.isEmpty(), qPrintable(wrongRequest));
            }
            request.version = 1'000;
            request.key = idBytes(models::newId());
        }
    }
    QVERIFY2(done > 0 || known.name == "refresh", "nobody could do this");
}

void TestOpenApi::streamEvents_data()
{
    QTest::addColumn<models::StreamEvent>("event");
    const models::Id id = models::newId();
    QTest::newRow("cursor") << models::StreamEvent(models::CursorMoved{.cursor = 3});
    QTest::newRow("delta") << models::StreamEvent(
        models::TextDelta{.sessionId = id, .messageId = id, .position = 2, .text = u"x"_s});
    QTest::newRow("activity") << models::StreamEvent(
        models::TurnActivity{.sessionId = id, .messageId = id, .sentence = u"Reading"_s});
    QTest::newRow("presence") << models::StreamEvent(models::Presence{.workspaceId = id, .people = {id}});
}

void TestOpenApi::streamEvents()
{
    QFETCH(const models::StreamEvent, event);
    const QJsonObject frame{{u"seq"_s, 1}, {u"event"_s, models::toJson(event)}};
    QCOMPARE(m_contract->faultBySchema(u"StreamFrame"_s, frame), QString());
    QVERIFY(!m_contract->faultBySchema(u"StreamFrame"_s, {{u"seq"_s, 1}}).isEmpty());
}

} // namespace agentee::test

QTEST_GUILESS_MAIN(agentee::test::TestOpenApi)
#include "tst_openapi.moc"
