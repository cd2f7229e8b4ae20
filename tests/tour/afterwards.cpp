#include "tests/tour/tour.h"

#include "storage/connection.h"
#include "ui/share/share_card.h"

#include <QAbstractItemView>
#include <QDirIterator>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

const QString proposal = u"Ferry charging Hallsund"_s;

QStringList databases(const QString &profile)
{
    QStringList found;
    QDirIterator files(profile, {u"*.db"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    return found;
}

/// How many messages with these words the profile keeps, of whatever conversation.
int keptMessages(const QString &profile, const QString &words)
{
    int kept = 0;
    for (const QString &file : databases(profile).filter(u"cache"_s)) {
        auto connection = storage::Connection::open(file, {});
        if (!connection)
            qFatal("%ls cannot be read", qUtf16Printable(file));
        const QString sql = u"SELECT count(*) FROM message WHERE instr(CAST(row AS TEXT), ?) > 0"_s;
        auto query = (*connection)->start(sql, std::array{storage::Value(words)});
        if (!query || !query->next())
            qFatal("%ls has no messages", qUtf16Printable(file));
        kept += query->value(0).toInt();
        (*connection)->giveBack(sql, *std::move(query));
    }
    return kept;
}

ui::ShareCard *shareCard(const tests::Desk &desk, const QString &sentence)
{
    for (auto *card : desk.see(u"handoffsPage"_s)->findChildren<ui::ShareCard *>()) {
        if (card->isVisible() && desk.read(*card).contains(sentence))
            return card;
    }
    return nullptr;
}

void addTo(const tests::Desk &desk, const QString &section, const QString &sentence)
{
    desk.openSection(section);
    desk.typeAtEnd(u"sectionEditor"_s, sentence);
}

} // namespace

void Tour::anaWorksOffline()
{
    m_officeNetwork = std::make_unique<tests::FaultProxy>(quint16(m_backend->url().port()));
    m_office = desk(u"ana"_s, u"office"_s);
    m_office->typeSignIn(m_officeNetwork->url());
    m_office->signIn();
    m_office->openProposal(proposal);
    m_officeNetwork->cut();
    m_office->untilReads(u"statusButton"_s, u"Offline"_s);
    addTo(*m_office, u"Summary"_s, u"The tower is painted in the colours of the ferries."_s);
    addTo(*m_office, u"Approach"_s, u"At night the battery is filled at half the price."_s);
    addTo(*m_office, u"Risks"_s, u"A diver looks at the foundation every second year."_s);
    m_office->click(u"addSectionButton"_s);
    QLineEdit *name = nullptr;
    m_office->until(
        [&] {
            return (name = m_office->see<QAbstractItemView>(u"outline"_s)->findChild<QLineEdit *>())
                != nullptr;
        },
        u"the new section can be named"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Warranty"_s);
    QTest::keyClick(name, Qt::Key_Return);
    addTo(*m_office, u"Warranty"_s, u"Ten years for the cells, five for everything that moves."_s);
    m_office->untilReads(u"statusButton"_s, u"edits waiting"_s);
    m_office->click(u"statusButton"_s);
    for (const QString &section : {u"Summary"_s, u"Approach"_s, u"Risks"_s, u"Warranty"_s})
        m_office->untilReads(u"conflictBench"_s, section);
    m_album.take(*m_office, u"waiting"_s,
        u"In the site office the network is down. Ana goes on writing, and sees what waits to be sent."_s);
}

void Tour::theRestartedClientStillHasIt()
{
    const QString waiting = m_office->read(u"statusButton"_s);
    m_office.reset();
    m_office = desk(u"ana"_s, u"office"_s);
    m_office->untilReads(u"signedInLabel"_s, u"Ana Lindqvist (Northwind)"_s);
    m_office->untilReads(u"statusButton"_s, waiting);
    m_office->goTo(u"Waiting to be sent"_s);
    m_office->untilReads(u"conflictBench"_s, u"Warranty"_s);
    m_office->openProposal(proposal);
    m_office->openSection(u"Risks"_s);
    m_office->untilReads(u"sectionEditor"_s, u"A diver looks at the foundation"_s);
    m_office->openSection(u"Warranty"_s);
    m_office->untilReads(u"sectionEditor"_s, u"Ten years for the cells"_s);
    m_office->untilReads(u"nextStepButton"_s, u"Technical proposal"_s);
    m_album.take(*m_office, u"restarted-offline"_s,
        u"Closed and started again without a network: she is still signed in, and nothing is lost."_s);
}

void Tour::theNetworkComesBack()
{
    m_officeNetwork->mend();
    m_office->goTo(u"Waiting to be sent"_s);
    sendNow(*m_office);
    m_office->untilReads(u"conflictBench"_s, u"Everything is sent"_s);
    m_office->untilSynced();
    m_ana->openProposal(proposal);
    m_ana->openSection(u"Summary"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"in the colours of the ferries"_s);
    m_ana->openSection(u"Approach"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"at half the price"_s);
    m_ana->openSection(u"Risks"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"A diver looks at the foundation"_s);
    m_ana->openSection(u"Warranty"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"Ten years for the cells"_s);
    m_album.take(*m_ana, u"healed"_s,
        u"The network is back: everything was sent by itself, and her other computer shows it."_s);
}

void Tour::anaEndsLisReading()
{
    const QString question = u"compressors?"_s;
    m_li->openProposal(u"Reefer yard Östervik"_s);
    m_li->clickTab(u"sessionTabs"_s, u"Ana"_s);
    m_li->untilReads(u"readOnlyBanner"_s, u"Read-only: Ana Lindqvist's conversation"_s);
    QVERIFY(keptMessages(folder(u"li"_s), question) > 0);

    const QString asked = u"You asked Li Wei to review “Reefer yard Östervik”"_s;
    m_ana->goTo(u"Handoffs"_s);
    m_ana->until([&] { return shareCard(*m_ana, asked) != nullptr; }, u"Ana sees what she shared with Li"_s);
    auto *shared = shareCard(*m_ana, asked);
    m_ana->until([&] { return m_ana->read(*shared).contains(u"opened 1 ×"_s); }, u"Ana sees that Li read"_s);
    QVERIFY(m_ana->read(*shared).contains(u"no end date"_s));
    m_album.take(*m_ana, u"grants"_s,
        u"Who can read what: each conversation she showed, how often it was opened, and until when."_s);
    m_ana->click(shared->findChild<QPushButton *>(u"revokeButton"_s));
    m_ana->until(
        [&] {
            shared = shareCard(*m_ana, asked);
            return shared && m_ana->read(*shared).contains(u"The conversation can no longer be read."_s);
        },
        u"the reading is ended"_s);
    QVERIFY(!shared->findChild<QPushButton *>(u"revokeButton"_s)->isVisible());

    m_li->untilReads(u"conversationNotice"_s, u"Ana's conversation is no longer shared with you."_s);
    QVERIFY(!m_li->sees(u"transcriptView"_s));
    QVERIFY(!m_li->sees(u"readOnlyBanner"_s));
    m_album.take(*m_li, u"revoked"_s,
        u"Li was reading it: a sentence takes its place. Her own work stays, no copy of Ana's words does."_s);
    QCOMPARE(keptMessages(folder(u"li"_s), question), 0);
    m_li.reset();
    QCOMPARE(keptMessages(folder(u"li"_s), question), 0);
}

void Tour::signingOutSaysWhatWouldBeLost()
{
    m_officeNetwork->cut();
    m_office->untilReads(u"statusButton"_s, u"Offline"_s);
    m_office->openProposal(proposal);
    addTo(*m_office, u"Pricing"_s, u"The price holds until the end of June."_s);
    m_office->choose(u"signOutAction"_s);
    auto *question = m_office->see<QMessageBox>({});
    QVERIFY(question->text().contains(u"Sign out Ana Lindqvist?"_s));
    QVERIFY(question->informativeText().contains(u"not sent yet and would be deleted"_s));
    m_album.take(*m_office, u"sign-out-unsent"_s,
        u"She wants to leave the shared computer: one edit has not been sent, and the button says what would "
        "happen to it."_s);
    m_office->clickButton(question, u"Stay signed in"_s);
    m_office->untilReads(u"sectionEditor"_s, u"The price holds until the end of June."_s);

    m_officeNetwork->mend();
    m_office->goTo(u"Waiting to be sent"_s);
    sendNow(*m_office);
    m_office->untilSynced();
    QVERIFY(!databases(folder(u"office"_s)).isEmpty());
    m_office->choose(u"signOutAction"_s);
    question = m_office->see<QMessageBox>({});
    QVERIFY(question->informativeText().contains(u"They stay on the server."_s));
    m_office->clickButton(question, u"Sign out"_s);
    m_office->see(u"signInButton"_s);
    m_office->untilReads({}, u"You are signed out."_s);
    m_office->until([this] { return databases(folder(u"office"_s)).isEmpty(); },
        u"nothing of Ana's is left on the shared computer"_s);
    m_ana->openProposal(proposal);
    m_ana->openSection(u"Pricing"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"The price holds until the end of June."_s);
}

void Tour::somebodyElseSignsIn()
{
    m_office->handTo(person(u"sam"_s));
    m_office->typeSignIn(m_officeNetwork->url());
    m_office->signIn();
    m_office->untilReads(u"signedInLabel"_s, u"Sam Okafor (Northwind)"_s);
    const auto *list = m_office->find<QAbstractItemView>(u"workspaceList"_s);
    QVERIFY(!list || !m_office->rows(u"workspaceList"_s).join(u' ').contains(u"Hallsund"_s));
    QVERIFY(!m_office->read().contains(u"Ana Lindqvist"_s));
    m_album.take(*m_office, u"somebody-else"_s,
        u"Sam signs in at the same computer. Of Ana's work there is nothing to be seen."_s);
    m_office.reset();
    m_office = desk(u"sam"_s, u"office"_s);
    m_office->untilReads(u"signedInLabel"_s, u"Sam Okafor (Northwind)"_s);
    QVERIFY(!m_office->sees(u"signInButton"_s));
    m_office->untilSynced();
}
