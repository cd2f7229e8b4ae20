#include "models/stream_event.h"
#include "server/services/sessions.h"
#include "server/services/shares.h"
#include "server/services/workspaces.h"
#include "sync/cache/cache.h"
#include "sync/notification_store.h"
#include "sync/session_store.h"
#include "sync/share_store.h"
#include "tests/support/backend/must.h"
#include "tests/sync/faults/oracles.h"
#include "tests/sync/faults/shared_proposal.h"

#include <QCoroTask>

#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace agentee::tests;
using namespace Qt::StringLiterals;

/// What others do, as it arrives at a client: text of an agent, transcripts, notifications, shares.
class TestArrivals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void textArrivesWhileItIsWritten();
    void syncedMeansMessagesToo();
    void aTranscriptArrivesAndGoes();
    void aTranscriptEndsInTime();
    void notificationsArriveOnce();
    void aShareIsRecalled();
    void aShareIsDeclined();

private:
    models::Id conversation();
    models::Share share(const models::Id &session, const QDateTime &readableUntil = {});

    std::unique_ptr<SharedProposal> m_scene;
    std::unique_ptr<PersonClient> m_ana;
    std::unique_ptr<PersonClient> m_binh;
};

namespace
{

constexpr int patience = 30'000;
const models::AgentMark answering{.provider = u"Librarian"_s, .model = u"1"_s};

template <typename T>
models::Result<T> finished(QCoro::Task<models::Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace

void TestArrivals::init()
{
    m_scene = std::make_unique<SharedProposal>();
    m_ana = m_scene->signIn(m_scene->ana());
    m_binh = m_scene->signIn(m_scene->binh());
    for (PersonClient *client : {m_ana.get(), m_binh.get()}) {
        client->start();
        QTRY_VERIFY_WITH_TIMEOUT(client->isQuiet(), patience);
    }
}

void TestArrivals::cleanup()
{
    m_ana.reset();
    m_binh.reset();
    m_scene.reset();
}

/// Ana asks, and her agent has answered.
models::Id TestArrivals::conversation()
{
    const models::Session session = m_scene->write([&](server::Transaction &transaction) {
        return server::openSession(
            transaction, m_scene->ana(), m_scene->workspace, models::newId(), answering);
    });
    m_scene->write([&](server::Transaction &transaction) {
        return server::sendMessage(
            transaction, m_scene->ana(), session.id, models::newId(), u"Let us use a tunnel."_s);
    });
    server::Principal agent = m_scene->ana();
    agent.agent = models::AgentMark{.provider = u"Librarian"_s, .model = u"1"_s};
    agent.agentSession = session.id;
    models::Message answer;
    answer.id = models::newId();
    answer.role = models::MessageRole::Agent;
    answer.text = u"A bridge was rejected: too loud."_s;
    m_scene->write([&](server::Transaction &transaction) {
        return server::finishTurn(transaction, agent, answer, models::TurnState::Idle, {});
    });
    return session.id;
}

models::Share TestArrivals::share(const models::Id &session, const QDateTime &readableUntil)
{
    models::ShareCommand command;
    command.id = models::newId();
    command.recipientId = m_scene->binh().person;
    command.mode = models::ShareMode::Reviewer;
    command.transcript = models::TranscriptExtent::UpToNow;
    command.sessionId = session;
    command.upToMessageCount = 2;
    command.expiresAt = readableUntil;
    command.handoffRecord.summary = u"The tunnel is decided; the price is open."_s;
    return m_scene->write([&](server::Transaction &transaction) {
        return server::workspace(transaction, m_scene->ana(), m_scene->workspace)
            .and_then([&](const models::Workspace &row) {
                return server::share(transaction, m_scene->ana(), row.id, row.lockVersion, command);
            });
    });
}

/// Pieces in order are shown as they come; one that comes too late or twice changes nothing, and a gap waits
/// for the message.
void TestArrivals::textArrivesWhileItIsWritten()
{
    const models::Id session = m_scene
                                   ->write([&](server::Transaction &transaction) {
                                       return server::openSession(transaction, m_scene->ana(),
                                           m_scene->workspace, models::newId(), answering);
                                   })
                                   .id;
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->store().sessions().session(session), patience);
    QSignalSpy appended(&m_ana->store().sessions(), &sync::SessionStore::liveTextAppended);
    const models::Id message = models::newId();
    const auto tell = [&](qint64 position, const QString &text) {
        m_scene->backend().tell(m_scene->ana().person,
            models::TextDelta{
                .sessionId = session, .messageId = message, .position = position, .text = text});
    };
    tell(0, u"A bridge "_s);
    tell(9, u"was rejected"_s);
    tell(9, u"was rejected"_s);
    tell(0, u"A bridge "_s);
    tell(100, u"far ahead"_s);
    m_scene->backend().tell(m_scene->ana().person,
        models::TurnActivity{
            .sessionId = session, .messageId = message, .sentence = u"Reading section Approach"_s});
    const auto live = [&] { return m_ana->store().sessions().live(session).value_or(sync::LiveMessage{}); };
    QTRY_COMPARE_WITH_TIMEOUT(live().activity, u"Reading section Approach"_s, patience);
    QCOMPARE(live().text, u"A bridge was rejected"_s);
    QString said;
    for (const QList<QVariant> &call : std::as_const(appended))
        said += call.at(1).toString();
    QCOMPARE(said, u"A bridge was rejected"_s);
    QVERIFY(!m_binh->store().sessions().live(session));
}

/// On a second computer: what is told as up to date can be read without a network.
void TestArrivals::syncedMeansMessagesToo()
{
    const models::Id session = conversation();
    const std::unique_ptr<PersonClient> other = m_scene->signIn(m_scene->ana());
    QList<qsizetype> here;
    connect(&other->store(), &sync::Store::statusChanged, this, [&] {
        if (other->store().status().upToDate)
            here.append(other->store().sessions().messages(session, 0, 10).size());
    });
    other->start();
    QTRY_VERIFY_WITH_TIMEOUT(!here.isEmpty(), patience);
    QCOMPARE(here.first(), 2);
}

void TestArrivals::aTranscriptArrivesAndGoes()
{
    sync::ShareStore &shares = m_binh->store().shares();
    QSignalSpy changed(&shares, &sync::ShareStore::transcriptChanged);
    const models::Id session = conversation();
    const models::Share sent = share(session);
    QVERIFY(sent.grantId.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(shares.grant(*sent.grantId), patience);
    const auto fetched = finished(shares.fetchTranscript(*sent.grantId));
    QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().title));
    QTRY_COMPARE_WITH_TIMEOUT(shares.transcript(*sent.grantId, 0, 10).size(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QCOMPARE(shares.transcript(*sent.grantId, 0, 10).first().text, u"Let us use a tunnel."_s);
    // A transcript is nobody's own session.
    QVERIFY(!m_binh->store().sessions().session(session));

    const auto revoked = finished(m_ana->store().shares().revoke(*sent.grantId));
    QVERIFY2(revoked, revoked ? "" : qPrintable(revoked.error().title));
    QTRY_VERIFY_WITH_TIMEOUT(shares.transcript(*sent.grantId, 0, 10).isEmpty(), patience);
    QVERIFY(shares.grants().isEmpty());
    // Asked for again, nothing of it comes.
    finished(shares.fetchTranscript(*sent.grantId));
    QVERIFY(shares.transcript(*sent.grantId, 0, 10).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(
        oracles::cacheIsTheServers(m_binh->cacheFile(), m_scene->database(), m_scene->binh()).isEmpty(),
        patience);
}

/// Nobody tells the client, which may be without a network: its own clock does.
void TestArrivals::aTranscriptEndsInTime()
{
    sync::ShareStore &shares = m_binh->store().shares();
    QSignalSpy changed(&shares, &sync::ShareStore::transcriptChanged);
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(4);
    const models::Share sent = share(conversation(), end);
    const auto kept = [&] {
        auto cache = test::must(sync::Cache::open(m_binh->cacheFile()));
        return cache->messages.count(*sent.grantId);
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept(), 2, patience);
    m_binh->network().cut();
    QTRY_COMPARE_WITH_TIMEOUT(kept(), 0, patience);
    QVERIFY(QDateTime::currentDateTimeUtc() >= end);
    QTRY_COMPARE_WITH_TIMEOUT(changed.last().first().value<models::Id>(), *sent.grantId, patience);
    QVERIFY(shares.transcript(*sent.grantId, 0, 10).isEmpty());
}

void TestArrivals::notificationsArriveOnce()
{
    sync::NotificationStore &notifications = m_binh->store().notifications();
    QSignalSpy arrived(&notifications, &sync::NotificationStore::arrived);
    const int before = notifications.unreadCount();
    share(conversation());
    QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, patience);
    const auto told = arrived.first().first().value<models::Notification>();
    QCOMPARE(told.kind, models::NotificationKind::ReviewAsked);
    QCOMPARE(told.actorId, m_scene->ana().person);
    QCOMPARE(notifications.unreadCount(), before + 1);

    QVERIFY(notifications.markRead(told.id));
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->isQuiet(), patience);
    QCOMPARE(notifications.unreadCount(), before);
    QCOMPARE(arrived.size(), 1);
    // Nobody is told again of what was there when the program started, on a new computer neither.
    m_binh->reopen();
    QSignalSpy later(&m_binh->store().notifications(), &sync::NotificationStore::arrived);
    const auto elsewhere = m_scene->signIn(m_scene->binh());
    QSignalSpy there(&elsewhere->store().notifications(), &sync::NotificationStore::arrived);
    m_binh->start();
    elsewhere->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->isQuiet() && elsewhere->isQuiet(), patience);
    QCOMPARE(elsewhere->store().notifications().unreadCount(), before);
    QVERIFY(later.isEmpty());
    QVERIFY(there.isEmpty());
}

void TestArrivals::aShareIsRecalled()
{
    const models::Share sent = share(conversation());
    QTRY_VERIFY_WITH_TIMEOUT(
        m_binh->store().shares().share(sent.id) && m_ana->store().shares().share(sent.id), patience);
    QSignalSpy told(&m_binh->store().notifications(), &sync::NotificationStore::arrived);
    const auto recalled = finished(m_ana->store().shares().recall(sent.id));
    QVERIFY2(recalled, recalled ? "" : qPrintable(recalled.error().title));
    QCOMPARE(m_ana->store().shares().share(sent.id)->state, models::ShareState::Recalled);
    QTRY_COMPARE_WITH_TIMEOUT(m_binh->store().shares().share(sent.id).value_or(models::Share{}).state,
        models::ShareState::Recalled, patience);
    // That it was shared may have been told in between.
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty()
            && told.last().first().value<models::Notification>().kind
                == models::NotificationKind::ShareRecalled,
        patience);
    // What was recalled cannot be taken up any more.
    const auto continued = finished(m_binh->store().shares().continueAsMe(sent.id));
    QVERIFY(!continued);
    QVERIFY(!continued.error().title.isEmpty());
}

void TestArrivals::aShareIsDeclined()
{
    const models::Share sent = share(conversation());
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->store().shares().share(sent.id), patience);
    QVERIFY(m_binh->store().shares().markOpened(sent.id));
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->store().shares().share(sent.id).value_or(models::Share{}).state,
        models::ShareState::Opened, patience);
    const auto declined = finished(m_binh->store().shares().decline(sent.id, u"No time."_s));
    QVERIFY2(declined, declined ? "" : qPrintable(declined.error().title));
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->store().shares().share(sent.id).value_or(models::Share{}).state,
        models::ShareState::Declined, patience);
    // Without a network nothing changes, and the person is told.
    const models::Share second = share(conversation());
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->store().shares().share(second.id), patience);
    m_binh->network().cut();
    const auto offline = finished(m_binh->store().shares().decline(second.id, u"No time."_s));
    QVERIFY(!offline);
    QCOMPARE(offline.error().kind, models::Problem::Kind::NetworkFailure);
    QCOMPARE(m_binh->store().shares().share(second.id)->state, models::ShareState::Sent);
}

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
