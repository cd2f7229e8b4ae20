#include "models/handoff_draft.h"

#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestHandoffDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draftsOnlyWhatWasSaid();
    void decisions_data();
    void decisions();
    void everyTextIsQuoted();
    void whatIsCitedHasNoMarks();
    void resumesWithAnOpenQuestion();
};

void TestHandoffDraft::draftsOnlyWhatWasSaid()
{
    const QList<TranscriptTurn> turns{{true, QStringLiteral("Which database? Please compare."), 0},
        {false,
            QStringLiteral("We decided on SQLite instead of files.\n```\nwe will not read code\n```\nРешили "
                           "писать кратко."),
            1},
        {true, QStringLiteral("Write the approach."), 2},
        {false,
            QStringLiteral("The approach is written. It has three parts.\n\nNext steps:\n- Add prices\n- Ask "
                           "Bao\n\nWho signs?"),
            3}};
    const HandoffRecord draft =
        draftHandoffRecord(turns, {QStringLiteral("Approach")}, QStringLiteral("Technical proposal"));
    QVERIFY(draft.summary.startsWith(
        QStringLiteral("Write the approach.\nThe approach is written. It has three parts.")));
    QCOMPARE(draft.decisions.size(), 2);
    QCOMPARE(draft.decisions.at(0).what, QStringLiteral("We decided on SQLite instead of files."));
    QCOMPARE(draft.decisions.at(0).message, std::optional<qint64>(1));
    QCOMPARE(draft.decisions.at(0).why, QString());
    QCOMPARE(draft.decisions.at(0).rejectedAlternatives, QStringList{QStringLiteral("files")});
    QCOMPARE(draft.resumePrompt, QStringLiteral("Begin with what message 4 says: “Add prices”"));
    QCOMPARE(draft.nextSteps, (QStringList{QStringLiteral("Add prices"), QStringLiteral("Ask Bao")}));
    QCOMPARE(draft.openQuestions, QStringList{QStringLiteral("Who signs?")});
    QCOMPARE(draft.changes, QStringList{QStringLiteral("Approach")});
    QCOMPARE(draftHandoffRecord({}, {}, {}), HandoffRecord());
}

void TestHandoffDraft::decisions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QStringList>("rejected");
    const auto row = [](const char *name, const char *text, int count, const char *why = "",
                         const QStringList &rejected = {}) {
        QTest::newRow(name) << QString::fromUtf8(text) << count << QString::fromUtf8(why) << rejected;
    };
    row("nothing decided", "The quay is long. It is made of stone.", 0);
    row("a question", "Have we decided on piles instead of a wall?", 0);
    row("why in the sentence", "We decided on a tunnel because the bridge is too loud.", 1,
        "the bridge is too loud.");
    row("why in the next one", "We decided on a tunnel. The reason is the noise of the bridge.", 1,
        "the noise of the bridge.");
    row("a later because is no reason", "We decided on a tunnel. It is long. Because it rains we stop.", 1);
    row("instead of", "We will use piles instead of a diaphragm wall, because the ground is soft.", 1,
        "the ground is soft.", {QStringLiteral("diaphragm wall")});
    row("rejected in the next one",
        "We chose electric cranes. Diesel cranes were rejected because the quay has no room for fuel.", 1,
        "the quay has no room for fuel.", {QStringLiteral("Diesel cranes")});
    row("rejected alone", "We rejected the night shift because of the neighbours.", 1, "",
        {QStringLiteral("night shift")});
    row("ruled out", "Weekend works are ruled out: the port is closed.", 1, "",
        {QStringLiteral("Weekend works")});
    row("Vietnamese", "Chúng tôi quyết định dùng cọc thay vì tường vây, vì đất yếu.", 1, "đất yếu.",
        {QStringLiteral("tường vây")});
    row("Russian", "Мы решили строить тоннель вместо моста, потому что мост шумит.", 1, "мост шумит.",
        {QStringLiteral("моста")});
    row("two", "We decided on piles. The quay is long. We chose electric cranes rather than diesel.", 2, "",
        {QStringLiteral("diesel")});
}

void TestHandoffDraft::decisions()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    const HandoffRecord draft = draftHandoffRecord({{false, text, 7}}, {}, {});
    QCOMPARE(draft.decisions.size(), count);
    if (count == 0)
        return;
    QCOMPARE(draft.decisions.last().message, std::optional<qint64>(7));
    QTEST(draft.decisions.last().why, "why");
    QTEST(draft.decisions.last().rejectedAlternatives, "rejected");
}

void TestHandoffDraft::everyTextIsQuoted()
{
    const QString said = QStringLiteral("We decided on piles instead of a wall, because the ground is soft. "
                                        "A bridge was rejected: too loud. We "
                                        "will begin in May rather than in March since the ice stays.");
    const HandoffRecord draft = draftHandoffRecord({{true, said, 0}}, {}, {});
    QVERIFY(!draft.decisions.isEmpty());
    for (const Decision &decision : draft.decisions) {
        QVERIFY2(said.contains(decision.what), qPrintable(decision.what));
        QVERIFY2(said.contains(decision.why), qPrintable(decision.why));
        for (const QString &rejected : decision.rejectedAlternatives)
            QVERIFY2(said.contains(rejected), qPrintable(rejected));
    }
}

/// What an agent cites from a proposal is Markdown; the record is plain text.
void TestHandoffDraft::whatIsCitedHasNoMarks()
{
    const HandoffRecord draft = draftHandoffRecord(
        {{true, u"What about diesel?"_s, 0},
            {false,
                u"> A larger set was rejected.\n> > - It runs every month.\n>\n> We decided on a battery."_s,
                1}},
        {}, {});
    QCOMPARE(draft.decisions.size(), 2);
    QCOMPARE(draft.decisions.at(0).what, u"A larger set was rejected."_s);
    QCOMPARE(draft.decisions.at(1).what, u"We decided on a battery."_s);
    QVERIFY2(!draft.summary.contains(u'>'), qPrintable(draft.summary));
    QVERIFY(draft.summary.contains(u"It runs every month."));
}

void TestHandoffDraft::resumesWithAnOpenQuestion()
{
    const HandoffRecord asks = draftHandoffRecord(
        {{true, QStringLiteral("Write the prices."), 0}, {false, QStringLiteral("Which currency?"), 1}}, {},
        {});
    QCOMPARE(asks.resumePrompt, QStringLiteral("Begin with what message 2 says: “Which currency?”"));
    const HandoffRecord done = draftHandoffRecord({{false, QStringLiteral("All is written."), 1}}, {}, {});
    QCOMPARE(done.resumePrompt, QString());
}

QTEST_APPLESS_MAIN(TestHandoffDraft)
#include "tst_handoff_draft.moc"
