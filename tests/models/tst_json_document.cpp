#include "models/json_document.h"

#include <QJsonArray>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestJsonDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void depthIsCountedFromTheObject();
    void depthIsCheckedBeforeBuilding();
    void sizeIsChecked();
    void manyKeys();
    void canonicalBytes_data();
    void canonicalBytes();
    void canonicalBytesReadBack();
};

namespace
{

QByteArray nested(int depth)
{
    return R"({"a":)" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
}

} // namespace

void TestJsonDocument::accepts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("empty object") << "{}"_ba << QJsonObject();
    QTest::newRow("white space") << " \t\r\n{ \"a\" : [ 1 , true , false , null ] } \n"_ba
                                 << QJsonObject{{u"a"_s, QJsonArray{1, true, false, QJsonValue()}}};
    QTest::newRow("numbers") << R"({"a":-0,"b":0.5,"c":1e2,"d":-12.5E-1,"e":9007199254740993})"_ba
                             << QJsonObject{{u"a"_s, 0}, {u"b"_s, 0.5}, {u"c"_s, 100}, {u"d"_s, -1.25},
                                    {u"e"_s, qint64(9007199254740993)}};
    QTest::newRow("escapes") << R"({"a":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00"})"_ba
                             << QJsonObject{{u"a"_s, u"\"\\/\b\f\n\r\t\u00e9\U0001f600"_s}};
    QTest::newRow("raw UTF-8") << "{\"\xd0\xb9\":\"\xf0\x9f\x98\x80\"}"_ba
                               << QJsonObject{{u"\u0439"_s, u"\U0001f600"_s}};
    QTest::newRow("same key in other objects")
        << R"({"a":{"a":1},"b":{"a":1},"c":[{"a":1},{"a":1}]})"_ba
        << QJsonObject{{u"a"_s, QJsonObject{{u"a"_s, 1}}}, {u"b"_s, QJsonObject{{u"a"_s, 1}}},
               {u"c"_s, QJsonArray{QJsonObject{{u"a"_s, 1}}, QJsonObject{{u"a"_s, 1}}}}};
    QTest::newRow("empty key") << R"({"":""})"_ba << QJsonObject{{u""_s, u""_s}};
}

void TestJsonDocument::accepts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QJsonObject, object);
    const Result<QJsonObject> read = parseJsonObject(bytes);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().title));
    QCOMPARE(*read, object);
}

void TestJsonDocument::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("nothing", "");
    row("white space only", "  \n");
    row("top-level array", "[]");
    row("top-level text", "\"a\"");
    row("top-level null", "null");
    row("two objects", "{}{}");
    row("trailing comma outside", "{},");
    row("trailing NUL", "{}"_ba + '\0');
    row("byte order mark", "\xef\xbb\xbf{}");
    row("UTF-16", QByteArray("{\0}\0", 4));
    row("cut object", R"({"a":1)");
    row("cut text", R"({"a":"b)");
    row("cut escape", R"({"a":"\)");
    row("cut code unit", R"({"a":"\u00)");
    row("only a key", R"({"a"})");
    row("key without quotes", "{a:1}");
    row("single quotes", "{'a':1}");
    row("trailing comma in object", R"({"a":1,})");
    row("trailing comma in array", R"({"a":[1,]})");
    row("leading comma", R"({,"a":1})");
    row("missing comma", R"({"a":1 "b":2})");
    row("mismatched brackets", R"({"a":[1}})");
    row("comment", "{/* a */}");
    row("not a word", R"({"a":nul})");
    row("NaN", R"({"a":NaN})");
    row("Infinity", R"({"a":-Infinity})");
    row("infinite number", R"({"a":1e999})");
    row("leading zero", R"({"a":01})");
    row("leading plus", R"({"a":+1})");
    row("bare point", R"({"a":.5})");
    row("trailing point", R"({"a":5.})");
    row("hexadecimal", R"({"a":0x10})");
    row("cut exponent", R"({"a":1e})");
    row("duplicate key", R"({"a":1,"a":1})");
    row("duplicate key, escaped", R"({"a":1,"\u0061":1})");
    row("duplicate key, deep", R"({"x":[{"y":{"é":1,"\u00E9":1}}]})");
    row("duplicate empty key", R"({"":1,"":2})");
    row("lone high surrogate", R"({"a":"\uD800"})");
    row("lone low surrogate", R"({"a":"\uDC00"})");
    row("lone surrogate at the end", R"({"a":"\uD800)");
    row("two high surrogates", R"({"a":"\uD800\uD800"})");
    row("surrogate before another escape", R"({"a":"\uD800\n"})");
    row("lone surrogate in a key", R"({"\uD800":1})");
    row("raw line end in text", "{\"a\":\"b\nc\"}");
    row("raw NUL in text", "{\"a\":\"b"_ba + '\0' + "\"}");
    row("unknown escape", R"({"a":"\x41"})");
    row("invalid UTF-8", "{\"a\":\"\xff\"}");
    row("overlong UTF-8", "{\"a\":\"\xc0\xaf\"}");
    row("surrogate in UTF-8", "{\"a\":\"\xed\xa0\x80\"}");
    row("cut UTF-8", "{\"a\":\"\xe2\x82\"}");
    row("beyond Unicode", "{\"a\":\"\xf4\x90\x80\x80\"}");
}

void TestJsonDocument::refuses()
{
    QFETCH(QByteArray, bytes);
    const Result<QJsonObject> read = parseJsonObject(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Problem::Kind::MalformedRequest);
    QVERIFY(read.error().title.endsWith(u'.'));
}

void TestJsonDocument::depthIsCountedFromTheObject()
{
    QVERIFY(parseJsonObject("{}", {.maximumDepth = 1}));
    QVERIFY(!parseJsonObject(R"({"a":{}})", {.maximumDepth = 1}));
    QVERIFY(parseJsonObject(nested(32)));
    QVERIFY(!parseJsonObject(nested(33)));
    QVERIFY(parseJsonObject(nested(500), {.maximumDepth = 500}));
}

void TestJsonDocument::depthIsCheckedBeforeBuilding()
{
    const JsonLimits limits{.maximumBytes = 64 * 1024 * 1024, .maximumDepth = 1'000'000'000};
    QVERIFY(!parseJsonObject(nested(5'000'000), limits));
    QVERIFY(!parseJsonObject(R"({"a":)" + QByteArray(5'000'000, '['), limits));
    QVERIFY(!parseJsonObject(QByteArray(R"({"a":)").repeated(1'000'000), limits));
}

void TestJsonDocument::sizeIsChecked()
{
    const QByteArray bytes = R"({"a":")" + QByteArray(100, 'x') + "\"}";
    QVERIFY(parseJsonObject(bytes, {.maximumBytes = bytes.size()}));
    const Result<QJsonObject> read = parseJsonObject(bytes, {.maximumBytes = bytes.size() - 1});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Problem::Kind::TooLarge);
    QVERIFY(!parseJsonObject(QByteArray(2 * 1024 * 1024, ' ')));
}

void TestJsonDocument::manyKeys()
{
    QByteArray bytes = "{";
    for (int i = 0; i < 200'000; ++i)
        bytes += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + "\":0";
    const JsonLimits limits{.maximumBytes = 32 * 1024 * 1024};
    QCOMPARE(parseJsonObject(bytes + '}', limits)->size(), 200'000);
    QVERIFY(!parseJsonObject(bytes + R"(,"4711":0})", limits));
}

void TestJsonDocument::canonicalBytes_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QJsonObject() << "{}"_ba;
    QTest::newRow("sorted by code point") << QJsonObject{{u"\U0001f600"_s, 1}, {u"\uffee"_s, 2}, {u"b"_s, 3},
        {u"a"_s, 4}, {u""_s, 5}} << "{\"\":5,\"a\":4,\"b\":3,\"\xef\xbf\xae\":2,\"\xf0\x9f\x98\x80\":1}"_ba;
    QTest::newRow("whole numbers")
        << QJsonObject{{u"a"_s, 1.0}, {u"b"_s, -0.0}, {u"c"_s, 1e15}, {u"d"_s, qint64(9007199254740993)},
               {u"e"_s, 1e20}}
        << R"({"a":1,"b":0,"c":1000000000000000,"d":9007199254740993,"e":100000000000000000000})"_ba;
    QTest::newRow("other numbers") << QJsonObject{{u"a"_s, 0.1}, {u"b"_s, -2.5}, {u"c"_s, 1e-7}}
                                   << R"({"a":0.1,"b":-2.5,"c":1e-07})"_ba;
    QTest::newRow("texts") << QJsonObject{{u"a"_s, u"\"\\/\b\f\n\r\t\u0001\u007f\u00e9"_s}}
                           << "{\"a\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\x7f\xc3\xa9\"}"_ba;
    QTest::newRow("nesting") << QJsonObject{{u"a"_s,
        QJsonArray{true, false, QJsonValue(), QJsonObject{{u"b"_s, QJsonArray()}}}}}
                             << R"({"a":[true,false,null,{"b":[]}]})"_ba;
}

void TestJsonDocument::canonicalBytes()
{
    QFETCH(QJsonObject, object);
    QFETCH(QByteArray, bytes);
    QCOMPARE(canonicalJson(object), bytes);
}

void TestJsonDocument::canonicalBytesReadBack()
{
    const QByteArray one = R"({ "b" : [1.50, 2e3], "a" : "\u0001\ud83d\ude00", "c": {"y":1,"x":0.1} })"_ba;
    const QByteArray other = R"({"c":{"x":1e-1,"y":1.0},"a":"\u0001😀","b":[1.5,2000]})"_ba;
    const QByteArray canonical = canonicalJson(*parseJsonObject(one));
    QCOMPARE(canonical, canonicalJson(*parseJsonObject(other)));
    QCOMPARE(canonicalJson(*parseJsonObject(canonical)), canonical);
}

QTEST_APPLESS_MAIN(TestJsonDocument)
#include "tst_json_document.moc"
