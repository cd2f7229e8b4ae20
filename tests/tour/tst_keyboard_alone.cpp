#include "tests/tour/keyboard_people.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>

using namespace agentee;
using namespace Qt::StringLiterals;

/// What one person does with their proposals, without a mouse: import, sections, the facts, the steps, the
/// agent, search and history.
class TestKeyboardAlone : public QObject, private tests::KeyboardPeople
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startBackend(); }
    void init();
    void aFileIsImported();
    void aProposalIsMade();
    void theStepIsRefusedAndSaysWhy();
    void aSectionIsWrittenAndRead();
    void sectionsAreAddedMovedAndBroughtBack();
    void theStateSaysWhatIsWrong();
    void theStepOpens();
    void anAnswerIsStoppedAndTriedAgain();
    void wordsAreFound();
    void anEarlierVersionIsRestored();
    void whatIsExportedIsTheDocument();
    void cleanupTestCase() { m_ana.reset(); }

private:
    std::unique_ptr<tests::Desk> m_ana;
    bool m_broken = false;
};

void TestKeyboardAlone::init()
{
    if (m_broken)
        QSKIP("An earlier scene did not come to its end.");
    m_broken = true;
}

void TestKeyboardAlone::aFileIsImported()
{
    m_ana = signedIn(u"ana"_s);
    const QString file = path(u"island_ferry.md"_s);
    QVERIFY(QFile::copy(QFINDTESTDATA("island_ferry.md"), file));
    m_ana->choose(u"importAction"_s);
    m_ana->chooseFile(file, u"Open"_s);
    m_ana->see<QListWidget>(u"importSections"_s);
    m_ana->type(u"importTitle"_s, u"Island ferry quay"_s);
    m_ana->click(u"importButton"_s);
    m_ana->until(
        [this] { return m_ana->see<QLineEdit>(u"workspaceTitle"_s)->text() == u"Island ferry quay"_s; },
        u"the imported proposal is open"_s);
    QVERIFY(m_ana->rows(u"outline"_s).contains(u"Schedule"_s));
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardAlone::aProposalIsMade()
{
    m_ana->choose(u"newProposalAction"_s);
    m_ana->type(u"newProposalTitle"_s, u"Quay lighting Nordhavn"_s);
    m_ana->click(u"createProposalButton"_s);
    m_ana->until(
        [this] { return m_ana->see<QLineEdit>(u"workspaceTitle"_s)->text() == u"Quay lighting Nordhavn"_s; },
        u"the new proposal is open"_s);
    m_broken = false;
}

void TestKeyboardAlone::theStepIsRefusedAndSaysWhy()
{
    // Through the palette, by a few letters of its name.
    m_ana->choose(u"nextStepAction"_s);
    m_ana->untilReads({}, u"“Brief” is not finished yet."_s);
    m_ana->untilReads({}, u"The section “Summary” is still empty."_s);
    m_ana->untilReads(u"nextStepButton"_s, u"Technical proposal"_s);
    m_broken = false;
}

void TestKeyboardAlone::aSectionIsWrittenAndRead()
{
    m_ana->openSection(u"Summary"_s);
    m_ana->type(u"sectionEditor"_s,
        u"## Summary\n\nNordhavn's quays are lit by sodium lamps from 1994. We replace 212 of them."_s);
    m_ana->clickButton(m_ana->see(u"editorModeSwitch"_s), u"Split"_s);
    m_ana->untilReads(u"sectionPreview"_s, u"sodium lamps"_s);
    m_ana->clickButton(m_ana->see(u"editorModeSwitch"_s), u"Write"_s);
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardAlone::sectionsAreAddedMovedAndBroughtBack()
{
    const auto place = [this] { return m_ana->rows(u"outline"_s).indexOf(u"Warranty"_s); };
    m_ana->choose(u"addSectionAction"_s);
    m_ana->until(
        [this] {
            const QWidget *focus = QApplication::focusWidget();
            return qobject_cast<const QLineEdit *>(focus)
                && m_ana->see<QAbstractItemView>(u"outline"_s)->isAncestorOf(focus);
        },
        u"the name of the new section is typed next"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"Warranty"_s);
    m_ana->strike(Qt::Key_Return);
    m_ana->until([&] { return place() >= 0; }, u"the section has its name"_s);
    m_ana->clickRow(u"outline"_s, u"Warranty"_s);
    const qsizetype before = place();
    m_ana->press(u"outline"_s, Qt::Key_Down, Qt::AltModifier);
    m_ana->until([&] { return place() == before + 1; }, u"the section moved down"_s);
    m_ana->press(u"outline"_s, Qt::Key_Delete);
    m_ana->until([&] { return place() < 0; }, u"the section is gone"_s);
    m_ana->strike(Qt::Key_Z, Qt::ControlModifier);
    m_ana->until([&] { return place() >= 0; }, u"the section is back"_s);
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardAlone::theStateSaysWhatIsWrong()
{
    m_ana->clickTab(u"workspaceTabs"_s, u"State"_s);
    m_ana->typeInto(m_ana->field(u"Client"_s), u"Port of Nordhavn"_s);
    m_ana->typeInto(m_ana->field(u"Team size"_s), u"0"_s);
    m_ana->until([this] { return m_ana->field(u"Team size"_s)->accessibleDescription().contains(u'1'); },
        u"the error stands at its field"_s);
    m_ana->enter(m_ana->field(u"Team size"_s));
    m_ana->strike(Qt::Key_A, Qt::ControlModifier);
    m_ana->strike(Qt::Key_6);
    m_ana->until([this] { return m_ana->field(u"Team size"_s)->accessibleDescription().isEmpty(); },
        u"the error is gone"_s);
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardAlone::theStepOpens()
{
    m_ana->click(u"nextStepButton"_s);
    m_ana->untilReads(u"nextStepButton"_s, u"Pricing"_s);
    m_ana->choose(u"previousStepAction"_s);
    m_ana->untilReads(u"nextStepButton"_s, u"Technical proposal"_s);
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardAlone::anAnswerIsStoppedAndTriedAgain()
{
    m_ana->openProposal(u"Harbour retrofit"_s);
    m_ana->openSection(u"Shore power"_s);
    m_ana->choose(u"askAgentAction"_s);
    m_ana->type(u"composer"_s, u"Summarise the proposal"_s);
    m_ana->press(u"composer"_s, Qt::Key_Return);
    m_ana->click(u"stopButton"_s);
    m_ana->see(u"sendButton"_s);
    m_ana->click(u"tryAgainButton"_s);
    m_ana->see(u"stopButton"_s);
    m_ana->see(u"sendButton"_s);
    m_broken = false;
}

void TestKeyboardAlone::wordsAreFound()
{
    m_ana->choose(u"searchAction"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"searchField"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"dien mat troi"_s);
    m_ana->until(
        [this] {
            return m_ana->find(u"searchResults"_s)
                && m_ana->rows(u"workspaceList"_s).contains(u"Điện mặt trời Cần Thơ"_s);
        },
        u"words without their marks find the Vietnamese proposal"_s);
    m_ana->strike(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"diesel set"_s);
    m_ana->until(
        [this] {
            const auto *found = m_ana->find<QAbstractItemView>(u"searchResults"_s);
            return found
                && m_ana->rows(u"searchResults"_s) == QStringList(u"Approach · Reefer yard Östervik"_s);
        },
        u"a text is found"_s);
    m_ana->press(u"searchResults"_s, Qt::Key_Down);
    m_ana->strike(Qt::Key_Return);
    m_ana->untilReads(u"sectionEditor"_s, u"We considered a larger diesel set."_s);
    m_ana->choose(u"searchAction"_s);
    m_ana->strike(Qt::Key_Escape);
    m_ana->until([this] { return m_ana->rows(u"workspaceList"_s).contains(u"Harbour retrofit"_s); },
        u"the whole list is back"_s);
    m_broken = false;
}

void TestKeyboardAlone::anEarlierVersionIsRestored()
{
    m_ana->openProposal(u"Harbour retrofit"_s);
    m_ana->openSection(u"Risks"_s);
    const QString before = m_ana->read(u"sectionEditor"_s);
    m_ana->typeAtEnd(u"sectionEditor"_s, u" Nobody knows the price of copper."_s);
    m_ana->untilSynced();
    m_ana->clickTab(u"workspaceTabs"_s, u"History"_s);
    m_ana->until([this] { return m_ana->rows(u"revisionList"_s).size() == 2; }, u"two versions are there"_s);
    m_ana->clickRow(u"revisionList"_s, u"Version 1"_s);
    m_ana->strike(Qt::Key_Home, Qt::ShiftModifier);
    m_ana->untilReads(u"historyPage"_s, u"price of copper"_s);
    QVERIFY(!m_ana->see(u"restoreRevisionButton"_s)->isEnabled());
    m_ana->clickRow(u"revisionList"_s, u"Version 1"_s);
    m_ana->click(u"restoreRevisionButton"_s);
    m_ana->until(
        [this] { return m_ana->rows(u"revisionList"_s).size() == 3; }, u"it is a version of its own"_s);
    m_ana->untilSynced();
    m_ana->openSection(u"Risks"_s);
    QCOMPARE(m_ana->read(u"sectionEditor"_s), before);
    m_broken = false;
}

void TestKeyboardAlone::whatIsExportedIsTheDocument()
{
    m_ana->openProposal(u"Island ferry quay"_s);
    const QString copy = path(u"exported ferry.md"_s);
    m_ana->choose(u"exportAction"_s);
    m_ana->chooseFile(copy, u"Save"_s);
    m_ana->untilReads({}, u"Exported “Island ferry quay”"_s);
    QFile exported(copy);
    QFile original(QFINDTESTDATA("island_ferry.md"));
    QVERIFY(exported.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
    QCOMPARE(exported.readAll(), original.readAll());
    m_broken = false;
}

int main(int argc, char **argv)
{
    return tests::playWithoutMouse(argc, argv, [] { return std::make_unique<TestKeyboardAlone>(); });
}

#include "tst_keyboard_alone.moc"
