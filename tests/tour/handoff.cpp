#include "tests/tour/tour.h"

#include "ui/rendering/transcript_view.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace agentee;
using namespace Qt::StringLiterals;

void Tour::share(const tests::Desk &desk, const QString &recipient)
{
    desk.click(u"shareButton"_s);
    desk.type(u"recipientField"_s, recipient);
    desk.press(u"recipientField"_s, Qt::Key_Return);
    desk.see(u"changeRecipientButton"_s);
}

void Tour::anaPreparesTheHandoff()
{
    // Her laptop was closed before, with an edit that has not been sent.
    m_laptopNetwork = std::make_unique<tests::FaultProxy>(quint16(m_backend->url().port()));
    m_laptop = desk(u"ana"_s, u"-laptop"_s);
    m_laptop->typeSignIn(m_laptopNetwork->url());
    m_laptop->signIn();
    m_laptop->openProposal(u"Harbour retrofit"_s);
    m_laptop->openSection(u"Risks"_s);
    m_laptop->untilReads(u"nextStepButton"_s, u"Pricing"_s);
    m_laptop->untilReads(u"liveTranscript"_s, u"Is the cable tunnel wet?"_s);
    m_laptopNetwork->cut();
    m_laptop->untilReads(u"statusButton"_s, u"Offline"_s);
    m_laptop->typeAtEnd(
        u"sectionEditor"_s, u"\n**Spare parts.** We keep one converter module in the port."_s);
    m_laptop->untilReads(u"statusButton"_s, u"1 edit"_s);
    m_album.take(*m_laptop, u"offline-edit"_s,
        u"On the train, Ana goes on writing without a network; the edit waits on her laptop."_s);

    m_ana->openProposal(u"Harbour retrofit"_s);
    share(*m_ana, u"binh"_s);
    m_ana->untilReads(u"transcriptPreview"_s, u"secrets masked: 1"_s);
    QVERIFY(!m_ana->read(u"transcriptPreview"_s).contains(u"Norra-Gate-4711-kalvik"_s));
    m_ana->see(u"shareSendButton"_s);
    m_album.take(*m_ana, u"share"_s,
        u"Ana hands over to Bình and sees what he will see: her password is masked before anybody reads it."_s);
}

void Tour::anaHandsOver()
{
    m_ana->click(u"leaveOutButton4"_s);
    m_ana->untilReads(u"leaveOutButton4"_s, u"Put back"_s);
    m_ana->click(u"recordEdit_summary"_s);
    m_ana->type(u"recordText_summary"_s,
        u"The technical part stands. What is missing is the price, and the port's answer about the tunnel."_s);
    m_album.take(*m_ana, u"handoff-record"_s,
        u"One turn stays with her, and she puts the record into her own words."_s);
    QVERIFY(m_ana->read(u"shareSendButton"_s).contains(u"Hand over to Bình"_s));
    m_ana->click(u"shareSendButton"_s);
    m_ana->untilReads(u"receiptLine"_s, u"Sent"_s);
    m_ana->untilReads(u"receiptLine"_s, u"not yet: Opened"_s);
    m_album.take(*m_ana, u"handed-over"_s, u"Handed over, with a receipt that will move."_s);
    m_ana->click(u"shareDoneButton"_s);
    m_ana->untilReads(u"editorSentence"_s, u"Trần Bình is editing"_s);
}

void Tour::binhIsNotified()
{
    m_binh = desk(u"binh"_s);
    m_binh->typeSignIn(m_backend->url());
    m_binh->signIn();
    m_binh->goTo(u"Inbox, 1 unread"_s);
    m_binh->untilReads(u"inboxPage"_s, u"Ana Lindqvist handed “Harbour retrofit” over to you"_s);
    m_album.take(*m_binh, u"inbox"_s, u"Bình is told who handed him what."_s);
}

void Tour::binhReadsTheTranscript()
{
    m_binh->click(u"notificationAct"_s);
    m_binh->untilReads(u"readOnlyBanner"_s, u"Read-only: Ana Lindqvist's conversation"_s);
    auto *view = m_binh->see<ui::TranscriptView>(u"transcriptView"_s);
    QString words;
    for (const ui::TranscriptEntry &entry : view->entries())
        words += entry.markdown;
    QVERIFY(words.contains(u"⟦"_s));
    QVERIFY(!words.contains(u"Norra-Gate-4711-kalvik"_s));
    QVERIFY(!m_binh->sees(u"composer"_s));
    m_binh->untilReads(u"editorSentence"_s, u"You are editing"_s);
    m_binh->openSection(u"Approach"_s);
    m_album.take(
        *m_binh, u"transcript"_s, u"Ana's conversation, read-only, beside the proposal as it stands now."_s);
    m_binh->clickButton(m_binh->see(u"transcriptParts"_s), u"Handoff record"_s);
    m_binh->untilReads(u"sharedTranscriptPage"_s, u"What is missing is the price"_s);
    m_album.take(*m_binh, u"record"_s, u"The handoff record that travelled along."_s);
    m_binh->clickButton(m_binh->see(u"transcriptParts"_s), u"Since then"_s);
    m_binh->untilReads(u"sharedTranscriptPage"_s, u"Nothing in the proposal has changed since"_s);
}

void Tour::anaSeesThatItWasOpened()
{
    m_ana->goTo(u"Handoffs"_s);
    m_ana->untilReads(u"receiptLine"_s, u"not yet: Continued"_s);
    m_ana->until([this] { return !m_ana->read(u"receiptLine"_s).contains(u"not yet: Opened"_s); },
        u"the receipt says that it was opened"_s);
    m_album.take(*m_ana, u"receipt-opened"_s, u"Ana's receipt has moved: Bình has opened it."_s);
}

void Tour::binhContinues()
{
    m_binh->click(u"continueButton"_s);
    m_binh->untilReads(u"continueSheet"_s, u"You edit the proposal now"_s);
    m_album.take(*m_binh, u"continue"_s, u"Before he continues, Bình reads what differs for him."_s);
    m_binh->click(u"continueConfirmButton"_s);
    m_binh->see(u"composer"_s);
    m_binh->untilReads(u"liveTranscript"_s, u"What is missing is the price"_s);
    m_ana->until([this] { return !m_ana->read(u"receiptLine"_s).contains(u"not yet"_s); },
        u"the receipt says that it was continued"_s);
    m_binh->type(u"composer"_s, u"What is still missing?"_s);
    m_binh->press(u"composer"_s, Qt::Key_Return);
    m_binh->see(u"stopButton"_s);
    m_binh->see(u"sendButton"_s);
    m_album.take(*m_binh, u"own-session"_s,
        u"His own conversation, seeded with the record; his agent acts with his rights."_s);
}
