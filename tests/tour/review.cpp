#include "tests/tour/tour.h"

#include "ui/suggestions/suggestion_card.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

/// The card whose spoken name has this part, or null.
ui::SuggestionCard *cardOf(const tests::Desk &desk, const QString &part)
{
    for (ui::SuggestionCard *card : desk.window().findChildren<ui::SuggestionCard *>()) {
        if (card->isVisible() && card->accessibleName().contains(part))
            return card;
    }
    return nullptr;
}

ui::SuggestionCard *seeCard(const tests::Desk &desk, const QString &part)
{
    ui::SuggestionCard *card = nullptr;
    desk.until([&] { return (card = cardOf(desk, part)) != nullptr; },
        u"%1 sees a card “%2”"_s.arg(desk.person().name, part));
    return card;
}

QPushButton *buttonOf(ui::SuggestionCard *card, const QString &name)
{
    return card->findChild<QPushButton *>(name);
}

} // namespace

void Tour::binhAsksLiToReview()
{
    share(*m_binh, u"li"_s);
    m_binh->click(u"modeReviewer"_s);
    m_binh->untilReads(u"shareSendButton"_s, u"Ask Li to review"_s);
    m_binh->until([this] { return m_binh->see(u"shareSendButton"_s)->isEnabled(); }, u"the preview is there"_s);
    m_album.take(*m_binh, u"ask-for-review"_s, u"Bình keeps the edit right and asks Li for a review."_s);
    m_binh->click(u"shareSendButton"_s);
    m_binh->untilReads(u"receiptLine"_s, u"Sent"_s);
    m_binh->click(u"shareDoneButton"_s);
}

void Tour::liSuggests()
{
    m_li = desk(u"li"_s);
    m_li->typeSignIn(m_backend->url());
    m_li->signIn();
    m_li->goTo(u"Inbox, 1 unread"_s);
    m_li->untilReads(u"inboxPage"_s, u"asks you to review “Harbour retrofit”"_s);
    m_li->click(u"notificationAct"_s);
    m_li->openSection(u"Schedule"_s);
    m_li->click(u"suggestChangeButton"_s);
    m_li->typeAtEnd(u"sectionEditor"_s, u"\nNo works are planned between 20 December and 6 January."_s);
    m_li->type(u"suggestionNote"_s, u"The port is closed then."_s);
    m_album.take(*m_li, u"suggesting"_s, u"Li cannot edit; what she writes becomes a suggestion."_s);
    m_li->click(u"sendSuggestionButton"_s);
    m_li->untilSynced();
    m_li->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_li->click(u"suggestStateButton"_s);
    auto *size = qobject_cast<QLineEdit *>(m_li->field(u"Team size"_s));
    QVERIFY(size);
    size->selectAll();
    QTest::keyClicks(size, u"9"_s);
    m_li->click(u"sendSuggestionButton"_s);
    m_li->untilSynced();
    m_binh->clickTab(u"workspaceTabs"_s, u"Suggestions 3"_s);
}

void Tour::binhSeesWhatIsStale()
{
    ui::SuggestionCard *late = seeCard(*m_binh, u"Suggestion by Ana Lindqvist for Risks, Text moved"_s);
    QVERIFY(!buttonOf(late, u"acceptButton"_s)->isEnabled());
    m_album.take(*m_binh, u"suggestions"_s,
        u"Every suggestion with what it changes. Ana's was made on another text, and says so before the click."_s);
    m_binh->click(buttonOf(late, u"rebaseButton"_s));
    ui::SuggestionCard *fresh = seeCard(*m_binh, u"Suggestion by Ana Lindqvist for Risks, Pending"_s);
    QVERIFY(buttonOf(fresh, u"acceptButton"_s)->isEnabled());
    m_binh->click(buttonOf(fresh, u"acceptButton"_s));
    m_binh->until([this] { return !cardOf(*m_binh, u"for Risks, Pending"_s); }, u"Ana's suggestion is accepted"_s);
}

void Tour::binhAcceptsAndRejects()
{
    m_binh->click(buttonOf(seeCard(*m_binh, u"Suggestion by Li Wei for Schedule, Pending"_s), u"acceptButton"_s));
    m_binh->until([this] { return !cardOf(*m_binh, u"for Schedule, Pending"_s); }, u"Li's text is accepted"_s);
    m_binh->click(buttonOf(seeCard(*m_binh, u"Suggestion by Li Wei for Proposal data"_s), u"rejectButton"_s));
    m_binh->type(u"rejectReason"_s, u"Four is right: the others work for Fjordkraft."_s);
    m_album.take(*m_binh, u"rejecting"_s, u"A rejection has a reason that its author reads."_s);
    m_binh->click(u"rejectConfirmButton"_s);
    m_binh->untilSynced();
    m_li->clickTab(u"workspaceTabs"_s, u"Suggestions"_s);
    m_li->until([this] { return !cardOf(*m_li, u"Pending"_s); }, u"Li's suggestions are decided"_s);
    m_li->goTo(u"Inbox"_s);
    m_li->untilReads(u"inboxPage"_s, u"rejected your suggestion for “Harbour retrofit” and says why"_s);
    m_li->untilReads(u"inboxPage"_s, u"accepted your suggestion"_s);
    m_album.take(*m_li, u"decided"_s, u"Li learns what became of her suggestions."_s);
}

void Tour::theHistoryKnowsWhoAndHow()
{
    m_binh->openSection(u"Schedule"_s);
    m_binh->clickTab(u"workspaceTabs"_s, u"History"_s);
    m_binh->until(
        [this] {
            return m_binh->rows(u"revisionList"_s).join(u' ').contains(u"Li Wei · accepted by Trần Bình"_s);
        },
        u"the history says whose words these are and who accepted them"_s);
    m_album.take(*m_binh, u"history"_s, u"The history says whose words these are, and who accepted them."_s);
    m_binh->openSection(u"Approach"_s);
    m_binh->clickTab(u"workspaceTabs"_s, u"History"_s);
    m_binh->until(
        [this] { return m_binh->rows(u"revisionList"_s).join(u' ').contains(u"via agent Librarian"_s); },
        u"the history says what the agent wrote on whose behalf"_s);
}
