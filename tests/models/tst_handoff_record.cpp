#include "models/handoff_record.h"

#include <QJsonDocument>
#include <QTest>

using namespace agentee::models;

class TestHandoffRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ids();
    void jsonRoundTripAndHash();
    void masksEveryText();
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
        .decisions = {{.what = QStringLiteral("Qt"),
            .why = QStringLiteral("known"),
            .rejectedAlternatives = {QStringLiteral("Web")},
            .message = 4}},
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

void TestHandoffRecord::masksEveryText()
{
    const QString secret = QStringLiteral("ghp_") + QString(36, u'x');
    HandoffRecord record{.id = QStringLiteral("AB-261121-03"),
        .summary = secret,
        .decisions = {{.what = secret, .why = secret, .rejectedAlternatives = {secret}, .message = 3}},
        .changes = {secret},
        .nextSteps = {secret},
        .openQuestions = {secret},
        .context = secret,
        .resumePrompt = secret,
        .contentHash = {}};
    const QByteArray json = QJsonDocument(toJson(maskedRecord(record))).toJson();
    QVERIFY2(!json.contains("ghp_"), json.constData());
    QCOMPARE(json.count("GitHub token"), 9);
    record.summary = QStringLiteral("Nothing secret here.");
    QCOMPARE(maskedRecord(record).summary, record.summary);
    QCOMPARE(maskedRecord(record).decisions.first().message, std::optional<qint64>(3));
}

QTEST_APPLESS_MAIN(TestHandoffRecord)
#include "tst_handoff_record.moc"
