#include "models/suggestion_rules.h"

#include "models/content_hash.h"

#include <QJsonDocument>
#include <QTest>

using namespace agentee::models;

Q_DECLARE_METATYPE(agentee::models::Freshness)

class TestSuggestionRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void classifiesReplacements_data();
    void classifiesReplacements();
    void goneSectionAndWrongBase();
    void rebases();
    void classifiesPatches_data();
    void classifiesPatches();
    void appliesOnlyWhatIsSafe();
};

void TestSuggestionRules::classifiesReplacements_data()
{
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<Freshness>("expected");
    const auto row = [](const char *name, const char *current, const char *proposed, Freshness expected) {
        QTest::newRow(name) << QString::fromUtf8(current) << QString::fromUtf8(proposed) << expected;
    };
    row("fresh", "one\ntwo\nthree\n", "ONE\ntwo\nthree\n", Freshness::Fresh);
    row("fresh, other line ends", "one\r\ntwo\r\nthree\r\n", "ONE\ntwo\nthree\n", Freshness::Fresh);
    row("clean", "one\ntwo\nTHREE\n", "ONE\ntwo\nthree\n", Freshness::CleanRebase);
    row("overlap", "uno\ntwo\nthree\n", "ONE\ntwo\nthree\n", Freshness::Overlap);
    row("already", "ONE\ntwo\nthree\n", "ONE\ntwo\nthree\n", Freshness::AlreadyApplied);
    row("already, and more was changed", "ONE\ntwo\nTHREE\n", "ONE\ntwo\nthree\n", Freshness::AlreadyApplied);
    row("already, other line ends", "ONE\r\ntwo\r\nthree\r\n", "ONE\ntwo\nthree\n",
        Freshness::AlreadyApplied);
}

void TestSuggestionRules::classifiesReplacements()
{
    QFETCH(QString, current);
    QFETCH(QString, proposed);
    const QString base = QStringLiteral("one\ntwo\nthree\n");
    QTEST(classifyReplacement(contentHash(base), base, current, proposed), "expected");
}

void TestSuggestionRules::goneSectionAndWrongBase()
{
    const QString base = QStringLiteral("one\n");
    QCOMPARE(classifyReplacement(contentHash(base), base, std::nullopt, QStringLiteral("x")),
        Freshness::TargetGone);
    QCOMPARE(classifyReplacement(contentHash(base), QStringLiteral("forged\n"), QStringLiteral("forged\n"),
                 QStringLiteral("x")),
        Freshness::Overlap);
}

void TestSuggestionRules::rebases()
{
    QCOMPARE(rebaseReplacement(
                 QStringLiteral("a\nb\nc\n"), QStringLiteral("a\nb\nC\n"), QStringLiteral("A\nb\nc\n")),
        Result<QString>(QStringLiteral("A\nb\nC\n")));
    const Result<QString> overlap =
        rebaseReplacement(QStringLiteral("a\n"), QStringLiteral("b\n"), QStringLiteral("c\n"));
    QVERIFY(!overlap);
    QCOMPARE(overlap.error().kind, Problem::Kind::Conflict);
}

void TestSuggestionRules::classifiesPatches_data()
{
    QTest::addColumn<QByteArray>("current");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<Freshness>("expected");
    const auto row = [](const char *name, const char *current, const char *patch, Freshness expected) {
        QTest::newRow(name) << QByteArray(current) << QByteArray(patch) << expected;
    };
    const char *setAmount = R"([{"op":"replace","path":"/budget/amount","value":9}])";
    row("fresh", R"({"budget":{"amount":5,"currency":"EUR"},"tags":["a"]})", setAmount, Freshness::Fresh);
    row("sibling changed", R"({"budget":{"amount":5,"currency":"USD"},"tags":["a"]})", setAmount,
        Freshness::CleanRebase);
    row("same value changed", R"({"budget":{"amount":6,"currency":"EUR"},"tags":["a"]})", setAmount,
        Freshness::Overlap);
    row("already", R"({"budget":{"amount":9,"currency":"USD"},"tags":["a"]})", setAmount,
        Freshness::AlreadyApplied);
    row("value gone", R"({"budget":{"currency":"EUR"},"tags":["a"]})", setAmount, Freshness::TargetGone);
    row("parent gone", R"({"tags":["a"]})", setAmount, Freshness::TargetGone);
    row("parent became a number", R"({"budget":7,"tags":["a"]})", setAmount, Freshness::TargetGone);
    row("whole object replaced, child changed", R"({"budget":{"amount":5,"currency":"USD"},"tags":["a"]})",
        R"([{"op":"replace","path":"/budget","value":{"amount":1}}])", Freshness::Overlap);
    row("append, list unchanged", R"({"budget":{"amount":8,"currency":"EUR"},"tags":["a"]})",
        R"([{"op":"add","path":"/tags/-","value":"b"}])", Freshness::CleanRebase);
    row("append, list changed", R"({"budget":{"amount":5,"currency":"EUR"},"tags":["z","a"]})",
        R"([{"op":"remove","path":"/tags/0"}])", Freshness::Overlap);
    row("added by both alike", R"({"budget":{"amount":5,"currency":"EUR"},"tags":["a"],"new":1})",
        R"([{"op":"add","path":"/new","value":1}])", Freshness::AlreadyApplied);
    row("added by both, differently", R"({"budget":{"amount":5,"currency":"EUR"},"tags":["a"],"new":2})",
        R"([{"op":"add","path":"/new","value":1}])", Freshness::Overlap);
    row("removed by both", R"({"budget":{"amount":5,"currency":"EUR"}})",
        R"([{"op":"remove","path":"/tags"}])", Freshness::AlreadyApplied);
    row("whole object replaced, another child changed",
        R"({"budget":{"amount":5,"currency":"USD"},"tags":["a"]})",
        R"([{"op":"replace","path":"/budget","value":{"amount":1,"currency":"EUR"}}])",
        Freshness::CleanRebase);
    row("one of two removed by both", R"({"budget":{"amount":5,"currency":"EUR"}})",
        R"([{"op":"remove","path":"/tags"},{"op":"replace","path":"/budget/amount","value":9}])",
        Freshness::CleanRebase);
    row("parent of an addition gone", R"({"tags":["a"]})",
        R"([{"op":"add","path":"/budget/until","value":"May"}])", Freshness::TargetGone);
    row("what it tests has changed", R"({"budget":{"amount":5,"currency":"USD"},"tags":["a"]})",
        R"([{"op":"test","path":"/budget/currency","value":"EUR"},
            {"op":"replace","path":"/budget/amount","value":9}])",
        Freshness::Overlap);
    row("what it copies has changed", R"({"budget":{"amount":6,"currency":"EUR"},"tags":["a"]})",
        R"([{"op":"copy","from":"/budget/amount","path":"/budget/ceiling"}])", Freshness::Overlap);
    row("never applied to its base", R"({"budget":{"amount":5,"currency":"EUR"},"tags":["a"]})",
        R"([{"op":"remove","path":"/nothing"}])", Freshness::Overlap);
}

namespace
{
const QByteArray baseState = R"({"budget":{"amount":5,"currency":"EUR"},"tags":["a"]})";
QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}
QJsonArray array(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}
} // namespace

void TestSuggestionRules::classifiesPatches()
{
    QFETCH(QByteArray, current);
    QFETCH(QByteArray, patch);
    QFETCH(Freshness, expected);
    QCOMPARE(classifyPatch(object(baseState), object(current), array(patch)), expected);
    const bool applies = expected == Freshness::Fresh || expected == Freshness::CleanRebase
        || expected == Freshness::AlreadyApplied;
    QCOMPARE(bool(applyPatch(object(baseState), object(current), array(patch))), applies);
}

void TestSuggestionRules::appliesOnlyWhatIsSafe()
{
    const QJsonArray patch = array(R"([{"op":"replace","path":"/budget/amount","value":9}])");
    QCOMPARE(applyPatch(object(baseState), object(R"({"budget":{"amount":5,"currency":"USD"}})"), patch),
        Result<QJsonObject>(object(R"({"budget":{"amount":9,"currency":"USD"}})")));
    const auto refused = applyPatch(object(baseState), object(R"({"budget":{"amount":6}})"), patch);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Problem::Kind::Conflict);
}

QTEST_APPLESS_MAIN(TestSuggestionRules)
#include "tst_suggestion_rules.moc"
