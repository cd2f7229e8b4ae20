#include "tests/tour/tour.h"

#include "ui/kit/avatar.h"

#include <QFile>

#include <algorithm>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void Tour::binhEditsAndAnaSees()
{
    m_ana->openProposal(u"Harbour retrofit"_s);
    m_ana->untilReads(u"editorSentence"_s, u"Trần Bình is editing, you can suggest"_s);
    m_ana->openSection(u"Approach"_s);
    m_ana->until([this] { return !m_ana->sees(u"nextChangeButton"_s); }, u"Ana has seen everything"_s);

    m_binh->bringToFront();
    m_binh->openSection(u"Pricing"_s);
    m_binh->type(u"sectionEditor"_s,
        u"## Pricing\n\nThe whole retrofit costs **8.4 million euros**, 0.2 below the port's frame. The "
        u"climate "
        "fund bears 40 % of it if the first ship is connected before the end of 2027."_s);
    m_binh->untilSynced();

    m_ana->untilReads(u"nextChangeButton"_s, u"1 section changed since you last looked"_s);
    m_ana->until(
        [this] {
            return std::ranges::any_of(
                m_ana->window().findChildren<ui::Avatar *>(), [](const ui::Avatar *one) {
                    return one->isVisible() && one->toolTip() == u"Trần Bình has this open"_s;
                });
        },
        u"Ana sees that Bình has it open"_s);
    m_album.take(*m_ana, u"changed-since"_s,
        u"Bình writes the price. Ana sees who is editing, and which section changed since she last looked."_s);
    m_ana->click(u"nextChangeButton"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"8.4 million euros"_s);
    QCOMPARE(m_ana->see(u"sectionEditor"_s)->accessibleDescription(),
        u"Trần Bình is editing. You can suggest a change."_s);
    m_ana->see(u"suggestChangeButton"_s);
    m_album.take(
        *m_ana, u"read-along"_s, u"One click, and she reads it. The text is Bình's; she can suggest."_s);
    m_ana->until([this] { return !m_ana->sees(u"nextChangeButton"_s); }, u"she has seen the change"_s);
}

void Tour::anasLateEditIsRefused()
{
    m_laptop->bringToFront();
    m_laptop->untilReads(u"statusButton"_s, u"1 edit"_s);
    m_laptopNetwork->mend();
    m_laptop->click(u"statusButton"_s);
    sendNow(*m_laptop);
    m_laptop->untilReads(u"statusButton"_s, u"1 edit needs you"_s);
    m_laptop->untilReads(u"conflictBench"_s, u"Edit of Risks in Harbour retrofit"_s);
    m_laptop->untilReads(u"conflictBench"_s, u"We keep one converter module in the port."_s);
    QVERIFY(!m_laptop->sees(u"sendMineButton"_s)); // it would be refused again
    m_album.take(*m_laptop, u"conflict-bench"_s,
        u"Ana's laptop is back on the network. Her edit came after the handoff and was refused; every word "
        u"of "
        u"it is here."_s);
}

void Tour::sheOffersItAsASuggestion()
{
    m_laptop->click(u"makeSuggestionButton"_s);
    m_laptop->untilReads(u"conflictBench"_s, u"Your text is a suggestion now."_s);
    m_laptop->untilSynced();
    m_laptop->goTo(u"Proposals"_s);
    m_laptop->clickTab(u"workspaceTabs"_s, u"Suggestions 1"_s);
    m_laptop->untilReads(u"suggestionCard"_s, u"Pending"_s);
    m_laptop->untilReads(u"suggestionCard"_s, u"Withdraw"_s);
    m_album.take(*m_laptop, u"late-edit-suggested"_s,
        u"One click makes it a suggestion; until it is decided she can take it back."_s);
}

void Tour::binhAcceptsIt()
{
    m_binh->goTo(u"Review, 1 suggestion waits for you"_s);
    m_binh->untilReads(u"suggestionCard"_s, u"Ana Lindqvist"_s);
    m_binh->untilReads(u"suggestionCard"_s, u"We keep one converter module in the port."_s);
    m_album.take(*m_binh, u"review-suggestion"_s,
        u"Bình finds it under Review: who, where, and word by word what changes."_s);
    m_binh->click(u"acceptButton"_s);
    m_binh->untilReads(u"undoBanner"_s, u"Ana's suggestion is accepted."_s);
    m_binh->untilSynced();
    m_album.take(*m_binh, u"suggestion-accepted"_s, u"Accepted with a click, which can be taken back."_s);
    m_binh->openProposal(u"Harbour retrofit"_s);
    m_binh->openSection(u"Risks"_s);
    m_binh->untilReads(u"sectionEditor"_s, u"We keep one converter module in the port."_s);
}

void Tour::anaSeesItAccepted()
{
    m_laptop->untilReads({}, u"1 decided"_s);
    m_laptop->click(u"decidedButton"_s);
    m_laptop->untilReads(u"suggestionCard"_s, u"Accepted by Trần Bình"_s);
    m_album.take(*m_laptop, u"accepted"_s, u"Ana sees that it was accepted, and by whom."_s);
    m_ana->openSection(u"Risks"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"We keep one converter module in the port."_s);
    m_ana->goTo(u"Inbox"_s);
    m_ana->untilReads(u"inboxPage"_s, u"Trần Bình accepted your suggestion"_s);
}

void Tour::historyNamesWhoAndOnWhoseBehalf()
{
    m_binh->type(u"composer"_s, u"Change in section Risks: replace “120 metres” with “150 metres”"_s);
    m_binh->press(u"composer"_s, Qt::Key_Return);
    m_binh->untilReads(u"sectionEditor"_s, u"the price includes 150 metres"_s);
    m_binh->see(u"sendButton"_s);
    m_binh->clickTab(u"workspaceTabs"_s, u"History"_s);
    const auto row = [this](int number) { return m_binh->rows(u"revisionList"_s).value(number); };
    m_binh->until([&] { return m_binh->rows(u"revisionList"_s).size() == 3; }, u"three versions are there"_s);
    QVERIFY2(row(0).endsWith(u"Trần Bình · via agent Librarian"_s), qPrintable(row(0)));
    QVERIFY2(row(1).endsWith(u"Ana Lindqvist · accepted by Trần Bình"_s), qPrintable(row(1)));
    QVERIFY2(row(2).endsWith(u"Ana Lindqvist"_s), qPrintable(row(2)));
    m_binh->clickRow(u"revisionList"_s, u"Version 1"_s);
    m_binh->clickRow(u"revisionList"_s, u"Now"_s, Qt::ControlModifier);
    m_binh->untilReads(u"historyPage"_s, u"150 metres"_s);
    m_binh->untilReads(u"historyPage"_s, u"Spare parts"_s);
    m_album.take(*m_binh, u"history"_s,
        u"Every version says who wrote it, through which agent, and who accepted it; any two can be compared."_s);
}

void Tour::anEarlierVersionIsRestored()
{
    m_binh->clickRow(u"revisionList"_s, u"Version 2"_s);
    m_binh->click(u"restoreRevisionButton"_s);
    m_binh->until(
        [this] { return m_binh->rows(u"revisionList"_s).size() == 4; }, u"it is a version of its own"_s);
    QVERIFY(m_binh->rows(u"revisionList"_s).first().endsWith(u"Trần Bình"_s));
    m_binh->untilSynced();
    m_album.take(*m_binh, u"restored"_s,
        u"His agent went too far: he restores Ana's version as a new one, and nothing is lost."_s);
    m_binh->openSection(u"Risks"_s);
    m_binh->untilReads(u"sectionEditor"_s, u"the price includes 120 metres"_s);
    m_binh->untilReads(u"sectionEditor"_s, u"Spare parts"_s);
}

void Tour::whatIsExportedIsTheDocument()
{
    m_ana->openProposal(u"Island ferry quay"_s);
    const QString ferry = folder(u"exported ferry.md"_s);
    m_ana->choose(u"exportAction"_s);
    m_ana->chooseFile(ferry, u"Save"_s);
    m_ana->untilReads({}, u"Exported “Island ferry quay”"_s);
    m_album.take(
        *m_ana, u"exported"_s, u"The imported document is exported again, byte for byte the same."_s);
    QCOMPARE(bytesOf(ferry), bytesOf(QFINDTESTDATA("island_ferry.md")));

    QList<QByteArray> copies;
    for (const tests::Desk *desk : {m_ana.get(), m_binh.get()}) {
        const QString path = folder(u"harbour of %1.md"_s.arg(desk->person().email));
        desk->bringToFront();
        desk->openProposal(u"Harbour retrofit"_s);
        desk->choose(u"exportAction"_s);
        desk->chooseFile(path, u"Save"_s);
        desk->untilReads({}, u"Exported “Harbour retrofit”"_s);
        copies.append(bytesOf(path));
    }
    QVERIFY(copies.first().startsWith("## Summary\n\nThe Port of Kalvik"));
    QVERIFY(copies.first().contains("the price includes 120 metres"));
    QVERIFY(copies.first().contains("**Spare parts.** We keep one converter module in the port."));
    QVERIFY(copies.first().contains("8.4 million euros"));
    QCOMPARE(copies.last(), copies.first());
}
