#include "tests/tour/keyboard_people.h"
#include "tests/tour/reviewing.h"
#include "ui/suggestions/suggestion_card.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Ana has Li review, decides and goes on to the last step; neither has a mouse.
class TestKeyboardReview : public QObject, private tests::KeyboardPeople
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startBackend(); }
    void init();
    void anaGoesOnToReview();
    void anaAsksLiToReview();
    void liOpensItFromHerInbox();
    void liContinues();
    void liSuggestsWhatSheWrites();
    void liSuggestsOtherFacts();
    void lisAgentSuggests();
    void theGateWaitsForDecisions();
    void aSuggestionIsStaleBeforeTheKey();
    void anaDecides();
    void theLastDecisionIsTakenBack();
    void liWithdrawsAndReadsTheReason();
    void theGateOpens();
    void cleanupTestCase();

private:
    std::unique_ptr<tests::Desk> m_ana;
    std::unique_ptr<tests::Desk> m_li;
    bool m_broken = false;
};

namespace
{

const QString proposal = u"Reefer yard Östervik"_s;

void untilCurrent(const tests::Desk &desk, const QString &which)
{
    desk.until(
        [&] {
            const auto *found = findCard(desk, which);
            return found && found->isCurrent();
        },
        u"“%1” is the current one"_s.arg(which));
}

} // namespace

void TestKeyboardReview::init()
{
    if (m_broken)
        QSKIP("An earlier scene did not come to its end.");
    m_broken = true;
}

void TestKeyboardReview::anaGoesOnToReview()
{
    m_ana = signedIn(u"ana"_s);
    m_ana->openProposal(proposal);
    m_ana->click(u"nextStepButton"_s);
    m_ana->untilReads({}, u"“Client” is not filled in."_s);
    m_ana->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_ana->typeInto(m_ana->field(u"Client"_s), u"Port of Kalwick"_s);
    for (const QString &next : {u"Go to Pricing"_s, u"Go to Review"_s}) {
        m_ana->click(u"nextStepButton"_s);
        m_ana->untilReads(u"nextStepButton"_s, next);
    }
    m_ana->click(u"nextStepButton"_s);
    m_ana->untilReads({}, u"“Budget › Amount” is not filled in."_s);
    m_ana->typeInto(m_ana->field(u"Amount"_s), u"1080000"_s);
    QWidget *currency = m_ana->field(u"Currency"_s);
    m_ana->enter(currency);
    auto *choice = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY(choice);
    QTest::keyClicks(choice, u"EUR"_s);
    QCOMPARE(choice->currentText(), u"EUR"_s);
    m_ana->click(u"nextStepButton"_s);
    m_ana->untilReads(u"nextStepButton"_s, u"Go to Submit"_s);
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardReview::anaAsksLiToReview()
{
    ask(*m_ana, u"What do we say about the diesel set?"_s);
    ask(*m_ana, u"Between us: would Hallsund have paid more?"_s);
    m_ana->choose(u"shareAction"_s);
    m_ana->type(u"recipientField"_s, u"Li Wei"_s);
    m_ana->press(u"recipientField"_s, Qt::Key_Return);
    m_ana->see(u"changeRecipientButton"_s);
    m_ana->click(u"modeReviewer"_s);
    m_ana->click(u"extentFollowing"_s);
    m_ana->untilReads(u"transcriptPreview"_s, u"Between us"_s);
    m_ana->click(u"leaveOutButton2"_s);
    m_ana->click(u"leaveOutButton3"_s);
    m_ana->untilReads(u"transcriptPreview"_s, u"left out: 2"_s);
    m_ana->untilReads(u"shareSendButton"_s, u"Ask Li to review"_s);
    m_ana->click(u"shareSendButton"_s);
    m_ana->untilReads(u"receiptLine"_s, u"not yet: Opened"_s);
    m_ana->click(u"shareDoneButton"_s);
    m_ana->untilReads(u"editorSentence"_s, u"You are editing"_s);
    m_broken = false;
}

void TestKeyboardReview::liOpensItFromHerInbox()
{
    m_li = signedIn(u"li"_s);
    m_li->choose(u"inboxAction"_s);
    m_li->untilReads(u"inboxPage"_s, u"Ana Lindqvist asks you to review “Reefer yard Östervik”"_s);
    m_li->press(u"notificationRow"_s, Qt::Key_Return);
    m_li->untilReads(u"readOnlyBanner"_s, u"Read-only: Ana Lindqvist's conversation"_s);
    m_li->until(
        [this] { return transcript(*m_li).contains(u"diesel set?"_s); }, u"Li reads what Ana asked"_s);
    QVERIFY(!transcript(*m_li).contains(u"Between us"_s));
    m_li->untilReads(u"editorSentence"_s, u"Ana Lindqvist is editing, you can suggest"_s);
    // The keyboard goes into the conversation, and out of it again at both ends.
    auto *view = m_li->see<QWidget>(u"transcriptView"_s);
    const auto inside = [view] { return view->isAncestorOf(QApplication::focusWidget()); };
    m_li->clickButton(m_li->see(u"transcriptParts"_s), u"Conversation"_s);
    m_li->until(
        [&] {
            m_li->strike(Qt::Key_Tab);
            return inside();
        },
        u"Tab leads into the conversation"_s);
    m_li->strike(Qt::Key_Home);
    m_li->strike(Qt::Key_Backtab, Qt::ShiftModifier);
    m_li->until([&] { return !inside(); }, u"Shift and Tab lead out of it"_s);
    m_broken = false;
}

void TestKeyboardReview::liContinues()
{
    m_li->click(u"continueButton"_s);
    m_li->untilReads(u"continueSheet"_s, u"suggest"_s);
    m_li->click(u"continueConfirmButton"_s);
    m_li->see(u"composer"_s);
    m_broken = false;
}

void TestKeyboardReview::liSuggestsWhatSheWrites()
{
    m_li->openSection(u"Approach"_s);
    m_li->click(u"suggestChangeButton"_s);
    m_li->typeAtEnd(u"sectionEditor"_s, u"A second supplier of cells stands ready."_s);
    m_li->type(u"suggestionNote"_s, u"The port asked for this in the spring."_s);
    m_li->click(u"sendSuggestionButton"_s);
    m_li->untilReads({}, u"Your suggestion is on its way."_s);
    m_li->openSection(u"Schedule"_s);
    suggest(
        *m_li, u"by the end of September"_s, u"by the middle of October"_s, u"Acceptance takes two weeks."_s);
    m_li->openSection(u"Pricing"_s);
    suggest(*m_li, u"1.08 million euros, fixed."_s, u"1.19 million euros, and a bonus for each week saved."_s,
        u"All other bids will be higher."_s);
    m_broken = false;
}

void TestKeyboardReview::liSuggestsOtherFacts()
{
    m_li->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_li->click(u"suggestStateButton"_s);
    m_li->typeInto(m_li->field(u"Client"_s), u"Port of Kalvik"_s);
    m_li->type(u"suggestionNote"_s, u"As their letter has it."_s);
    m_li->click(u"sendSuggestionButton"_s);
    m_li->clickTab(u"workspaceTabs"_s, u"Suggestions 4"_s);
    card(*m_li, u"Your suggestion for State, Pending"_s);
    m_li->untilSynced();
    m_broken = false;
}

void TestKeyboardReview::lisAgentSuggests()
{
    ask(*m_li, u"In section Summary replace “for some minutes every month” with “twice a month”"_s);
    m_li->untilReads(u"liveTranscript"_s, u"It is a suggestion and not a change, because"_s);
    QVERIFY(m_li->read(*card(*m_li, u"Your suggestion for Summary, Pending"_s)).contains(u"via agent"_s));
    m_broken = false;
}

void TestKeyboardReview::theGateWaitsForDecisions()
{
    m_ana->bringToFront();
    m_ana->untilReads(u"activityRail"_s, u"5 suggestions wait for you"_s);
    m_ana->click(u"nextStepButton"_s);
    m_ana->untilReads({}, u"There are suggestions that nobody has decided yet."_s);
    m_ana->untilReads(u"nextStepButton"_s, u"Go to Submit"_s);
    m_broken = false;
}

void TestKeyboardReview::aSuggestionIsStaleBeforeTheKey()
{
    m_ana->openSection(u"Approach"_s);
    QString text = m_ana->see<QPlainTextEdit>(u"sectionEditor"_s)->toPlainText();
    m_ana->type(u"sectionEditor"_s, text.replace(u"20-foot"_s, u"40-foot"_s));
    m_ana->untilSynced();
    m_ana->clickTab(u"workspaceTabs"_s, u"Suggestions 5"_s);
    const QString moved = u"Suggestion by Li Wei for Approach, Text moved, can be rebased"_s;
    auto *stale = card(*m_ana, moved);
    m_ana->press(u"suggestionCard"_s, Qt::Key_K);
    for (int i = 0; i < 5 && !stale->isCurrent(); ++i)
        m_ana->strike(Qt::Key_J);
    QVERIFY(stale->isCurrent());
    // The key is no more blind than the button.
    m_ana->strike(Qt::Key_A);
    m_ana->until([&] { return !m_ana->sees(u"undoBanner"_s); }, u"nothing is accepted"_s);
    QCOMPARE(findCard(*m_ana, moved), stale);
    m_ana->click(stale->findChild<QPushButton *>(u"rebaseButton"_s));
    const auto *renewed = card(*m_ana, u"Suggestion by Li Wei for Approach, Pending"_s);
    QVERIFY(m_ana->read(*renewed).contains(u"A second supplier of cells"_s));
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardReview::anaDecides()
{
    untilCurrent(*m_ana, u"Suggestion by Li Wei for Approach"_s);
    m_ana->strike(Qt::Key_A);
    m_ana->untilReads(u"undoBanner"_s, u"Li's suggestion is accepted."_s);
    untilCurrent(*m_ana, u"Suggestion by Li Wei for Summary"_s);
    m_ana->strike(Qt::Key_J);
    untilCurrent(*m_ana, u"Suggestion by Li Wei for State"_s);
    m_ana->strike(Qt::Key_K);
    untilCurrent(*m_ana, u"Suggestion by Li Wei for Summary"_s);
    m_ana->strike(Qt::Key_A);
    untilCurrent(*m_ana, u"Suggestion by Li Wei for State"_s);
    m_ana->strike(Qt::Key_A);

    untilCurrent(*m_ana, u"Suggestion by Li Wei for Pricing"_s);
    m_ana->strike(Qt::Key_R);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"rejectReason"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"A fixed price is what we are known for; keep it."_s);
    m_ana->strike(Qt::Key_Return, Qt::ControlModifier);
    m_ana->untilReads(u"undoBanner"_s, u"Li's suggestion is rejected."_s);
    m_broken = false;
}

void TestKeyboardReview::theLastDecisionIsTakenBack()
{
    untilCurrent(*m_ana, u"Suggestion by Li Wei for Schedule"_s);
    m_ana->strike(Qt::Key_A);
    m_ana->untilReads(u"undoBanner"_s, u"Li's suggestion is accepted."_s);
    m_ana->untilSynced();
    m_ana->strike(Qt::Key_Z, Qt::ControlModifier);
    m_ana->untilReads(u"undoBanner"_s, u"The decision is taken back."_s);
    card(*m_ana, u"Suggestion by Li Wei for Schedule, Pending"_s);
    m_ana->untilSynced();
    m_ana->openSection(u"Schedule"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"by the end of September"_s);
    m_ana->openSection(u"Approach"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"40-foot"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"A second supplier of cells"_s);
    m_ana->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_ana->untilReads(u"stateForm"_s, u"Port of Kalvik"_s);
    m_broken = false;
}

void TestKeyboardReview::liWithdrawsAndReadsTheReason()
{
    m_li->bringToFront();
    m_li->clickTab(u"workspaceTabs"_s, u"Suggestions 1"_s);
    m_li->click(card(*m_li, u"Your suggestion for Schedule, Pending"_s)
            ->findChild<QPushButton *>(u"withdrawButton"_s));
    m_li->until(
        [this] { return !findCard(*m_li, u"Your suggestion for Schedule"_s); }, u"nothing of Li's is open"_s);
    m_li->untilSynced();
    m_li->choose(u"inboxAction"_s);
    m_li->untilReads(u"inboxPage"_s, u"rejected your suggestion for “Reefer yard Östervik” and says why."_s);
    const QString rejected = u"Show: Ana Lindqvist rejected your suggestion"_s;
    for (auto *act : m_li->see(u"inboxPage"_s)->findChildren<QPushButton *>(u"notificationAct"_s)) {
        if (act->accessibleName().startsWith(rejected)) {
            m_li->click(act);
            break;
        }
    }
    auto *answer = card(*m_li, u"Your suggestion for Pricing, Rejected"_s);
    QVERIFY(m_li->read(*answer).contains(u"Ana Lindqvist: “A fixed price is what we are known for"_s));
    QVERIFY2(answer->isAncestorOf(QApplication::focusWidget()) || answer->hasFocus(),
        "the keyboard is where the answer stands");
    m_broken = false;
}

void TestKeyboardReview::theGateOpens()
{
    m_ana->bringToFront();
    m_ana->until([this] { return !findCard(*m_ana, u"Suggestion by Li Wei for Schedule, Pending"_s); },
        u"nothing waits for Ana"_s);
    m_ana->click(u"nextStepButton"_s);
    m_ana->untilReads(u"previousStepButton"_s, u"Back to Review"_s);
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardReview::cleanupTestCase()
{
    m_li.reset();
    m_ana.reset();
}

int main(int argc, char **argv)
{
    return tests::playWithoutMouse(argc, argv, [] { return std::make_unique<TestKeyboardReview>(); });
}

#include "tst_keyboard_review.moc"
