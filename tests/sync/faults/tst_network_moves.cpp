#include "tests/sync/faults/oracles.h"
#include "tests/sync/faults/shared_proposal.h"

#include <QNetworkInformation>
#include <QTest>

using namespace agentee;
using namespace agentee::tests;
using namespace Qt::StringLiterals;

constexpr int patience = 30'000;

/// A client whose connections die without a word, as when a computer slept or went to another network, and
/// the system's word that there is a network again.
class TestNetworkMoves : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aSilentStreamIsGivenUpAtOnce();
    void whatWasOnItsWayIsWrittenOnce();

private:
    static void systemSaysOnline()
    {
        Q_EMIT QNetworkInformation::instance()->reachabilityChanged(
            QNetworkInformation::Reachability::Online);
    }
    std::unique_ptr<SharedProposal> m_scene;
    std::unique_ptr<PersonClient> m_ana;
    std::unique_ptr<PersonClient> m_binh;
};

void TestNetworkMoves::initTestCase()
{
    QVERIFY(QNetworkInformation::loadBackendByName(u"glib"_s));
}

void TestNetworkMoves::init()
{
    m_scene = std::make_unique<SharedProposal>();
    m_ana = m_scene->signIn(m_scene->ana());
    m_binh = m_scene->signIn(m_scene->binh());
    for (PersonClient *client : {m_ana.get(), m_binh.get()}) {
        client->start();
        QTRY_VERIFY_WITH_TIMEOUT(client->isQuiet(), patience);
    }
}

void TestNetworkMoves::cleanup()
{
    m_ana.reset();
    m_binh.reset();
    m_scene.reset();
}

void TestNetworkMoves::aSilentStreamIsGivenUpAtOnce()
{
    int streams = 0;
    connect(&m_ana->network(), &FaultProxy::requested, this,
        [&streams](const QByteArray &message) { streams += message.startsWith("GET /v1/stream"); });
    m_ana->network().hold(FaultProxy::Direction::ToClient);
    systemSaysOnline();
    QTRY_COMPARE(streams, 1); // three unanswered pings would take half a minute
    m_ana->network().mend();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), patience);
}

void TestNetworkMoves::whatWasOnItsWayIsWrittenOnce()
{
    const models::Id section = m_scene->ofAna.first();
    const auto version = [&] { return m_binh->workspaces().section(section)->version; };
    const qint64 before = version();
    int writes = 0;
    connect(&m_ana->network(), &FaultProxy::requested, this, [&writes](const QByteArray &message) {
        writes += message.startsWith("PUT ") || message.startsWith("PATCH ");
    });
    m_ana->network().hold(FaultProxy::Direction::ToClient);
    QVERIFY(m_ana->workspaces().writeSection(section, u"Written just before the lid was closed.\n"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        version() == before + 1, patience); // the server has it; Ana's client does not know
    QCOMPARE(writes, 1);
    systemSaysOnline();
    QTRY_VERIFY_WITH_TIMEOUT(writes >= 2, patience); // asked again on a new connection
    m_ana->network().mend();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->isQuiet(), patience);
    QCOMPARE(version(), before + 1);
    QCOMPARE(m_ana->text(section), m_binh->text(section));
    QVERIFY(m_ana->store().outbox().isEmpty());
    QCOMPARE(
        oracles::versionsCountWrites(m_scene->database(), m_scene->ana(), m_scene->workspace), QStringList());
}

QTEST_GUILESS_MAIN(TestNetworkMoves)
#include "tst_network_moves.moc"
