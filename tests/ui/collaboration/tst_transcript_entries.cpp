#include "ui/collaboration/transcript_entries.h"

#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestTranscriptEntries : public QObject
{
    Q_OBJECT

    static models::Message message(models::MessageRole role, const QString &text)
    {
        models::Message made;
        made.id = models::newId();
        made.role = role;
        made.text = text;
        return made;
    }

private Q_SLOTS:
    void toolsStandInFrontOfTheText()
    {
        auto answer = message(models::MessageRole::Agent, u"Done."_s);
        answer.provider = u"Librarian"_s;
        answer.toolUses = {{u"1"_s, u"read_section"_s, {}, u"Read section Approach"_s, u"text"_s, false}};
        const auto entries = ui::transcriptEntries(answer, {u"Ana"_s, u"id"_s});
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.first().kind, ui::TranscriptEntry::Kind::ToolCall);
        QCOMPARE(entries.first().toolSummary, u"Read section Approach"_s);
        QVERIFY(entries.first().toolName.isEmpty());
        QVERIFY(entries.first().toolDetail.startsWith(u"read_section\n"));
        QCOMPARE(entries.last().author, u"Librarian"_s);
    }
    void leftOutTurnsAreCounted()
    {
        auto left = message(models::MessageRole::Person, {});
        left.state = models::MessageState::LeftOut;
        const auto entries = ui::transcriptEntries({message(models::MessageRole::Person, u"a"_s), left, left,
                                                       message(models::MessageRole::Person, u"b"_s), left},
            {u"Ana"_s, {}});
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entries.at(1).kind, ui::TranscriptEntry::Kind::LeftOut);
        QCOMPARE(entries.at(1).leftOutCount, 2);
        QCOMPARE(entries.at(3).leftOutCount, 1);
    }
    void anEmptyMessageHasStillAnEntry()
    {
        auto failed = message(models::MessageRole::Agent, {});
        failed.state = models::MessageState::Failed;
        const auto entries = ui::transcriptEntries(failed, {u"Ana"_s, {}});
        QCOMPARE(entries.size(), 1);
        QVERIFY(entries.first().partial);
    }
};

QTEST_GUILESS_MAIN(TestTranscriptEntries)
#include "tst_transcript_entries.moc"
