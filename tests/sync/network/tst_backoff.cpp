#include "sync/network/backoff.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace agentee::sync;
using namespace std::chrono_literals;

class TestBackoff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsUpToItsBound();
    void usesTheWholeRange();
    void startsAgainAfterSuccess();
    void sameSeedSameWaits();
    void keepsToWhatTheServerAsked_data();
    void keepsToWhatTheServerAsked();
    void staysShortWhileItComesAndGoes();
    void survivesAnyNumberOfFailures();
};

void TestBackoff::growsUpToItsBound()
{
    const Backoff::Options options{.first = 100ms, .longest = 1000ms};
    std::vector<Backoff::Milliseconds> longest(8);
    for (quint32 seed = 0; seed < 2000; ++seed) {
        Backoff backoff(options, seed);
        for (Backoff::Milliseconds &wait : longest)
            wait = std::max(wait, backoff.next());
    }
    const std::vector bounds{100ms, 200ms, 400ms, 800ms, 1000ms, 1000ms, 1000ms, 1000ms};
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        QVERIFY(longest[i] <= bounds[i]);
        QVERIFY(longest[i] > bounds[i] * 9 / 10);
    }
}

void TestBackoff::usesTheWholeRange()
{
    std::vector<int> fifths(5);
    for (quint32 seed = 0; seed < 5000; ++seed) {
        Backoff backoff({.first = 999ms, .longest = 999ms}, seed);
        ++fifths[std::size_t(backoff.next().count() / 200)];
    }
    for (const int count : fifths)
        QVERIFY2(count > 850 && count < 1150, qPrintable(QString::number(count)));
}

void TestBackoff::startsAgainAfterSuccess()
{
    Backoff backoff({.first = 10ms, .longest = 10'000ms}, 1);
    for (int i = 0; i < 8; ++i)
        backoff.next();
    QCOMPARE(backoff.failures(), 8);
    backoff.reset();
    QCOMPARE(backoff.failures(), 0);
    QVERIFY(backoff.next() <= 10ms);
}

void TestBackoff::sameSeedSameWaits()
{
    Backoff one({}, 42);
    Backoff same({}, 42);
    Backoff other({}, 43);
    bool differs = false;
    for (int i = 0; i < 10; ++i) {
        const Backoff::Milliseconds wait = one.next();
        QCOMPARE(same.next(), wait);
        differs = other.next() != wait || differs;
    }
    QVERIFY(differs);
}

void TestBackoff::keepsToWhatTheServerAsked_data()
{
    QTest::addColumn<Backoff::Milliseconds>("asked");
    QTest::addColumn<Backoff::Milliseconds>("floor");
    QTest::newRow("nothing") << Backoff::Milliseconds(0ms) << Backoff::Milliseconds(0ms);
    QTest::newRow("30 s") << Backoff::Milliseconds(30s) << Backoff::Milliseconds(30s);
    QTest::newRow("a week") << Backoff::Milliseconds(24h * 7) << Backoff::longestFloor;
    QTest::newRow("negative") << Backoff::Milliseconds(-1s) << Backoff::Milliseconds(0ms);
}

void TestBackoff::keepsToWhatTheServerAsked()
{
    QFETCH(Backoff::Milliseconds, asked);
    QFETCH(Backoff::Milliseconds, floor);
    for (quint32 seed = 0; seed < 100; ++seed) {
        Backoff backoff({.first = 100ms, .longest = 100ms}, seed);
        const Backoff::Milliseconds wait = backoff.next(asked);
        QVERIFY(wait >= floor);
        QVERIFY(wait <= floor + 100ms);
    }
}

void TestBackoff::staysShortWhileItComesAndGoes()
{
    Backoff backoff({.first = 100ms, .longest = 60s}, 1);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(backoff.next() <= 200ms);
        backoff.relax();
        QCOMPARE(backoff.failures(), 1);
    }
    backoff.reset();
    backoff.relax();
    QCOMPARE(backoff.failures(), 0);
}

void TestBackoff::survivesAnyNumberOfFailures()
{
    Backoff backoff({.first = 1ms, .longest = 60s}, 7);
    for (int i = 0; i < 100'000; ++i) {
        const Backoff::Milliseconds wait = backoff.next();
        QVERIFY(wait >= 0ms && wait <= 60s);
    }
}

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
