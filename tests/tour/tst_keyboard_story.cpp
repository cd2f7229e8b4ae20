#include "tests/tour/keyboard_people.h"

#include <QFile>

using namespace agentee;
using namespace Qt::StringLiterals;

/// A proposal is handed over by two people who have no mouse, from signing in to the exported file.
class TestKeyboardStory : public QObject, private tests::KeyboardPeople
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startBackend(); }
    void init();
    void anaSignsInAndOpens();
    void anaEdits();
    void anaAsksTheAgent();
    void anaHandsOver();
    void binhReadsAndContinues();
    void anaSuggests();
    void binhAccepts();
    void binhExports();
    void cleanupTestCase();

private:
    std::unique_ptr<tests::Desk> m_ana;
    std::unique_ptr<tests::Desk> m_binh;
    bool m_broken = false;
};

void TestKeyboardStory::init()
{
    if (m_broken)
        QSKIP("An earlier scene did not come to its end.");
    m_broken = true;
}

void TestKeyboardStory::anaSignsInAndOpens()
{
    m_ana = signedIn(u"ana"_s);
    m_ana->openProposal(u"Harbour retrofit"_s);
    m_ana->untilReads(u"editorSentence"_s, u"You are editing"_s);
    m_ana->openSection(u"Approach"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"First the grid."_s);
    m_broken = false;
}

void TestKeyboardStory::anaEdits()
{
    m_ana->typeAtEnd(u"sectionEditor"_s, u" Then the cranes."_s);
    m_ana->untilSynced();
    m_ana->untilReads(u"sectionEditor"_s, u"Then the cranes."_s);
    m_broken = false;
}

void TestKeyboardStory::anaAsksTheAgent()
{
    ask(*m_ana, u"Is the cable tunnel wet?"_s);
    m_ana->untilReads(u"liveTranscript"_s, u"The tunnel is wetter than it looked"_s);
    m_broken = false;
}

void TestKeyboardStory::anaHandsOver()
{
    m_ana->choose(u"shareAction"_s);
    m_ana->type(u"recipientField"_s, u"binh"_s);
    m_ana->press(u"recipientField"_s, Qt::Key_Return);
    m_ana->see(u"changeRecipientButton"_s);
    m_ana->untilReads(u"shareSendButton"_s, u"Hand over to Bình"_s);
    m_ana->click(u"shareSendButton"_s);
    m_ana->untilReads(u"receiptLine"_s, u"not yet: Opened"_s);
    m_ana->click(u"shareDoneButton"_s);
    m_ana->untilReads(u"editorSentence"_s, u"Trần Bình is editing"_s);
    m_broken = false;
}

void TestKeyboardStory::binhReadsAndContinues()
{
    m_binh = signedIn(u"binh"_s);
    m_binh->goTo(u"Inbox, 1 unread"_s);
    m_binh->click(u"notificationAct"_s);
    m_binh->untilReads(u"readOnlyBanner"_s, u"Read-only: Ana Lindqvist's conversation"_s);
    m_binh->click(u"continueButton"_s);
    m_binh->untilReads(u"continueSheet"_s, u"You edit the proposal now"_s);
    m_binh->click(u"continueConfirmButton"_s);
    m_binh->see(u"composer"_s);
    ask(*m_binh, u"What is still missing?"_s);
    m_broken = false;
}

void TestKeyboardStory::anaSuggests()
{
    m_ana->bringToFront();
    m_ana->openSection(u"Risks"_s);
    m_ana->click(u"suggestChangeButton"_s);
    m_ana->typeAtEnd(u"sectionEditor"_s, u" We keep one converter module in the port."_s);
    m_ana->type(u"suggestionNote"_s, u"The port asked for it."_s);
    m_ana->click(u"sendSuggestionButton"_s);
    m_ana->untilReads({}, u"Your suggestion is on its way."_s);
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardStory::binhAccepts()
{
    m_binh->bringToFront();
    m_binh->untilReads(u"activityRail"_s, u"1 suggestion waits for you"_s);
    m_binh->goTo(u"Review, 1 suggestion waits for you"_s);
    m_binh->untilReads(u"suggestionCard"_s, u"We keep one converter module in the port."_s);
    m_binh->press(u"suggestionCard"_s, Qt::Key_A);
    m_binh->untilReads(u"undoBanner"_s, u"Ana's suggestion is accepted."_s);
    m_binh->untilSynced();
    m_broken = false;
}

void TestKeyboardStory::binhExports()
{
    m_binh->openProposal(u"Harbour retrofit"_s);
    const QString path = this->path(u"harbour.md"_s);
    m_binh->choose(u"exportAction"_s);
    m_binh->chooseFile(path, u"Save"_s);
    m_binh->untilReads({}, u"Exported “Harbour retrofit”"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Then the cranes."));
    QVERIFY(text.contains("We keep one converter module in the port."));
    m_broken = false;
}

void TestKeyboardStory::cleanupTestCase()
{
    m_binh.reset();
    m_ana.reset();
}

int main(int argc, char **argv)
{
    return tests::playWithoutMouse(argc, argv, [] { return std::make_unique<TestKeyboardStory>(); });
}

#include "tst_keyboard_story.moc"
