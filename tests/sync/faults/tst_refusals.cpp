#include "sync/cache/cache.h"
#include "tests/support/backend/must.h"
#include "tests/sync/faults/oracles.h"
#include "tests/sync/faults/shared_proposal.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace agentee;
using namespace agentee::tests;
using namespace Qt::StringLiterals;

/// What the client does when a server does not do what it was asked.
class TestRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void waitsAsLongAsItIsAsked();
    void asksAgainWithTheSameKey_data();
    void asksAgainWithTheSameKey();
    void aReusedKeyIsReplaced();
    void aForbiddenWriteWaitsForItsPerson();
    void anUnknownCursorFetchesEverythingAgain();
    void anotherHistoryFetchesEverythingAgain();

private:
    struct Put {
        QByteArray key;
        QByteArray body;
        qint64 at = 0; ///< milliseconds
    };
    /// The first `times` writes of sections are answered with this, and never reach the backend.
    void answerWrites(int times, const models::Problem &problem, bool asAGateway = false);
    void type(const QString &word);
    QStringList everythingHolds();

    std::unique_ptr<SharedProposal> m_scene;
    std::unique_ptr<PersonClient> m_ana;
    QList<Put> m_puts;
    QElapsedTimer m_clock;
};

namespace
{

constexpr int patience = 30'000;

QByteArray httpAnswer(const models::Problem &problem, bool asAGateway)
{
    const QByteArray body = asAGateway
        ? QByteArray("<html>Bad gateway</html>")
        : QJsonDocument(models::toJson(problem)).toJson(QJsonDocument::Compact);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(models::httpStatus(problem.kind))
        + " Word\r\nContent-Type: " + (asAGateway ? "text/html" : "application/problem+json") + "\r\n";
    if (problem.retryAfterSeconds >= 0)
        head += "Retry-After: " + QByteArray::number(problem.retryAfterSeconds) + "\r\n";
    return head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

bool isWriteOfASection(const QByteArray &request)
{
    return request.startsWith("PUT /v1/sections/") || request.startsWith("PATCH /v1/sections/");
}

QByteArray headerOf(const QByteArray &request, const QString &name)
{
    const QRegularExpression line(
        u"\\r\\n%1: *([^\\r]*)\\r\\n"_s.arg(name), QRegularExpression::CaseInsensitiveOption);
    return line.match(QString::fromLatin1(request)).captured(1).toLatin1();
}

} // namespace

void TestRefusals::init()
{
    m_puts.clear();
    m_clock.start();
    m_scene = std::make_unique<SharedProposal>();
    m_ana = m_scene->signIn(m_scene->ana());
    connect(&m_ana->network(), &FaultProxy::requested, this, [this](const QByteArray &request) {
        if (isWriteOfASection(request))
            m_puts.append({headerOf(request, u"Idempotency-Key"_s),
                request.sliced(request.indexOf("\r\n\r\n") + 4), m_clock.elapsed()});
    });
    m_ana->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), patience);
}

void TestRefusals::cleanup()
{
    m_ana.reset();
    m_scene.reset();
}

void TestRefusals::answerWrites(int times, const models::Problem &problem, bool asAGateway)
{
    m_ana->network().setStandIn([left = std::make_shared<int>(times), problem, asAGateway](
                                    const QByteArray &request) {
        return isWriteOfASection(request) && (*left)-- > 0 ? httpAnswer(problem, asAGateway) : QByteArray();
    });
}

void TestRefusals::type(const QString &word)
{
    const models::Id section = m_scene->ofAna.first();
    QVERIFY(m_ana->workspaces().writeSection(section, m_ana->text(section) + u'\n' + word + u'\n'));
}

QStringList TestRefusals::everythingHolds()
{
    return oracles::cacheIsTheServers(m_ana->cacheFile(), m_scene->database(), m_scene->ana())
        + oracles::versionsCountWrites(m_scene->database(), m_scene->ana(), m_scene->workspace)
        + oracles::everyLineOnce({{m_scene->ofAna.first(), u"typed"_s}}, m_scene->database(), m_scene->ana(),
            m_scene->workspace, {&m_ana->store()});
}

void TestRefusals::waitsAsLongAsItIsAsked()
{
    constexpr int seconds = 2;
    answerWrites(1,
        {.kind = models::Problem::Kind::TooManyRequests,
            .title = u"Too many."_s,
            .retryAfterSeconds = seconds});
    type(u"typed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_puts.size(), 1, patience);
    QCOMPARE(m_ana->store().status().waiting, 1);
    // What else is typed meanwhile does not ask sooner.
    type(u"more"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), patience);
    QVERIFY(m_puts.size() >= 2);
    QVERIFY2(m_puts.at(1).at - m_puts.at(0).at >= seconds * 1000,
        qPrintable(QString::number(m_puts.at(1).at - m_puts.at(0).at)));
    QTRY_VERIFY_WITH_TIMEOUT(everythingHolds().isEmpty(), patience);
}

void TestRefusals::asksAgainWithTheSameKey_data()
{
    QTest::addColumn<models::Problem::Kind>("kind");
    QTest::addColumn<bool>("asAGateway");
    using Kind = models::Problem::Kind;
    QTest::newRow("internal error") << Kind::Internal << false;
    QTest::newRow("unavailable") << Kind::Unavailable << false;
    QTest::newRow("disk full") << Kind::StorageFailure << false;
    QTest::newRow("in progress") << Kind::InProgress << false;
    QTest::newRow("a gateway's 503") << Kind::Unavailable << true;
}

void TestRefusals::asksAgainWithTheSameKey()
{
    QFETCH(models::Problem::Kind, kind);
    QFETCH(bool, asAGateway);
    answerWrites(3, {.kind = kind, .title = u"Not now."_s}, asAGateway);
    type(u"typed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), patience);
    QCOMPARE(m_puts.size(), 4);
    for (const Put &put : std::as_const(m_puts)) {
        QCOMPARE(put.key, m_puts.first().key);
        QCOMPARE(put.body, m_puts.first().body);
    }
    QCOMPARE(m_ana->store().status().needPerson, 0);
    QTRY_VERIFY_WITH_TIMEOUT(everythingHolds().isEmpty(), patience);
}

void TestRefusals::aReusedKeyIsReplaced()
{
    answerWrites(1, {.kind = models::Problem::Kind::IdempotencyKeyReused, .title = u"Used."_s});
    type(u"typed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), patience);
    QCOMPARE(m_puts.size(), 2);
    QVERIFY(m_puts.at(0).key != m_puts.at(1).key);
    QCOMPARE(m_puts.at(0).body, m_puts.at(1).body);
    QCOMPARE(m_ana->store().status().needPerson, 0);
    QTRY_VERIFY_WITH_TIMEOUT(everythingHolds().isEmpty(), patience);
}

void TestRefusals::aForbiddenWriteWaitsForItsPerson()
{
    answerWrites(1,
        {.kind = models::Problem::Kind::NotAllowed,
            .title = u"You may not edit this."_s,
            .nextStep = u"Ask its owner."_s});
    type(u"typed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->store().status().needPerson, 1, patience);
    const sync::OutboxEntry entry = m_ana->store().outbox().first();
    QVERIFY(entry.text.contains(u"typed"));
    QCOMPARE(entry.problem.title, u"You may not edit this."_s);
    QCOMPARE(m_puts.size(), 1);
}

/// F11: a cursor that the server has never given out.
void TestRefusals::anUnknownCursorFetchesEverythingAgain()
{
    m_ana->reopen();
    type(u"typed"_s);
    {
        auto cache = test::must(sync::Cache::open(m_ana->cacheFile()));
        sync::Position position = cache->meta.position();
        QVERIFY(position.complete);
        position.cursor += 1'000'000;
        sync::Transaction transaction(cache->database());
        cache->meta.setPosition(position);
        QVERIFY(transaction.commit());
    }
    m_ana->reopen();
    QCOMPARE(m_ana->store().status().waiting, 1);
    m_ana->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), patience);
    QCOMPARE(m_ana->store().status().needPerson, 0);
    QTRY_VERIFY_WITH_TIMEOUT(everythingHolds().isEmpty(), patience);
}

/// F11: the server was restored from a backup; what it does not have any more goes, what was typed stays.
void TestRefusals::anotherHistoryFetchesEverythingAgain()
{
    m_ana->reopen();
    type(u"typed"_s);
    const models::Id unknown = models::newId();
    {
        auto cache = test::must(sync::Cache::open(m_ana->cacheFile()));
        sync::Position position = cache->meta.position();
        position.epoch = u"another"_s;
        sync::Transaction transaction(cache->database());
        cache->meta.setPosition(position);
        models::Workspace lost = *cache->workspaces.onServer(m_scene->workspace);
        lost.id = unknown;
        cache->workspaces.receive(lost, position.generation);
        QVERIFY(transaction.commit());
    }
    m_ana->reopen();
    QVERIFY(m_ana->workspaces().workspace(unknown));
    m_ana->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet() && !m_ana->workspaces().workspace(unknown), patience);
    QTRY_VERIFY_WITH_TIMEOUT(everythingHolds().isEmpty(), patience);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
