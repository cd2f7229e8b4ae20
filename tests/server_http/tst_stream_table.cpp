#include "server/http/stream_table.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace agentee::server;
using agentee::models::newId;

namespace
{

class CountingSink : public StreamSink
{
public:
    void wake() override { ++wakes; }
    int wakes = 0;
};

EventHub::Options small()
{
    EventHub::Options options;
    options.queuedEvents = 3;
    options.queuedBytes = 1000;
    options.totalQueuedBytes = 1500;
    return options;
}

StreamIdentity somebody()
{
    return {newId(), newId(), newId()};
}

QList<QByteArray> takeAll(StreamTable &table, StreamId id)
{
    QList<QByteArray> events;
    for (StreamStep step = table.take(id); step.kind == StreamStep::Kind::Send; step = table.take(id)) {
        events.append(step.event);
        if (step.sequence != static_cast<quint64>(events.size()))
            events.append("wrong sequence");
    }
    return events;
}

} // namespace

class TestStreamTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reachesTheAudience();
    void wakesOncePerSleep();
    void cutsAtTheBound_data();
    void cutsAtTheBound();
    void boundsAllStreamsTogether();
    void nothingFollowsAClose();
    void keepsTheOrderOfThreads();
};

void TestStreamTable::reachesTheAudience()
{
    StreamTable table({}, {});
    CountingSink sink;
    const StreamIdentity ann = somebody();
    StreamIdentity annAtHome = ann;
    annAtHome.authSession = newId();
    StreamIdentity bob = somebody();
    bob.tenant = ann.tenant;
    const StreamId a = table.add(ann, &sink);
    const StreamId h = table.add(annAtHome, &sink);
    const StreamId b = table.add(bob, &sink);

    table.publish(Audience::person(ann.person), "1");
    table.publish(Audience::tenant(ann.tenant), "2");
    table.publish(Audience::authSession(annAtHome.authSession), "3");
    table.publish(Audience::stream(b), "4");
    table.publish(Audience::person(ann.tenant), "an id of another kind reaches nobody");
    table.publish(Audience::person(newId()), "nobody");
    QCOMPARE(table.count(Audience::person(ann.person)), 2);
    QCOMPARE(table.count(Audience::tenant(ann.tenant)), 3);
    QCOMPARE(takeAll(table, a), (QList<QByteArray>{"1", "2"}));
    QCOMPARE(takeAll(table, h), (QList<QByteArray>{"1", "2", "3"}));
    QCOMPARE(takeAll(table, b), (QList<QByteArray>{"2", "4"}));

    table.remove(a);
    QCOMPARE(table.count(), 2);
    QCOMPARE(table.take(a).kind, StreamStep::Kind::Cut);
    table.publish(Audience::person(ann.person), "5");
    QCOMPARE(table.take(h).event, "5");
}

void TestStreamTable::wakesOncePerSleep()
{
    StreamTable table({}, {});
    CountingSink sink;
    const StreamId id = table.add(somebody(), &sink);
    table.publish(Audience::stream(id), "1");
    table.publish(Audience::stream(id), "2");
    QCOMPARE(sink.wakes, 1);
    takeAll(table, id);
    table.publish(Audience::stream(id), "3");
    QCOMPARE(sink.wakes, 2);
}

void TestStreamTable::cutsAtTheBound_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("fitting");
    QTest::newRow("by number") << 1 << 3;
    QTest::newRow("by bytes") << 400 << 2;
    QTest::newRow("a single one too long") << 2000 << 0;
}

void TestStreamTable::cutsAtTheBound()
{
    QFETCH(int, size);
    QFETCH(int, fitting);
    StreamTable table({}, small());
    CountingSink sink;
    const StreamId id = table.add(somebody(), &sink);
    for (int i = 0; i < fitting; ++i) {
        table.publish(Audience::stream(id), QByteArray(size, 'x'));
        QCOMPARE(table.peek(id), StreamStep::Kind::Send);
    }
    table.publish(Audience::stream(id), QByteArray(size, 'x'));
    QCOMPARE(table.peek(id), StreamStep::Kind::Cut);
    QCOMPARE(table.take(id).kind, StreamStep::Kind::Cut);
    QVERIFY(sink.wakes >= 1);
}

void TestStreamTable::boundsAllStreamsTogether()
{
    StreamTable table({}, small());
    CountingSink sink;
    const StreamId a = table.add(somebody(), &sink);
    const StreamId b = table.add(somebody(), &sink);
    const QByteArray event(800, 'x');
    table.publish(Audience::stream(a), event);
    table.publish(Audience::stream(b), event);
    QCOMPARE(table.peek(a), StreamStep::Kind::Send);
    QCOMPARE(table.peek(b), StreamStep::Kind::Cut);
    takeAll(table, a);
    const StreamId c = table.add(somebody(), &sink);
    table.publish(Audience::stream(c), event);
    QCOMPARE(table.peek(c), StreamStep::Kind::Send);
    table.remove(c);
    table.publish(Audience::stream(a), event);
    QCOMPARE(table.peek(a), StreamStep::Kind::Send);
}

void TestStreamTable::nothingFollowsAClose()
{
    StreamTable table({}, {});
    CountingSink sink;
    const StreamIdentity ann = somebody();
    const StreamId id = table.add(ann, &sink);
    table.publish(Audience::stream(id), "before");
    QCOMPARE(table.close(Audience::authSession(ann.authSession), 1008), 1);
    QCOMPARE(table.close(Audience::authSession(ann.authSession), 1008), 0);
    table.publish(Audience::stream(id), "after");
    const StreamStep step = table.take(id);
    QCOMPARE(step.kind, StreamStep::Kind::Close);
    QCOMPARE(step.closeCode, 1008);
}

void TestStreamTable::keepsTheOrderOfThreads()
{
    constexpr int threads = 8;
    constexpr int each = 500;
    EventHub::Options options;
    options.queuedEvents = threads * each;
    StreamTable table({}, options);
    CountingSink sink;
    const StreamIdentity ann = somebody();
    const StreamId a = table.add(ann, &sink);
    const StreamId b = table.add(ann, &sink);
    {
        std::vector<std::jthread> publishers;
        for (int t = 0; t < threads; ++t) {
            publishers.emplace_back([&table, &ann, t] {
                for (int i = 0; i < each; ++i)
                    table.publish(Audience::person(ann.person), QByteArray::number(t * each + i));
            });
        }
    }
    const QList<QByteArray> events = takeAll(table, a);
    QCOMPARE(events.size(), threads * each);
    QCOMPARE(takeAll(table, b), events);
    QList<int> last(threads, -1);
    for (const QByteArray &event : events) {
        const int number = event.toInt();
        QVERIFY(last[number / each] < number);
        last[number / each] = number;
    }
}

QTEST_APPLESS_MAIN(TestStreamTable)
#include "tst_stream_table.moc"
