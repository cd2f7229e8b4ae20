#include "server/http/request_head.h"

#include <QTest>

using namespace agentee::server;

class TestRequestHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void readsFraming();
    void keepAlive_data();
    void keepAlive();
    void refuses_data();
    void refuses();
};

void TestRequestHead::reads()
{
    const auto head =
        readRequestHead("POST /a?b=c HTTP/1.1\r\nHost: here:80\r\nX-Empty:\r\nAccept:\t text/html \r\n\r\n");
    QVERIFY(head);
    QCOMPARE(head->method, "POST");
    QCOMPARE(head->target, "/a?b=c");
    QCOMPARE(head->headers, (QList<Header>{{"Host", "here:80"}, {"X-Empty", ""}, {"Accept", "text/html"}}));
    QVERIFY(head->keepAlive);
    QVERIFY(!head->hasBody());
}

void TestRequestHead::readsFraming()
{
    const auto sized =
        readRequestHead("PUT / HTTP/1.1\r\nhost: h\r\ncontent-length: 12\r\nExpect: 100-Continue\r\n\r\n");
    QVERIFY(sized && sized->hasBody() && sized->expectsContinue);
    QCOMPARE(sized->contentLength, std::optional<qint64>(12));
    const auto chunked = readRequestHead("PUT / HTTP/1.1\r\nhost: h\r\nTransfer-Encoding: Chunked\r\n\r\n");
    QVERIFY(chunked && chunked->chunked && chunked->hasBody());
}

void TestRequestHead::keepAlive_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<bool>("expected");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n") << true;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n") << false;
    QTest::newRow("close") << QByteArray("GET / HTTP/1.1\r\nConnection: x, Close\r\n") << false;
}

void TestRequestHead::keepAlive()
{
    QFETCH(QByteArray, start);
    QFETCH(bool, expected);
    const auto head = readRequestHead(start + "Host: h\r\n\r\n");
    QVERIFY(head);
    QCOMPARE(head->keepAlive, expected);
}

void TestRequestHead::refuses_data()
{
    QTest::addColumn<QByteArray>("block");
    const auto row = [](const char *name, const QByteArray &headers) {
        QTest::newRow(name) << QByteArray("POST / HTTP/1.1\r\n" + headers + "\r\n");
    };
    row("no host", "");
    row("two hosts", "Host: a\r\nHost: b\r\n");
    row("the same host twice", "Host: a\r\nhost: a\r\n");
    row("empty host", "Host: \r\n");
    row("list of hosts", "Host: a, b\r\n");
    row("folded header", "Host: a\r\nX: 1\r\n 2\r\n");
    row("folded with a tab", "Host: a\r\nX: 1\r\n\t2\r\n");
    row("folded first", " X: 1\r\nHost: a\r\n");
    row("space before the colon", "Host: a\r\nContent-Length : 5\r\n");
    row("no colon", "Host: a\r\nContent-Length 5\r\n");
    row("empty name", "Host: a\r\n: 5\r\n");
    row("NUL in a value", QByteArray("Host: a\r\nX: 1\0002\r\n", 18));
    row("NUL in a name", QByteArray("Host: a\r\nX\000: 1\r\n", 17));
    row("bare CR", "Host: a\r\nX: 1\rTransfer-Encoding: chunked\r\n");
    row("bare LF", "Host: a\r\nX: 1\nTransfer-Encoding: chunked\r\n");
    row("DEL", "Host: a\r\nX: \x7f\r\n");
    row("two lengths", "Host: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n");
    row("the same length twice", "Host: a\r\nContent-Length: 5\r\ncontent-length: 5\r\n");
    row("list of lengths", "Host: a\r\nContent-Length: 5, 5\r\n");
    row("signed length", "Host: a\r\nContent-Length: +5\r\n");
    row("negative length", "Host: a\r\nContent-Length: -5\r\n");
    row("hexadecimal length", "Host: a\r\nContent-Length: 0x5\r\n");
    row("empty length", "Host: a\r\nContent-Length:\r\n");
    row("length beyond 64 bits", "Host: a\r\nContent-Length: 18446744073709551621\r\n");
    row("length and coding", "Host: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    row("coding and length", "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n");
    row("gzip coding", "Host: a\r\nTransfer-Encoding: gzip\r\n");
    row("two codings", "Host: a\r\nTransfer-Encoding: gzip, chunked\r\n");
    row("two coding headers", "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n");
    row("quoted coding", "Host: a\r\nTransfer-Encoding: \"chunked\"\r\n");
    row("coding with a parameter", "Host: a\r\nTransfer-Encoding: chunked;q=1\r\n");
    row("vertical tab before the coding",
        "Host: a\r\nTransfer-Encoding: \x0b"
        "chunked\r\n");
    row("unknown expectation", "Host: a\r\nExpect: miracles\r\n");
    row("too many headers", "Host: a\r\n" + QByteArray("X: 1\r\n").repeated(100));
    const auto line = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << QByteArray(text + "\r\nHost: a\r\n\r\n");
    };
    line("empty first line", "");
    line("no version", "GET /");
    line("version 0.9", "GET / HTTP/0.9");
    line("version 2", "GET / HTTP/2.0");
    line("version in small letters", "GET / http/1.1");
    line("two spaces", "GET  / HTTP/1.1");
    line("space in the target", "GET /a b HTTP/1.1");
    line("tab between", "GET\t/ HTTP/1.1");
    line("space at the end", "GET / HTTP/1.1 ");
    line("bytes in the target", "GET /\xff HTTP/1.1");
    line("bytes in the method", "G\xc3\x89T / HTTP/1.1");
    QTest::newRow("coding with 1.0") << QByteArray(
        "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTest::newRow("no end") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n");
    QTest::newRow("bytes after the end") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\nx");
}

void TestRequestHead::refuses()
{
    QFETCH(QByteArray, block);
    const auto head = readRequestHead(block);
    QVERIFY(!head);
    QCOMPARE(head.error().kind, agentee::models::Problem::Kind::MalformedRequest);
    QVERIFY(!head.error().title.isEmpty());
}

QTEST_APPLESS_MAIN(TestRequestHead)
#include "tst_request_head.moc"
