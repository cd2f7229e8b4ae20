#include "models/handoff_record.h"

#include <QTest>

using namespace agentee::models;

class TestHandoffRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ids();
    void jsonRoundTripAndHash();
    void draftsOnlyWhatWasSaid();
};

void TestHandoffRecord::ids()
{
    QCOMPARE(handoffRecordId(QStringLiteral("AB"), QDate(2026, 11, 21), 3), QStringLiteral("AB-261121-03"));
    QVERIFY(isHandoffRecordId(u"AB-261121-03"));
    QVERIFY(isHandoffRecordId(u"ĐT-261121-100"));
    for (const QStringView wrong :
        {u"", u"ab-261121-03", u"AB-261321-03", u"AB-261121-3", u"AB-261121-00", u"AB-261121-03\n"})
        QVERIFY(!isHandoffRecordId(wrong));
}

void TestHandoffRecord::jsonRoundTripAndHash()
{
    HandoffRecord record{.id = QStringLiteral("AB-261121-03"),
        .summary = QStringLiteral("Sum"),
        .decisions = {{QStringLiteral("Qt"), QStringLiteral("known"), {QStringLiteral("Web")}}},
        .changes = {QStringLiteral("Approach")},
        .nextSteps = {QStringLiteral("Price")},
        .openQuestions = {QStringLiteral("Who?")},
        .context = QStringLiteral("c"),
        .resumePrompt = QStringLiteral("r"),
        .contentHash = {}};
    record.contentHash = handoffRecordHash(record);
    const Result<HandoffRecord> read = handoffRecordFromJson(toJson(record));
    QVERIFY(read);
    QCOMPARE(*read, record);
    QVERIFY(toMarkdown(record).contains(QStringLiteral("  - Rejected: Web\n")));

    HandoffRecord other = record;
    other.id = QStringLiteral("AB-261121-04");
    QCOMPARE(handoffRecordHash(other), record.contentHash);
    other.decisions[0].why = QStringLiteral("cheap");
    QVERIFY(handoffRecordHash(other) != record.contentHash);

    QJsonObject wrong = toJson(record);
    wrong.insert(QStringLiteral("id"), QStringLiteral("nonsense"));
    QVERIFY(!handoffRecordFromJson(wrong));
}

void TestHandoffRecord::draftsOnlyWhatWasSaid()
{
    const QList<TranscriptTurn> turns{{true, QStringLiteral("Which database? Please compare."), {}},
        {false,
            QStringLiteral("We decided on SQLite instead of files.\n```\nwe will not read code\n```\nРешили "
                           "писать кратко."),
            {}},
        {true, QStringLiteral("Write the approach."), {}},
        {false,
            QStringLiteral("The approach is written. It has three parts.\n\nNext steps:\n- Add prices\n- Ask "
                           "Bao\n\nWho signs?"),
            {}}};
    const HandoffRecord draft =
        draftHandoffRecord(turns, {QStringLiteral("Approach")}, QStringLiteral("Technical proposal"));
    QVERIFY(draft.summary.startsWith(
        QStringLiteral("Write the approach.\nThe approach is written. It has three parts.")));
    QCOMPARE(draft.decisions.size(), 2);
    QCOMPARE(draft.decisions.at(0).what, QStringLiteral("We decided on SQLite instead of files."));
    QCOMPARE(draft.nextSteps, (QStringList{QStringLiteral("Add prices"), QStringLiteral("Ask Bao")}));
    QCOMPARE(draft.openQuestions, QStringList{QStringLiteral("Who signs?")});
    QCOMPARE(draft.changes, QStringList{QStringLiteral("Approach")});
    QCOMPARE(draftHandoffRecord({}, {}, {}), HandoffRecord());
}

QTEST_APPLESS_MAIN(TestHandoffRecord)
#include "tst_handoff_record.moc"
