#include "models/problem.h"

#include <QJsonArray>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestProblem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAnError();
    void roundTrip_data();
    void roundTrip();
    void wireForm();
    void strangersAreNotQuoted_data();
    void strangersAreNotQuoted();
    void kindFollowsFromStatus_data();
    void kindFollowsFromStatus();
    void retryIsBounded();
};

void TestProblem::makesAnError()
{
    const Result<int> result =
        problem(Problem::Kind::NotFound, u"The section is gone."_s, u"Open the list."_s);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Problem::Kind::NotFound);
    QCOMPARE(result.error().title, u"The section is gone."_s);
    QCOMPARE(result.error().nextStep, u"Open the list."_s);
    QCOMPARE(result.error().retryAfterSeconds, -1);
}

void TestProblem::roundTrip_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("uri");
    QTest::addColumn<int>("status");
    const auto row = [](const char *uri, Problem::Kind kind, int status) {
        QTest::newRow(uri) << static_cast<int>(kind) << QString::fromLatin1(uri) << status;
    };
    using Kind = Problem::Kind;
    row("/problems/malformed-request", Kind::MalformedRequest, 400);
    row("/problems/invalid-fields", Kind::InvalidFields, 422);
    row("/problems/too-large", Kind::TooLarge, 413);
    row("/problems/unsupported-media-type", Kind::UnsupportedMediaType, 415);
    row("/problems/method-not-allowed", Kind::MethodNotAllowed, 405);
    row("/problems/not-signed-in", Kind::NotSignedIn, 401);
    row("/problems/not-found", Kind::NotFound, 404);
    row("/problems/not-allowed", Kind::NotAllowed, 403);
    row("/problems/stale", Kind::Stale, 412);
    row("/problems/precondition-required", Kind::PreconditionRequired, 428);
    row("/problems/conflict", Kind::Conflict, 409);
    row("/problems/idempotency-key-reused", Kind::IdempotencyKeyReused, 422);
    row("/problems/in-progress", Kind::InProgress, 409);
    row("/problems/cursor-expired", Kind::CursorExpired, 410);
    row("/problems/too-many-requests", Kind::TooManyRequests, 429);
    row("/problems/unavailable", Kind::Unavailable, 503);
    row("/problems/provider-failure", Kind::ProviderFailure, 502);
    row("/problems/storage-failure", Kind::StorageFailure, 507);
    row("/problems/internal", Kind::Internal, 500);
}

void TestProblem::roundTrip()
{
    QFETCH(int, kind);
    QFETCH(QString, uri);
    QFETCH(int, status);
    const Problem full{.kind = static_cast<Problem::Kind>(kind),
        .title = u"It did not work – “so”."_s,
        .nextStep = u"Try again."_s,
        .fieldErrors = {{u"/title"_s, u"is missing"_s}, {u"/a~1b"_s, u"is wrong"_s}},
        .current = {{u"version"_s, 7}},
        .retryAfterSeconds = 3};
    const Problem bare{.kind = full.kind, .title = full.title};
    QCOMPARE(typeUri(full.kind), uri);
    QCOMPARE(httpStatus(full.kind), status);
    QVERIFY(problemFromJson(toJson(full), status) == full);
    QVERIFY(problemFromJson(toJson(bare), status) == bare);
}

void TestProblem::wireForm()
{
    const QJsonObject document = toJson({.kind = Problem::Kind::InProgress,
        .title = u"Still busy."_s,
        .nextStep = u"Wait."_s,
        .fieldErrors = {{u"/x"_s, u"no"_s}},
        .retryAfterSeconds = 2});
    const QJsonObject expected{{u"type"_s, u"/problems/in-progress"_s}, {u"title"_s, u"Still busy."_s},
        {u"status"_s, 409}, {u"detail"_s, u"Wait."_s},
        {u"errors"_s, QJsonArray{QJsonObject{{u"pointer"_s, u"/x"_s}, {u"detail"_s, u"no"_s}}}},
        {u"retry_after"_s, 2}};
    QCOMPARE(document, expected);
}

void TestProblem::strangersAreNotQuoted_data()
{
    QTest::addColumn<QJsonObject>("document");
    const QJsonObject good = toJson({.kind = Problem::Kind::NotFound, .title = u"EVIL"_s});
    const auto with = [&good](QLatin1StringView key, const QJsonValue &value) {
        QJsonObject changed = good;
        changed[key] = value;
        return changed;
    };
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("no type") << with("type"_L1, QJsonValue(QJsonValue::Undefined));
    QTest::newRow("unknown type") << with("type"_L1, u"/problems/evil"_s);
    QTest::newRow("type of another status") << with("type"_L1, u"/problems/stale"_s);
    QTest::newRow("client-only type") << with("type"_L1, u"/problems/cancelled"_s);
    QTest::newRow("other status inside") << with("status"_L1, 409);
    QTest::newRow("title is a number") << with("title"_L1, 4);
    QTest::newRow("title is empty") << with("title"_L1, u""_s);
    QTest::newRow("title is huge") << with("title"_L1, u"EVIL"_s.repeated(10'000));
    QTest::newRow("title has control characters") << with("title"_L1, u"EVIL\u001b[2J"_s);
    QTest::newRow("detail is a list") << with("detail"_L1, QJsonArray{u"EVIL"_s});
    QTest::newRow("errors is text") << with("errors"_L1, u"EVIL"_s);
    QTest::newRow("errors of another form") << with("errors"_L1, QJsonArray{u"EVIL"_s});
    QTest::newRow("current is text") << with("current"_L1, u"EVIL"_s);
    QTest::newRow("retry is text") << with("retry_after"_L1, u"EVIL"_s);
}

void TestProblem::strangersAreNotQuoted()
{
    QFETCH(QJsonObject, document);
    const Problem read = problemFromJson(document, 404);
    QCOMPARE(read.kind, Problem::Kind::NotFound);
    QVERIFY(!read.title.isEmpty());
    QVERIFY(!read.title.contains(u"EVIL"_s));
    QVERIFY(!read.nextStep.contains(u"EVIL"_s));
    QVERIFY(read.fieldErrors.isEmpty());
    QVERIFY(read.current.isEmpty());
}

void TestProblem::kindFollowsFromStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const auto row = [](int status, Problem::Kind kind) {
        QTest::addRow("%d", status) << status << static_cast<int>(kind);
    };
    using Kind = Problem::Kind;
    row(0, Kind::NetworkFailure);
    row(200, Kind::NetworkFailure); // the sign-in page of a hotel
    row(302, Kind::NetworkFailure);
    row(400, Kind::MalformedRequest);
    row(401, Kind::NotSignedIn);
    row(407, Kind::NetworkFailure);
    row(409, Kind::Conflict);
    row(418, Kind::MalformedRequest);
    row(429, Kind::TooManyRequests);
    row(500, Kind::Internal);
    row(502, Kind::Unavailable); // a proxy in front of a stopped server
    row(503, Kind::Unavailable);
    row(504, Kind::Unavailable);
    row(511, Kind::NetworkFailure);
    row(599, Kind::Internal);
    row(1000, Kind::NetworkFailure);
}

void TestProblem::kindFollowsFromStatus()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    const Problem read = problemFromJson({}, status);
    QCOMPARE(static_cast<int>(read.kind), kind);
    QVERIFY(!read.title.isEmpty());
}

void TestProblem::retryIsBounded()
{
    QJsonObject document = toJson({.kind = Problem::Kind::TooManyRequests, .title = u"Too often."_s});
    document["retry_after"_L1] = 1e300;
    QCOMPARE(problemFromJson(document, 429).retryAfterSeconds, 7 * 24 * 3600);
    document["retry_after"_L1] = -5;
    QCOMPARE(problemFromJson(document, 429).retryAfterSeconds, 0);
    document["retry_after"_L1] = 0.2;
    QCOMPARE(problemFromJson(document, 429).retryAfterSeconds, 1);
}

QTEST_APPLESS_MAIN(TestProblem)
#include "tst_problem.moc"
