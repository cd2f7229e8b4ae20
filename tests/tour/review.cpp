#include "tests/tour/reviewing.h"
#include "tests/tour/tour.h"

#include "ui/suggestions/suggestion_card.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

void ask(const tests::Desk &desk, const QString &question)
{
    desk.type(u"composer"_s, question);
    desk.press(u"composer"_s, Qt::Key_Return);
    desk.see(u"stopButton"_s);
    desk.see(u"sendButton"_s);
}

} // namespace

void Tour::anaAsksLiToReview()
{
    m_ana->openProposal(u"Reefer yard Östervik"_s);
    ask(*m_ana, u"What do we say about the diesel set?"_s);
    ask(*m_ana, u"Between us: would Hallsund have paid more?"_s);
    share(*m_ana, u"Li Wei"_s);
    m_ana->click(u"modeReviewer"_s);
    m_ana->click(u"extentFollowing"_s);
    m_ana->untilReads(u"transcriptPreview"_s, u"Between us"_s);
    m_ana->click(u"leaveOutButton2"_s);
    m_ana->click(u"leaveOutButton3"_s);
    m_ana->untilReads(u"transcriptPreview"_s, u"left out: 2"_s);
    QVERIFY(!m_ana->read(u"transcriptPreview"_s).contains(u"Between"_s));
    m_ana->untilReads(u"shareSendButton"_s, u"Ask Li to review"_s);
    m_ana->until([this] { return m_ana->see(u"shareSendButton"_s)->isEnabled(); },
        u"the preview is what Li will see"_s);
    m_ana->reveal(m_ana->see(u"leaveOutButton3"_s));
    m_album.take(*m_ana, u"ask-to-review"_s,
        u"Ana keeps the edit right and asks Li to review. Li will follow her conversation, without one question and its answer."_s);
    m_ana->click(u"shareSendButton"_s);
    m_ana->untilReads(u"receiptLine"_s, u"not yet: Opened"_s);
    m_ana->untilReads(u"shareDialog"_s, u"You keep editing. Li's suggestions come to you."_s);
    m_ana->click(u"shareDoneButton"_s);
    m_ana->untilReads(u"editorSentence"_s, u"You are editing"_s);
}

void Tour::liReadsBesideTheProposal()
{
    m_li = desk(u"li"_s);
    m_li->typeSignIn(m_backend->url());
    m_li->signIn();
    m_li->goTo(u"Inbox, 1 unread"_s);
    m_li->untilReads(u"inboxPage"_s, u"Ana Lindqvist asks you to review “Reefer yard Östervik”"_s);
    m_li->click(u"notificationAct"_s);
    m_li->untilReads(u"readOnlyBanner"_s, u"Read-only: Ana Lindqvist's conversation"_s);
    m_li->until(
        [this] { return transcript(*m_li).contains(u"diesel set?"_s); }, u"Li reads what Ana asked"_s);
    QVERIFY(!transcript(*m_li).contains(u"Between us"_s));
    QVERIFY(!m_li->sees(u"composer"_s));
    m_li->untilReads(u"editorSentence"_s, u"Ana Lindqvist is editing, you can suggest"_s);
    m_li->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_li->see(u"suggestStateButton"_s);
    m_li->openSection(u"Approach"_s);
    m_li->untilReads(u"sectionEditor"_s, u"We considered a larger diesel set."_s);
    m_li->see(u"suggestChangeButton"_s);

    ask(*m_ana, u"What do we say about compressors?"_s);
    m_li->until([this] { return transcript(*m_li).contains(u"compressors?"_s); },
        u"Li follows what Ana asks later"_s);
    m_album.take(*m_li, u"reviewer"_s,
        u"Li reads Ana's conversation beside the proposal, and follows it as it goes on. She can suggest."_s);
}

void Tour::liSuggests()
{
    m_li->click(u"suggestChangeButton"_s);
    m_li->typeAtEnd(u"sectionEditor"_s, u"A second supplier of cells stands ready."_s);
    m_li->type(u"suggestionNote"_s, u"The port asked for this in the spring."_s);
    m_album.take(*m_li, u"suggesting"_s,
        u"She writes into the text as if it were hers; what she sends is a suggestion, with a reason."_s);
    m_li->click(u"sendSuggestionButton"_s);
    m_li->untilReads({}, u"Your suggestion is on its way."_s);

    m_li->openSection(u"Schedule"_s);
    suggest(
        *m_li, u"by the end of September"_s, u"by the middle of October"_s, u"Acceptance takes two weeks."_s);
    m_li->openSection(u"Pricing"_s);
    suggest(*m_li, u"1.08 million euros, fixed."_s, u"1.19 million euros, and a bonus for each week saved."_s,
        u"All other bids will be higher."_s);

    m_li->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_li->click(u"suggestStateButton"_s);
    m_li->typeInto(m_li->field(u"Client"_s), u"Port of Kalvik"_s);
    m_li->typeInto(m_li->field(u"Team size"_s), u"4"_s);
    m_li->type(u"suggestionNote"_s, u"As their letter has it."_s);
    m_album.take(*m_li, u"suggesting-state"_s, u"The facts can be suggested in the same form."_s);
    m_li->click(u"sendSuggestionButton"_s);
    m_li->clickTab(u"workspaceTabs"_s, u"Suggestions 4"_s);
    card(*m_li, u"Your suggestion for State, Pending"_s);
    m_li->untilSynced();
    m_album.take(
        *m_li, u"own-suggestions"_s, u"What she suggested, and what she can still take back herself."_s);
}

void Tour::lisAgentCanOnlySuggest()
{
    m_li->click(u"continueButton"_s);
    m_li->untilReads(u"continueSheet"_s, u"suggest"_s);
    m_album.take(*m_li, u"reviewer-continues"_s,
        u"Before she asks an agent of her own, Li reads what it may do here: suggest, and nothing else."_s);
    m_li->click(u"continueConfirmButton"_s);
    m_li->see(u"composer"_s);
    ask(*m_li, u"In section Summary replace “for some minutes every month” with “twice a month”"_s);
    m_li->untilReads(u"liveTranscript"_s, u"It is a suggestion and not a change, because"_s);
    const auto *suggested = card(*m_li, u"Your suggestion for Summary, Pending"_s);
    QVERIFY(m_li->read(*suggested).contains(u"via agent"_s));
    m_li->openSection(u"Summary"_s);
    m_li->untilReads(u"sectionEditor"_s, u"for some minutes every month"_s);
    m_li->clickTab(u"workspaceTabs"_s, u"Suggestions 5"_s);
    m_album.take(*m_li, u"agent-suggests"_s,
        u"She asks her agent for an edit; it becomes a suggestion in her name, and says why."_s);
}

void Tour::aSuggestionIsStaleBeforeTheClick()
{
    m_ana->openSection(u"Approach"_s);
    const QString text = m_ana->see<QPlainTextEdit>(u"sectionEditor"_s)->toPlainText();
    m_ana->type(u"sectionEditor"_s, QString(text).replace(u"20-foot"_s, u"40-foot"_s));
    m_ana->untilSynced();
    m_ana->clickTab(u"workspaceTabs"_s, u"Suggestions 5"_s);
    auto *stale = card(*m_ana, u"Suggestion by Li Wei for Approach, Text moved, can be rebased"_s);
    QVERIFY(!stale->findChild<QPushButton *>(u"acceptButton"_s)->isEnabled());
    m_ana->click(stale->findChild<QPushButton *>(u"compareButton"_s));
    m_ana->bringToFront();
    for (int i = 0; i < 5; ++i)
        m_ana->press(u"suggestionsPage"_s, Qt::Key_J);
    QVERIFY(stale->isCurrent());
    m_ana->clickButton(stale, u"Now"_s);
    m_ana->until([&] { return m_ana->read(*stale).contains(u"40-foot"_s); }, u"Ana sees what moved since"_s);
    m_album.take(*m_ana, u"stale"_s,
        u"Ana has edited the section since: its suggestion says so before any click, and cannot be accepted "
        "blind."_s);
    m_ana->click(stale->findChild<QPushButton *>(u"rebaseButton"_s));
    const auto *renewed = card(*m_ana, u"Suggestion by Li Wei for Approach, Pending"_s);
    QVERIFY(renewed != stale);
    QVERIFY(m_ana->read(*renewed).contains(u"A second supplier of cells"_s));
    m_ana->untilSynced();
    m_album.take(*m_ana, u"rebased"_s, u"Rebased, it is a new suggestion against what stands there now."_s);
}

void Tour::anaDecidesWithTheKeyboard()
{
    const auto press = [this](Qt::Key key) { m_ana->press(u"suggestionsPage"_s, key); };
    const auto untilCurrent = [this](const QString &which) {
        m_ana->until(
            [&] {
                const auto *card = findCard(*m_ana, which);
                return card && card->isCurrent();
            },
            u"“%1” is the current one"_s.arg(which));
    };
    m_ana->bringToFront();
    untilCurrent(u"Suggestion by Li Wei for Approach"_s);
    press(Qt::Key_A);
    m_ana->untilReads(u"undoBanner"_s, u"Li's suggestion is accepted."_s);
    untilCurrent(u"Suggestion by Li Wei for Summary"_s);
    press(Qt::Key_J);
    untilCurrent(u"Suggestion by Li Wei for State"_s);
    press(Qt::Key_K);
    untilCurrent(u"Suggestion by Li Wei for Summary"_s);
    press(Qt::Key_A);
    untilCurrent(u"Suggestion by Li Wei for State"_s);
    press(Qt::Key_A);

    untilCurrent(u"Suggestion by Li Wei for Pricing"_s);
    press(Qt::Key_R);
    m_ana->type(
        u"rejectReason"_s, u"A fixed price is what we are known for; keep it. Ask me for the numbers."_s);
    m_album.take(
        *m_ana, u"rejecting"_s, u"Rejected with the keyboard, and with a reason that Li will read."_s);
    m_ana->press(u"rejectReason"_s, Qt::Key_Return, Qt::ControlModifier);
    m_ana->untilReads(u"undoBanner"_s, u"Li's suggestion is rejected."_s);

    untilCurrent(u"Suggestion by Li Wei for Schedule"_s);
    press(Qt::Key_A);
    m_ana->untilReads(u"undoBanner"_s, u"Li's suggestion is accepted."_s);
    m_ana->untilSynced();
    m_ana->press(u"suggestionsPage"_s, Qt::Key_Z, Qt::ControlModifier);
    m_ana->untilReads(u"undoBanner"_s, u"The decision is taken back."_s);
    card(*m_ana, u"Suggestion by Li Wei for Schedule, Pending"_s);
    m_ana->untilSynced();
    m_album.take(
        *m_ana, u"taken-back"_s, u"The last decision is taken back with Ctrl+Z; the others stand."_s);

    m_ana->openSection(u"Schedule"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"by the end of September"_s);
    m_ana->openSection(u"Approach"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"40-foot"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"A second supplier of cells"_s);
    m_ana->openSection(u"Summary"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"loses power twice a month"_s);
    m_ana->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_ana->untilReads(u"stateForm"_s, u"Port of Kalvik"_s);
}

void Tour::liWithdrawsAndSeesTheDecisions()
{
    m_li->clickTab(u"workspaceTabs"_s, u"Suggestions 1"_s);
    m_li->click(card(*m_li, u"Your suggestion for Schedule, Pending"_s)
            ->findChild<QPushButton *>(u"withdrawButton"_s));
    m_li->until(
        [this] { return !findCard(*m_li, u"Your suggestion for Schedule"_s); }, u"nothing of Li's is open"_s);
    m_li->untilSynced();

    m_li->goTo(u"Inbox"_s);
    m_li->untilReads(u"inboxPage"_s, u"rejected your suggestion for “Reefer yard Östervik” and says why."_s);
    m_album.take(*m_li, u"decisions"_s, u"Li is told what became of each suggestion."_s);
    const QString rejected = u"Show: Ana Lindqvist rejected your suggestion"_s;
    for (auto *act : m_li->see(u"inboxPage"_s)->findChildren<QPushButton *>(u"notificationAct"_s)) {
        if (act->accessibleName().startsWith(rejected)) {
            m_li->click(act);
            break;
        }
    }
    auto *answer = card(*m_li, u"Your suggestion for Pricing, Rejected"_s);
    QVERIFY(m_li->read(*answer).contains(u"Ana Lindqvist: “A fixed price is what we are known for"_s));
    card(*m_li, u"Your suggestion for Schedule, Withdrawn"_s);
    card(*m_li, u"Your suggestion for Summary, Accepted"_s);
    m_li->reveal(answer->findChild<QPushButton *>(u"compareButton"_s));
    m_album.take(*m_li, u"reason"_s, u"The rejected one, with Ana's reason; the others are decided too."_s);
}
