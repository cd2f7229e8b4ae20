#include "sync/network/network_changes.h"

#include <QNetworkInformation>
#include <QSignalSpy>
#include <QTest>

using namespace agentee::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Milliseconds = SleepGap::Milliseconds;

/// What makes a connection doubtful.
class TestNetworkChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noticesSleep_data();
    void noticesSleep();
    void eachSleepIsToldOnce();
    void theSystemSaysSo();
};

void TestNetworkChanges::noticesSleep_data()
{
    QTest::addColumn<Milliseconds>("wall");
    QTest::addColumn<Milliseconds>("steady");
    QTest::addColumn<bool>("slept");
    const auto add = [](const char *name, Milliseconds wall, Milliseconds steady, bool slept) {
        QTest::newRow(name) << wall << steady << slept;
    };
    add("as planned", 5s, 5s, false);
    add("busy computer", 25s, 25s, false);
    add("clock corrected forward", 8s, 5s, false);
    add("clock corrected backward", 2s, 5s, false);
    add("clock set back a day", -24h, 5s, false);
    add("steady clock stood still for a minute", 65s, 5s, true);
    add("steady clock stood still for a night", 9h, 5s, true);
    add("steady clock went on for a minute", 65s, 65s, true);
    add("steady clock went on, wall clock set back", 5s, 9h, true);
    add("no time at all", 0s, 0s, false);
}

void TestNetworkChanges::noticesSleep()
{
    QFETCH(Milliseconds, wall);
    QFETCH(Milliseconds, steady);
    QFETCH(bool, slept);
    const Milliseconds now = 1'795'000'000s;
    const Milliseconds up = 3h;
    SleepGap gap(5s);
    QVERIFY(!gap.look(now, up));
    QCOMPARE(gap.look(now + wall, up + steady), slept);
}

void TestNetworkChanges::eachSleepIsToldOnce()
{
    SleepGap gap(5s);
    QVERIFY(!gap.look(0s, 0s));
    QVERIFY(!gap.look(5s, 5s));
    QVERIFY(gap.look(1h, 10s));
    QVERIFY(!gap.look(1h + 5s, 15s));
    QVERIFY(gap.look(2h, 20s));
}

void TestNetworkChanges::theSystemSaysSo()
{
    using Reachability = QNetworkInformation::Reachability;
    QVERIFY(QNetworkInformation::loadBackendByName(u"glib"_s));
    NetworkChanges changes;
    const QSignalSpy told(&changes, &NetworkChanges::changed);
    // As the system's own service would have it told.
    QNetworkInformation *system = QNetworkInformation::instance();
    Q_EMIT system->reachabilityChanged(Reachability::Disconnected);
    QCOMPARE(told.size(), 0);
    Q_EMIT system->reachabilityChanged(Reachability::Site);
    QCOMPARE(told.size(), 1);
    Q_EMIT system->transportMediumChanged(QNetworkInformation::TransportMedium::Ethernet);
    QCOMPARE(told.size(), 2);
}

QTEST_GUILESS_MAIN(TestNetworkChanges)
#include "tst_network_changes.moc"
