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
        const auto entries = ui::transcriptEntries(answer, {u"Ana"_s, u"id"_s, {}});
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.first().kind, ui::TranscriptEntry::Kind::ToolCall);
        QCOMPARE(entries.first().toolSummary, u"Read section Approach"_s);
        QVERIFY(entries.first().toolName.isEmpty());
        QVERIFY(entries.first().toolDetail.startsWith(u"read_section\n"));
        QCOMPARE(entries.last().author, u"Librarian"_s);
    }
    static models::ToolUse use(const QString &name, const QString &summary, bool failed = false)
    {
        return {.callId = {},
            .name = name,
            .input = {},
            .summary = summary,
            .result = u"got "_s + summary,
            .failed = failed};
    }
    void equalCallsAreOneLine()
    {
        auto answer = message(models::MessageRole::Agent, u"Done."_s);
        answer.toolUses = {use(u"list_sections"_s, u"Listed 3 sections"_s),
            use(u"read_section"_s, u"Read section A"_s), use(u"read_section"_s, u"Read section B"_s),
            use(u"read_section"_s, u"Read section B"_s),
            use(u"search_proposals"_s, u"Searched for x: 1 passages"_s)};
        const auto entries = ui::transcriptEntries(answer, {});
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entries.at(0).toolSummary, u"Listed 3 sections"_s);
        QCOMPARE(entries.at(1).toolSummary, u"Read 2 section(s)"_s);
        for (const QString &part : {u"got Read section A"_s, u"got Read section B"_s})
            QVERIFY2(entries.at(1).toolDetail.contains(part), qPrintable(entries.at(1).toolDetail));
        QCOMPARE(entries.at(2).toolSummary, u"Searched for x: 1 passages"_s);
    }
    void theSameCallAgainIsCounted()
    {
        auto answer = message(models::MessageRole::Agent, u"Done."_s);
        answer.toolUses = {
            use(u"read_state"_s, u"Read the data"_s), use(u"read_state"_s, u"Read the data"_s)};
        const auto entries = ui::transcriptEntries(answer, {});
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.first().toolSummary, u"Read the data (2 times)"_s);
    }
    void changesAndFailuresAreNamedOneByOne()
    {
        auto answer = message(models::MessageRole::Agent, u"Done."_s);
        answer.toolUses = {use(u"edit_section"_s, u"Changed A"_s), use(u"edit_section"_s, u"Changed B"_s),
            use(u"read_section"_s, u"Read A"_s), use(u"read_section"_s, u"Read C"_s, true),
            use(u"read_section"_s, u"Read B"_s), use(u"unheard_of"_s, u"X"_s), use(u"unheard_of"_s, u"Y"_s)};
        QCOMPARE(ui::transcriptEntries(answer, {}).size(), 8);
    }
    void aStoppedAnswerIsNoFailure()
    {
        auto stopped = message(models::MessageRole::Agent, u"Half"_s);
        stopped.state = models::MessageState::Stopped;
        QCOMPARE(ui::transcriptEntries(stopped, {}).first().ending, ui::TranscriptEntry::Ending::Stopped);
    }
    void theOwnersDiscIsTheirs()
    {
        const auto said =
            ui::transcriptEntries(message(models::MessageRole::Person, u"a"_s), {u"You"_s, u"id"_s, u"AL"_s});
        QCOMPARE(said.first().author, u"You"_s);
        QCOMPARE(said.first().initials, u"AL"_s);
        QCOMPARE(said.first().authorId, u"id"_s);
        QVERIFY(
            ui::transcriptEntries(message(models::MessageRole::Agent, u"a"_s), {u"You"_s, u"id"_s, u"AL"_s})
                .first()
                .initials.isEmpty());
    }
    void leftOutTurnsAreCounted()
    {
        auto left = message(models::MessageRole::Person, {});
        left.state = models::MessageState::LeftOut;
        const auto entries = ui::transcriptEntries({message(models::MessageRole::Person, u"a"_s), left, left,
                                                       message(models::MessageRole::Person, u"b"_s), left},
            {u"Ana"_s, {}, {}});
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entries.at(1).kind, ui::TranscriptEntry::Kind::LeftOut);
        QCOMPARE(entries.at(1).leftOutCount, 2);
        QCOMPARE(entries.at(3).leftOutCount, 1);
    }
    void anEmptyMessageHasStillAnEntry()
    {
        auto failed = message(models::MessageRole::Agent, {});
        failed.state = models::MessageState::Failed;
        const auto entries = ui::transcriptEntries(failed, {u"Ana"_s, {}, {}});
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().ending, ui::TranscriptEntry::Ending::CutOff);
    }
};

QTEST_GUILESS_MAIN(TestTranscriptEntries)
#include "tst_transcript_entries.moc"
