#include "tests/tour/tour.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace agentee;
using namespace Qt::StringLiterals;

void Tour::anaSignsIn()
{
    m_ana = desk(u"ana"_s);
    m_ana->typeSignIn(m_backend->url());
    m_ana->untilReads({}, u"sample people"_s);
    m_album.take(*m_ana, u"sign-in"_s, u"Ana signs in: the server says who it is before she does."_s);
    m_ana->signIn();
    QVERIFY(m_ana->read(u"signedInLabel"_s).contains(u"Ana Lindqvist (Northwind)"_s));
}

void Tour::anaOpensHarbourRetrofit()
{
    const QStringList proposals = m_ana->rows(u"workspaceList"_s);
    QVERIFY(proposals.contains(u"Harbour retrofit"_s));
    QVERIFY(!proposals.contains(u"Warehouse lighting Lelystad"_s)); // another company's
    m_ana->openProposal(u"Harbour retrofit"_s);
    m_ana->untilReads(u"editorSentence"_s, u"You are editing"_s);
    m_ana->openSection(u"Approach"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"First the grid."_s);
    m_ana->untilReads(u"liveTranscript"_s, u"cable crane"_s);
    m_album.take(*m_ana, u"proposal"_s,
        u"Her proposals by what is to do, one of them open, and her conversation with the agent beside it."_s);
}

void Tour::anaImportsADocument()
{
    const QString path = folder(u"island_ferry.md"_s);
    QVERIFY(QFile::copy(QFINDTESTDATA("island_ferry.md"), path));
    m_ana->choose(u"importAction"_s);
    m_ana->chooseFile(path, u"Open"_s);
    m_ana->see(u"importDialog"_s);
    m_ana->until([this] { return m_ana->find<QListWidget>(u"importSections"_s) != nullptr; },
        u"the sections were recognised"_s);
    QVERIFY(m_ana->rows(u"importSections"_s).join(u' ').contains(u"Understanding of the need"_s));
    m_album.take(
        *m_ana, u"import"_s, u"A Markdown file becomes a proposal; she sees first what was recognised."_s);
    m_ana->type(u"importTitle"_s, u"Island ferry quay"_s);
    m_ana->click(u"importButton"_s);
    m_ana->until(
        [this] { return m_ana->see<QLineEdit>(u"workspaceTitle"_s)->text() == u"Island ferry quay"_s; },
        u"the imported proposal is open"_s);
    QVERIFY(m_ana->rows(u"outline"_s).contains(u"Schedule"_s));
    m_ana->untilSynced();
    m_album.take(*m_ana, u"imported"_s, u"It is open, and already with the server."_s);
}

void Tour::anaStartsFromTheTemplate()
{
    m_ana->choose(u"newProposalAction"_s);
    m_ana->type(u"newProposalTitle"_s, u"Quay lighting Nordhavn"_s);
    m_album.take(*m_ana, u"new-proposal"_s, u"A new proposal starts from the workflow's template."_s);
    m_ana->click(u"createProposalButton"_s);
    m_ana->until(
        [this] { return m_ana->see<QLineEdit>(u"workspaceTitle"_s)->text() == u"Quay lighting Nordhavn"_s; },
        u"the new proposal is open"_s);
    QCOMPARE(m_ana->rows(u"outline"_s).size(), 7);
}

void Tour::theGateSaysWhatIsMissing()
{
    m_ana->click(u"nextStepButton"_s);
    m_ana->untilReads({}, u"Summary"_s);
    m_ana->untilReads(u"nextStepButton"_s, u"Technical proposal"_s);
    m_album.take(*m_ana, u"gate-refused"_s, u"The next step says what it still needs."_s);
}

void Tour::anaWritesAndItIsSaved()
{
    m_ana->openSection(u"Summary"_s);
    m_ana->type(u"sectionEditor"_s,
        u"## Summary\n\nNordhavn's quays are lit by sodium lamps from 1994. We replace 212 of them in eleven "
        u"nights, "
        "without closing a berth.\n\nThe new lamps dim to **20 %** when nobody is there."_s);
    m_ana->clickButton(m_ana->see(u"editorModeSwitch"_s), u"Split"_s);
    m_ana->untilReads(u"sectionPreview"_s, u"eleven nights"_s);
    m_ana->untilSynced();
    m_album.take(*m_ana, u"writing"_s,
        u"She writes; the preview follows, and what she wrote is saved and synced by itself."_s);
    m_ana->clickButton(m_ana->see(u"editorModeSwitch"_s), u"Write"_s);
}

void Tour::sectionsAreAddedMovedAndBroughtBack()
{
    m_ana->click(u"addSectionButton"_s);
    QLineEdit *name = nullptr;
    m_ana->until(
        [&] {
            return (name = m_ana->see<QAbstractItemView>(u"outline"_s)->findChild<QLineEdit *>()) != nullptr;
        },
        u"the new section can be named"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Warranty"_s);
    QTest::keyClick(name, Qt::Key_Return);
    m_ana->until(
        [this] { return m_ana->rows(u"outline"_s).contains(u"Warranty"_s); }, u"the section has its name"_s);
    const auto place = [this] { return m_ana->rows(u"outline"_s).indexOf(u"Warranty"_s); };
    const qsizetype before = place();
    m_ana->clickRow(u"outline"_s, u"Warranty"_s);
    m_ana->press(u"outline"_s, Qt::Key_Down, Qt::AltModifier);
    m_ana->until([&] { return place() == before + 1; }, u"the section moved down"_s);
    m_ana->press(u"outline"_s, Qt::Key_Delete);
    m_ana->until([&] { return place() < 0; }, u"the section is gone"_s);
    m_album.take(*m_ana, u"deleted"_s, u"Deleting asks nothing, because it can be taken back."_s);
    m_ana->click(u"undoDeleteButton"_s);
    m_ana->until([&] { return place() >= 0; }, u"the section is back"_s);
    m_ana->untilSynced();
}

void Tour::theStateSaysWhatIsWrong()
{
    m_ana->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_ana->typeInto(m_ana->field(u"Client"_s), u"Port of Nordhavn"_s);
    m_ana->typeInto(m_ana->field(u"Team size"_s), u"0"_s);
    m_ana->until([this] { return m_ana->field(u"Team size"_s)->accessibleDescription().contains(u'1'); },
        u"the error stands at its field"_s);
    m_album.take(*m_ana, u"state-error"_s, u"The facts as a form; an error stands at its field."_s);
    auto *size = qobject_cast<QLineEdit *>(m_ana->field(u"Team size"_s));
    QVERIFY(size);
    size->selectAll();
    QTest::keyClicks(size, u"6"_s);
    m_ana->until([this] { return m_ana->field(u"Team size"_s)->accessibleDescription().isEmpty(); },
        u"the error is gone"_s);
    m_ana->untilSynced();
}

void Tour::theNextStepOpens()
{
    m_ana->click(u"nextStepButton"_s);
    m_ana->untilReads(u"nextStepButton"_s, u"Pricing"_s);
    m_ana->untilSynced();
    m_album.take(*m_ana, u"step-advanced"_s, u"Everything is there, so the proposal moves on."_s);
}

void Tour::anaAsksTheAgent()
{
    m_ana->openProposal(u"Harbour retrofit"_s);
    m_ana->openSection(u"Shore power"_s);
    m_ana->type(u"composer"_s, u"Is the cable tunnel wet?"_s);
    m_ana->press(u"composer"_s, Qt::Key_Return);
    m_ana->see(u"stopButton"_s);
    m_ana->see(u"sendButton"_s);
    m_ana->untilReads(u"liveTranscript"_s, u"I only quote what stands in your proposals"_s);
    m_ana->untilReads(u"liveTranscript"_s, u"Searched"_s);
    m_album.take(*m_ana, u"agent"_s,
        u"Her agent quotes what is written, with its searches folded into one line each."_s);
}

void Tour::anAnswerIsStoppedAndTriedAgain()
{
    m_ana->type(u"composer"_s, u"Summarise the proposal"_s);
    m_ana->press(u"composer"_s, Qt::Key_Return);
    m_ana->click(u"stopButton"_s);
    m_ana->see(u"sendButton"_s);
    m_ana->see(u"tryAgainButton"_s);
    m_album.take(*m_ana, u"agent-stopped"_s,
        u"An answer can be stopped; what has arrived is kept, and it says who stopped it."_s);
    m_ana->click(u"tryAgainButton"_s);
    m_ana->see(u"stopButton"_s);
    m_ana->see(u"sendButton"_s);
}

void Tour::searchFindsWithAndWithoutDiacritics()
{
    for (const QString &words : {u"điện mặt trời"_s, u"dien mat troi"_s}) {
        m_ana->type(u"searchField"_s, words);
        m_ana->until(
            [this] {
                return m_ana->find(u"searchResults"_s)
                    && m_ana->rows(u"workspaceList"_s).contains(u"Điện mặt trời Cần Thơ"_s);
            },
            u"“%1” finds the Vietnamese proposal"_s.arg(words));
    }
    m_album.take(
        *m_ana, u"search"_s, u"Search knows titles and texts, with and without the marks of a language."_s);
    m_ana->type(u"searchField"_s, {});
    m_ana->until([this] { return m_ana->rows(u"workspaceList"_s).contains(u"Harbour retrofit"_s); },
        u"the whole list is back"_s);
}
