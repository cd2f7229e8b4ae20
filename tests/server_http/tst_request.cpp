#include "server/http/request.h"

#include <QTest>

using namespace agentee::server;

class TestRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsAndDecodes();
    void findsHeadersInAnyCase();
    void refuses_data();
    void refuses();
    void takesAbsoluteForm();
    void methods();
};

void TestRequest::splitsAndDecodes()
{
    const auto request = Request::make(Method::Get, "/v1/a%2Fb/%C3%A4?name=J%C3%BCrgen+K&flag&x=%26%3D");
    QVERIFY(request);
    QCOMPARE(request->path, "/v1/a%2Fb/%C3%A4");
    QCOMPARE(request->segments,
        (QList<QString>{QStringLiteral("v1"), QStringLiteral("a/b"), QStringLiteral("ä")}));
    QCOMPARE(request->queryValue(u"name"), QStringLiteral("Jürgen K"));
    QCOMPARE(request->queryValue(u"flag"), QStringLiteral(""));
    QCOMPARE(request->queryValue(u"x"), QStringLiteral("&="));
    QVERIFY(!request->queryValue(u"y"));
    QCOMPARE(Request::make(Method::Get, "/")->segments, QList<QString>{QString()});
    QCOMPARE(Request::make(Method::Get, "/a/")->segments, (QList<QString>{QStringLiteral("a"), QString()}));
}

void TestRequest::findsHeadersInAnyCase()
{
    const auto request = Request::make(Method::Get, "/", {{"If-Match", "3"}, {"if-match", "4"}});
    QVERIFY(request);
    QCOMPARE(request->header("IF-MATCH"), "3");
    QVERIFY(request->hasHeader("if-Match"));
    QVERIFY(!request->hasHeader("Host"));
    QVERIFY(!request->clientGone());
}

void TestRequest::refuses_data()
{
    QTest::addColumn<QByteArray>("target");
    QByteArray many = "/?";
    for (int i = 0; i < 65; ++i)
        many += "p" + QByteArray::number(i) + "=1&";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no slash") << QByteArray("v1");
    QTest::newRow("asterisk") << QByteArray("*");
    QTest::newRow("authority form") << QByteArray("host:80");
    QTest::newRow("broken escape") << QByteArray("/a%2");
    QTest::newRow("escape of letters") << QByteArray("/a%zz");
    QTest::newRow("escaped NUL") << QByteArray("/a%00b");
    QTest::newRow("escaped line break") << QByteArray("/a%0d%0ab");
    QTest::newRow("not UTF-8") << QByteArray("/%ff");
    QTest::newRow("overlong UTF-8") << QByteArray("/%c0%af");
    QTest::newRow("surrogate") << QByteArray("/%ed%a0%80");
    QTest::newRow("raw byte") << QByteArray("/\xc3\xa4");
    QTest::newRow("space") << QByteArray("/a b");
    QTest::newRow("fragment") << QByteArray("/a#b");
    QTest::newRow("dots") << QByteArray("/a/../b");
    QTest::newRow("escaped dots") << QByteArray("/a/%2e%2e/b");
    QTest::newRow("parameter twice") << QByteArray("/?a=1&a=2");
    QTest::newRow("too many parameters") << many;
}

void TestRequest::refuses()
{
    QFETCH(QByteArray, target);
    const auto request = Request::make(Method::Get, target);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, agentee::models::Problem::Kind::MalformedRequest);
}

void TestRequest::takesAbsoluteForm()
{
    QCOMPARE(Request::make(Method::Get, "http://elsewhere/v1?a=b")->path, "/v1");
    QCOMPARE(Request::make(Method::Get, "HTTPS://elsewhere")->path, "/");
}

void TestRequest::methods()
{
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete})
        QCOMPARE(methodFromName(methodName(method)), std::optional(method));
    QCOMPARE(methodFromName("HEAD"), std::optional(Method::Get));
    QVERIFY(!methodFromName("get"));
    QVERIFY(!methodFromName("TRACE"));
}

QTEST_APPLESS_MAIN(TestRequest)
#include "tst_request.moc"
