#include "server/agent/sse_parser.h"

#include <QTest>

using namespace agentee::server;

namespace
{

QList<SseEvent> parse(const QByteArray &stream, qsizetype pieceSize)
{
    QList<SseEvent> events;
    SseParser parser;
    for (qsizetype at = 0; at < stream.size(); at += pieceSize) {
        const auto outcome =
            parser.feed(QByteArrayView(stream).sliced(at, std::min(pieceSize, stream.size() - at)),
                [&](const SseEvent &event) {
                    events.append(event);
                    return true;
                });
        if (outcome != SseParser::Outcome::Going)
            return {};
    }
    return events;
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAnyPieces_data();
    void readsAnyPieces();
    void stopsWhenTold();
    void refusesTooLong_data();
    void refusesTooLong();
};

void TestSseParser::readsAnyPieces_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<SseEvent>>("expected");
    using Events = QList<SseEvent>;
    QTest::newRow("nothing") << QByteArray() << Events{};
    QTest::newRow("one") << QByteArray("data: a\n\n") << Events{{"message", "a"}};
    QTest::newRow("typed") << QByteArray("event: ping\ndata: {}\n\n") << Events{{"ping", "{}"}};
    QTest::newRow("type holds for one event")
        << QByteArray("event: x\ndata: 1\n\ndata: 2\n\n") << Events{{"x", "1"}, {"message", "2"}};
    QTest::newRow("last type wins") << QByteArray("event: x\nevent: y\ndata: 1\n\n") << Events{{"y", "1"}};
    QTest::newRow("type without data") << QByteArray("event: x\n\ndata: 1\n\n") << Events{{"message", "1"}};
    QTest::newRow("lines joined") << QByteArray("data: a\ndata:b\ndata:  c\n\n")
                                  << Events{{"message", "a\nb\n c"}};
    QTest::newRow("empty data") << QByteArray("data:\n\ndata\n\n")
                                << Events{{"message", ""}, {"message", ""}};
    QTest::newRow("two empty lines") << QByteArray("data\ndata\n\n") << Events{{"message", "\n"}};
    QTest::newRow("comments") << QByteArray(": hello\n:\ndata: a\n: between\n\n") << Events{{"message", "a"}};
    QTest::newRow("CRLF") << QByteArray("event: e\r\ndata: a\r\n\r\ndata: b\r\n\r\n")
                          << Events{{"e", "a"}, {"message", "b"}};
    QTest::newRow("CR") << QByteArray("event: e\rdata: a\r\rdata: b\r\r")
                        << Events{{"e", "a"}, {"message", "b"}};
    QTest::newRow("mixed line ends") << QByteArray("data: a\r\ndata: b\rdata: c\n\r\n")
                                     << Events{{"message", "a\nb\nc"}};
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF"
                                       "data: a\n\n")
                         << Events{{"message", "a"}};
    QTest::newRow("BOM only at the start") << QByteArray("data: a\n\n\xEF\xBB\xBF"
                                                         "data: b\n\n")
                                           << Events{{"message", "a"}};
    QTest::newRow("unknown fields") << QByteArray("id: 7\nretry: 1\nfoo: x\nDATA: x\ndata : x\ndata: a\n\n")
                                    << Events{{"message", "a"}};
    QTest::newRow("unfinished event is none")
        << QByteArray("data: a\n\ndata: b\n") << Events{{"message", "a"}};
    QTest::newRow("bytes as they are")
        << QByteArray("data: \xF0\x9F\x98\x80 \xFF\n\n") << Events{{"message", "\xF0\x9F\x98\x80 \xFF"}};
}

void TestSseParser::readsAnyPieces()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<SseEvent>, expected);
    for (qsizetype size = 1; size <= std::max<qsizetype>(1, stream.size()); ++size)
        QVERIFY2(parse(stream, size) == expected, qPrintable(QStringLiteral("pieces of %1").arg(size)));
}

void TestSseParser::stopsWhenTold()
{
    SseParser parser;
    int count = 0;
    const auto outcome = parser.feed("data: 1\n\ndata: 2\n\n", [&](const SseEvent &) { return ++count > 1; });
    QCOMPARE(outcome, SseParser::Outcome::Stopped);
    QCOMPARE(count, 1);
}

void TestSseParser::refusesTooLong_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("tooLong");
    const QByteArray half(50, 'x');
    QTest::newRow("line at the bound") << QByteArray("data: " + QByteArray(94, 'x') + "\n\n") << false;
    QTest::newRow("line over it") << QByteArray("data: " + QByteArray(95, 'x') + "\n\n") << true;
    QTest::newRow("line without end") << QByteArray(101, 'x') << true;
    QTest::newRow("comment without end") << QByteArray(":" + QByteArray(200, 'x')) << true;
    QTest::newRow("event of many lines")
        << QByteArray("data:" + half + "\ndata:" + half + "\ndata:" + half + "\n\n") << true;
    QTest::newRow("many small events") << QByteArray("data: a\n\n").repeated(100) << false;
}

void TestSseParser::refusesTooLong()
{
    QFETCH(QByteArray, stream);
    QFETCH(bool, tooLong);
    for (const qsizetype size : {qsizetype(1), qsizetype(7), stream.size()}) {
        SseParser parser(SseParser::Limits{.maximumLineBytes = 100, .maximumEventBytes = 120});
        const auto ignore = [](const SseEvent &) { return true; };
        for (qsizetype at = 0; at < stream.size(); at += size)
            parser.feed(QByteArrayView(stream).sliced(at, std::min(size, stream.size() - at)), ignore);
        const auto outcome = parser.feed({}, ignore);
        QCOMPARE(outcome == SseParser::Outcome::TooLong, tooLong);
        QCOMPARE(parser.feed("\n\n", ignore) == SseParser::Outcome::TooLong, tooLong);
    }
}

QTEST_APPLESS_MAIN(TestSseParser)
#include "tst_sse_parser.moc"
