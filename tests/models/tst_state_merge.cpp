#include "models/state_merge.h"

#include "models/suggestion_rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace agentee::models;

namespace
{

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// The proposed values at these pointers, elsewhere what stands there.
QList<FieldChoice> choices(const StateMerge &merge, const QStringList &proposed)
{
    QList<FieldChoice> made;
    for (const FieldOverlap &overlap : merge.overlaps) {
        made.append({.pointer = overlap.pointer,
            .seen = overlap.current,
            .takesProposed = proposed.contains(overlap.pointer)});
    }
    return made;
}

} // namespace

class TestStateMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void merges_data();
    void merges();
    void saysWhatOverlaps();
    void aPersonChooses();
    void aChoiceHoldsForWhatWasSeen();
    void choicesTravel();
    void aPatchThatNeverFitted();
};

void TestStateMerge::merges_data()
{
    QTest::addColumn<QByteArray>("current");
    QTest::addColumn<QByteArray>("proposed");
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<QStringList>("overlaps");
    const auto row = [](const char *name, const char *current, const char *proposed, const char *merged,
                         const QStringList &overlaps = {}) {
        QTest::newRow(name) << QByteArray(current) << QByteArray(proposed) << QByteArray(merged) << overlaps;
    };
    // Base: {"a":{"x":1,"y":2},"list":[1,2],"n":0}
    row("nothing changed", R"({"a":{"x":1,"y":2},"list":[1,2],"n":0})",
        R"({"a":{"x":1,"y":2},"list":[1,2],"n":0})", R"({"a":{"x":1,"y":2},"list":[1,2],"n":0})");
    row("different fields of one object", R"({"a":{"x":9,"y":2},"list":[1,2],"n":0})",
        R"({"a":{"x":1,"y":8},"list":[1,2],"n":0})", R"({"a":{"x":9,"y":8},"list":[1,2],"n":0})");
    row("one adds, the other removes another", R"({"a":{"x":1,"y":2},"list":[1,2],"n":0,"new":1})",
        R"({"a":{"x":1,"y":2},"list":[1,2]})", R"({"a":{"x":1,"y":2},"list":[1,2],"new":1})");
    row("both alike", R"({"a":{"x":5,"y":2},"list":[1,2],"n":0})",
        R"({"a":{"x":5,"y":2},"list":[1,2],"n":0})", R"({"a":{"x":5,"y":2},"list":[1,2],"n":0})");
    row("same field", R"({"a":{"x":5,"y":2},"list":[1,2],"n":0})",
        R"({"a":{"x":6,"y":2},"list":[1,2],"n":7})", R"({"a":{"x":5,"y":2},"list":[1,2],"n":7})",
        {QStringLiteral("/a/x")});
    row("a list is one value", R"({"a":{"x":1,"y":2},"list":[1,2,3],"n":0})",
        R"({"a":{"x":1,"y":2},"list":[0,1,2],"n":0})", R"({"a":{"x":1,"y":2},"list":[1,2,3],"n":0})",
        {QStringLiteral("/list")});
    row("removed here, changed there", R"({"list":[1,2],"n":0})", R"({"a":{"x":1,"y":3},"list":[1,2],"n":0})",
        R"({"list":[1,2],"n":0})", {QStringLiteral("/a")});
    row("object became a number", R"({"a":4,"list":[1,2],"n":0})",
        R"({"a":{"x":1,"y":3},"list":[1,2],"n":0})", R"({"a":4,"list":[1,2],"n":0})", {QStringLiteral("/a")});
    row("added by both", R"({"a":{"x":1,"y":2},"list":[1,2],"n":0,"b":{"p":1}})",
        R"({"a":{"x":1,"y":2},"list":[1,2],"n":0,"b":{"q":1}})",
        R"({"a":{"x":1,"y":2},"list":[1,2],"n":0,"b":{"p":1}})", {QStringLiteral("/b")});
    row("null is a value", R"({"a":{"x":1,"y":2},"list":[1,2],"n":null})",
        R"({"a":{"x":1,"y":2},"list":[1,2]})", R"({"a":{"x":1,"y":2},"list":[1,2],"n":null})",
        {QStringLiteral("/n")});
    row("keys that need escaping", R"({"a":{"x":1,"y":2},"list":[1,2],"n":0,"s/t~":1})",
        R"({"a":{"x":1,"y":2},"list":[1,2],"n":0,"s/t~":2})",
        R"({"a":{"x":1,"y":2},"list":[1,2],"n":0,"s/t~":1})", {QStringLiteral("/s~1t~0")});
}

void TestStateMerge::merges()
{
    QFETCH(QByteArray, current);
    QFETCH(QByteArray, proposed);
    QFETCH(QByteArray, merged);
    const QJsonObject base = object(R"({"a":{"x":1,"y":2},"list":[1,2],"n":0})");
    const StateMerge merge = mergeStates(base, object(current), object(proposed));
    QCOMPARE(merge.merged, object(merged));
    QStringList pointers;
    for (const FieldOverlap &overlap : merge.overlaps)
        pointers.append(overlap.pointer);
    QTEST(pointers, "overlaps");
    // Whoever takes every proposed value has at least all that was proposed.
    const auto all = chosen(merge, choices(merge, pointers));
    QVERIFY(all);
    QVERIFY(mergeStates(base, *all, object(proposed)).overlaps.isEmpty());
    QCOMPARE(mergeStates(base, *all, object(proposed)).merged, *all);
}

void TestStateMerge::saysWhatOverlaps()
{
    const StateMerge merge =
        mergeStates(object(R"({"a":{"x":1}})"), object(R"({"a":{"x":2}})"), object(R"({"a":{}})"));
    QCOMPARE(merge.overlaps,
        QList<FieldOverlap>({{.pointer = QStringLiteral("/a/x"),
            .base = 1,
            .current = 2,
            .proposed = QJsonValue(QJsonValue::Undefined)}}));
}

void TestStateMerge::aPersonChooses()
{
    const StateMerge merge = mergeStates(object(R"({"a":{"x":1,"y":1,"z":1},"b":1})"),
        object(R"({"a":{"x":2,"y":2,"z":2},"b":1})"), object(R"({"a":{"x":3,"y":3},"b":3})"));
    QCOMPARE(merge.overlaps.size(), 3);
    QCOMPARE(
        chosen(merge, choices(merge, {})), Result<QJsonObject>(object(R"({"a":{"x":2,"y":2,"z":2},"b":3})")));
    QCOMPARE(chosen(merge, choices(merge, {QStringLiteral("/a/x"), QStringLiteral("/a/z")})),
        Result<QJsonObject>(object(R"({"a":{"x":3,"y":2},"b":3})")));
    QList<FieldChoice> more = choices(merge, {});
    more.append({.pointer = QStringLiteral("/b"), .seen = 1, .takesProposed = true});
    QCOMPARE(chosen(merge, more), Result<QJsonObject>(object(R"({"a":{"x":2,"y":2,"z":2},"b":3})")));
}

void TestStateMerge::aChoiceHoldsForWhatWasSeen()
{
    const QJsonObject base = object(R"({"a":1,"b":1})");
    const QJsonObject proposed = object(R"({"a":3,"b":3})");
    const auto made =
        choices(mergeStates(base, object(R"({"a":2,"b":1})"), proposed), {QStringLiteral("/a")});
    const auto conflicts = [&](const char *current) {
        const auto state = chosen(mergeStates(base, object(current), proposed), made);
        return !state && state.error().kind == Problem::Kind::Conflict;
    };
    QVERIFY(!conflicts(R"({"a":2,"b":1})"));
    QVERIFY(!conflicts(R"({"a":3,"b":1})"));
    QVERIFY(conflicts(R"({"a":4,"b":1})"));
    QVERIFY(conflicts(R"({"a":2,"b":2})"));
    QVERIFY(conflicts(R"({"b":1})"));
}

void TestStateMerge::choicesTravel()
{
    for (const QJsonValue &seen : {QJsonValue(2), QJsonValue(QJsonValue::Null),
             QJsonValue(QJsonValue::Undefined), QJsonValue(object(R"({"x":[1]})"))}) {
        const FieldChoice choice{.pointer = QStringLiteral("/a/b"), .seen = seen, .takesProposed = true};
        QCOMPARE(fieldChoiceFromJson(toJson(choice)), Result<FieldChoice>(choice));
    }
    QVERIFY(!fieldChoiceFromJson(object(R"({"pointer":"/a"})")));
    QVERIFY(!fieldChoiceFromJson(object(R"({"takes_proposed":true})")));
}

void TestStateMerge::aPatchThatNeverFitted()
{
    const QJsonArray patch{QJsonObject{{QStringLiteral("op"), QStringLiteral("remove")},
        {QStringLiteral("path"), QStringLiteral("/nothing")}}};
    const StateMerge merge = mergePatch(object(R"({"a":1})"), object(R"({"a":2})"), patch);
    QCOMPARE(merge.merged, object(R"({"a":2})"));
    QVERIFY(merge.overlaps.isEmpty());
}

QTEST_APPLESS_MAIN(TestStateMerge)
#include "tst_state_merge.moc"
