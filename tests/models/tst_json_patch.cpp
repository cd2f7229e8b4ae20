#include "models/json_patch.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace agentee::models;

namespace
{

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonArray array(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}

QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 0 ? 6 : 4)) {
    case 0:
        return random.bounded(1000);
    case 1:
        return QStringLiteral("текст %1").arg(random.bounded(5));
    case 2:
        return random.bounded(2) == 0;
    case 3:
        return random.bounded(1.0);
    case 4: {
        QJsonArray made;
        for (int i = random.bounded(4); i > 0; --i)
            made.append(randomValue(random, depth - 1));
        return made;
    }
    default: {
        QJsonObject made;
        for (int i = random.bounded(4); i > 0; --i)
            made.insert(QStringList{QStringLiteral("a/b"), QStringLiteral("~"), QStringLiteral("c"),
                            QString(), QStringLiteral("0")}
                            .at(random.bounded(5)),
                randomValue(random, depth - 1));
        return made;
    }
    }
}

} // namespace

class TestJsonPatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void applies_data();
    void applies();
    void refuses_data();
    void refuses();
    void failedTestIsAConflict();
    void isBounded();
    void differenceLeadsToTarget();
    void namesWhatItTouches();
};

void TestJsonPatch::applies_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *patch, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(patch) << QByteArray(after);
    };
    row("nothing", R"({"a":1})", "[]", R"({"a":1})");
    row("add", R"({})", R"([{"op":"add","path":"/a","value":{"b":[1]}}])", R"({"a":{"b":[1]}})");
    row("add over", R"({"a":1})", R"([{"op":"add","path":"/a","value":2}])", R"({"a":2})");
    row("append", R"({"a":[1]})", R"([{"op":"add","path":"/a/-","value":2}])", R"({"a":[1,2]})");
    row("insert", R"({"a":[1,3]})", R"([{"op":"add","path":"/a/1","value":2}])", R"({"a":[1,2,3]})");
    row("remove", R"({"a":1,"b":2})", R"([{"op":"remove","path":"/a"}])", R"({"b":2})");
    row("replace by null", R"({"a":1})", R"([{"op":"replace","path":"/a","value":null}])", R"({"a":null})");
    row("whole", R"({"a":1})", R"([{"op":"replace","path":"","value":{"b":2}}])", R"({"b":2})");
    row("move", R"({"a":1})", R"([{"op":"move","from":"/a","path":"/b"}])", R"({"b":1})");
    row("copy", R"({"a":[1]})", R"([{"op":"copy","from":"/a","path":"/b"}])", R"({"a":[1],"b":[1]})");
    row("escaped", R"({"a/b":{"~":1}})", R"([{"op":"replace","path":"/a~1b/~0","value":2}])",
        R"({"a/b":{"~":2}})");
    row("test then change", R"({"a":1})",
        R"([{"op":"test","path":"/a","value":1},{"op":"replace","path":"/a","value":2}])", R"({"a":2})");
    row("large whole number", R"({})", R"([{"op":"add","path":"/n","value":9007199254740991}])",
        R"({"n":9007199254740991})");
}

void TestJsonPatch::applies()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, after);
    const Result<QJsonObject> result = applyJsonPatch(object(before), array(patch));
    QVERIFY2(result, result ? "" : qPrintable(result.error().fieldErrors.value(0).message));
    QCOMPARE(*result, object(after));
}

void TestJsonPatch::refuses_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, const char *patch, const char *pointer) {
        QTest::newRow(name) << QByteArray(patch) << QString::fromLatin1(pointer);
    };
    row("no object", "[1]", "/0");
    row("unknown operation", R"([{"op":"increment","path":"/a"}])", "/0");
    row("no path", R"([{"op":"remove"}])", "/0");
    row("path is a number", R"([{"op":"remove","path":1}])", "/0");
    row("not a pointer", R"([{"op":"remove","path":"a"}])", "/0");
    row("bad escape", R"([{"op":"remove","path":"/~2"}])", "/0");
    row("no value", R"([{"op":"add","path":"/b"}])", "/0");
    row("no from", R"([{"op":"move","path":"/b"}])", "/0");
    row("parent missing", R"([{"op":"add","path":"/x/y","value":1}])", "/0");
    row("replace missing", R"([{"op":"replace","path":"/x","value":1}])", "/0");
    row("remove missing, second", R"([{"op":"remove","path":"/a"},{"op":"remove","path":"/a"}])", "/1");
    row("index past the end", R"([{"op":"add","path":"/list/9","value":1}])", "/0");
    row("index is a word", R"([{"op":"add","path":"/list/x","value":1}])", "/0");
    row("into itself", R"([{"op":"move","from":"/o","path":"/o/p"}])", "/0");
    row("remove the root", R"([{"op":"remove","path":""}])", "/0");
    row("root becomes an array", R"([{"op":"replace","path":"","value":[]}])", "/0");
    row("root becomes null", R"([{"op":"add","path":"","value":null}])", "/0");
}

void TestJsonPatch::refuses()
{
    QFETCH(QByteArray, patch);
    QFETCH(QString, pointer);
    const Result<QJsonObject> result =
        applyJsonPatch(object(R"({"a":1,"list":[1],"o":{"p":1}})"), array(patch));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Problem::Kind::InvalidFields);
    QCOMPARE(result.error().fieldErrors.value(0).pointer, pointer);
    QVERIFY(result.error().fieldErrors.value(0).message.endsWith(u'.'));
}

void TestJsonPatch::failedTestIsAConflict()
{
    for (const char *patch :
        {R"([{"op":"test","path":"/a","value":2}])", R"([{"op":"test","path":"/b","value":2}])"}) {
        const Result<QJsonObject> result = applyJsonPatch(object(R"({"a":1})"), array(patch));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Problem::Kind::Conflict);
    }
}

void TestJsonPatch::isBounded()
{
    QJsonArray many;
    for (int i = 0; i < 1001; ++i)
        many.append(object(R"({"op":"add","path":"/a","value":1})"));
    QVERIFY(!applyJsonPatch({}, many));
    many.removeLast();
    QVERIFY(applyJsonPatch({}, many));

    QJsonArray doubling;
    for (int i = 0; i < 900; ++i)
        doubling.append(object(R"({"op":"copy","from":"/list","path":"/list/-"})"));
    QVERIFY(!applyJsonPatch(object(R"({"list":["some text"]})"), doubling));

    QJsonArray deeper;
    for (int i = 0; i < 900; ++i)
        deeper.append(object(R"({"op":"copy","from":"","path":"/a"})"));
    QVERIFY(!applyJsonPatch({}, deeper));

    QJsonValue deep = 1;
    for (int i = 0; i < 100; ++i)
        deep = QJsonArray{deep};
    QVERIFY(!applyJsonPatch({},
        {QJsonObject{{QStringLiteral("op"), QStringLiteral("add")},
            {QStringLiteral("path"), QStringLiteral("/a")}, {QStringLiteral("value"), deep}}}));
}

void TestJsonPatch::differenceLeadsToTarget()
{
    QRandomGenerator random(6902);
    for (int run = 0; run < 2000; ++run) {
        const QJsonObject from{
            {QStringLiteral("x"), randomValue(random, 4)}, {QStringLiteral("y"), randomValue(random, 2)}};
        QJsonObject to = from;
        to.insert(QStringLiteral("x"), randomValue(random, 4));
        const QJsonArray patch = jsonPatchBetween(from, to);
        QCOMPARE(patch.isEmpty(), from == to);
        const Result<QJsonObject> result = applyJsonPatch(from, patch);
        QVERIFY(result);
        QCOMPARE(*result, to);
    }
}

void TestJsonPatch::namesWhatItTouches()
{
    QCOMPARE(
        touchedPointers(array(R"([{"op":"move","from":"/a","path":"/b"},{"op":"test","path":"/a","value":1},
        {"op":"add","path":"/c/-","value":1}])")),
        (QStringList{QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/c/-")}));
    QCOMPARE(
        pointerParts(u"/a~1b//~01"), (QStringList{QStringLiteral("a/b"), QString(), QStringLiteral("~1")}));
    QVERIFY(!pointerParts(u"a"));
}

QTEST_APPLESS_MAIN(TestJsonPatch)
#include "tst_json_patch.moc"
