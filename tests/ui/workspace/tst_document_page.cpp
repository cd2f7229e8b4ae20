#include "sync/draft_store.h"
#include "sync/suggestion_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/kit/markdown_editor.h"
#include "ui/kit/segmented_control.h"
#include "ui/workspace/document_page.h"
#include "ui/workspace/outline_panel.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestDocumentPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typingIsSaved();
    void readOnlySaysWhy();
    void sectionsGetOwners();
    void reviewerSuggests();
    void suggestionDraftSurvives();
    void deletedSectionComesBack();
    void reordersWithTheKeyboard();
    void aNameIsTypedWhileOthersWrite();
    void nextChange();
    void opensTwoThousandSections();
    void pictures();

private:
    template <typename Widget>
    static Widget *find(QWidget &page, const QString &name)
    {
        return page.findChild<Widget *>(name);
    }
    /// Keys of a place work in the active window.
    static void activate(QWidget &page)
    {
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
};

void TestDocumentPage::typingIsSaved()
{
    tests::SampleStore store;
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.showSection(store.names().approach);
    page.show();
    auto *editor = find<ui::MarkdownEditor>(page, u"sectionEditor"_s);
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, u"Typed."_s);
    page.showSection(store.names().schedule);
    QVERIFY(store.workspaces().section(store.names().approach)->markdown.endsWith(u"Typed."_s));
    QVERIFY(editor->text().startsWith(u"## Schedule"_s));
}

void TestDocumentPage::readOnlySaysWhy()
{
    tests::SampleStore store;
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.show();
    auto *editor = find<ui::MarkdownEditor>(page, u"sectionEditor"_s);
    QVERIFY(editor->readOnlyReason().isEmpty());
    page.showSection(store.names().risks);
    QVERIFY(editor->readOnlyReason().contains(u"Trần Bình owns this section"_s));
    page.showSection(store.names().summary);
    store.assigneeChanges(store.names().harbour, store.names().binh);
    page.refreshStanding();
    QVERIFY(editor->readOnlyReason().contains(u"Trần Bình is editing"_s));
}

void TestDocumentPage::sectionsGetOwners()
{
    tests::SampleStore store;
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.show();
    page.showSection(store.names().risks);
    auto *owners = page.findChild<QMenu *>(u"sectionOwners"_s);
    QVERIFY(owners->menuAction()->isVisible());
    Q_EMIT owners->aboutToShow();
    QVERIFY(!owners->actions().first()->isChecked());
    owners->actions().first()->trigger();
    QVERIFY(!store.workspaces().section(store.names().risks)->owner);
    store.assigneeChanges(store.names().harbour, store.names().binh);
    page.setWorkspace(std::nullopt);
    page.setWorkspace(store.names().harbour);
    QVERIFY(!owners->menuAction()->isVisible());
}

void TestDocumentPage::reviewerSuggests()
{
    const tests::SampleData data = tests::northwind();
    tests::SampleStore store(data, data.names.li);
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.showSection(store.names().summary);
    page.show();
    const qsizetype before = store.suggestions().ofWorkspace(store.names().harbour).size();
    auto *editor = find<ui::MarkdownEditor>(page, u"sectionEditor"_s);
    QTest::mouseClick(find<QPushButton>(page, u"suggestChangeButton"_s), Qt::LeftButton);
    auto *send = find<QPushButton>(page, u"sendSuggestionButton"_s);
    QVERIFY(!send->isEnabled());
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, u"A better end."_s);
    QTest::keyClicks(find<QLineEdit>(page, u"suggestionNote"_s), u"Clearer"_s);
    QVERIFY(send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton);
    const auto views = store.suggestions().ofWorkspace(store.names().harbour);
    QCOMPARE(views.size(), before + 1);
    QVERIFY(views.first().suggestion.proposedText.endsWith(u"A better end."_s));
    QCOMPARE(views.first().suggestion.note, u"Clearer"_s);
    QVERIFY(!editor->text().contains(u"A better end."_s));
    QVERIFY(!editor->readOnlyReason().isEmpty());
}

void TestDocumentPage::suggestionDraftSurvives()
{
    const tests::SampleData data = tests::northwind();
    tests::SampleStore store(data, data.names.li);
    {
        ui::DocumentPage page(store);
        page.setWorkspace(store.names().harbour);
        page.showSection(store.names().summary);
        page.show();
        QTest::mouseClick(find<QPushButton>(page, u"suggestChangeButton"_s), Qt::LeftButton);
        auto *editor = find<ui::MarkdownEditor>(page, u"sectionEditor"_s);
        editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor, u"Half a thought"_s);
    }
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.showSection(store.names().summary);
    page.show();
    QVERIFY(find<ui::MarkdownEditor>(page, u"sectionEditor"_s)->text().endsWith(u"Half a thought"_s));
    QTest::mouseClick(find<QPushButton>(page, u"discardSuggestionButton"_s), Qt::LeftButton);
    QVERIFY(store.data().drafts.isEmpty());
}

void TestDocumentPage::deletedSectionComesBack()
{
    tests::SampleStore store;
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.showSection(store.names().pricing);
    activate(page);
    auto *outline = find<QListView>(page, u"outline"_s);
    outline->setFocus();
    QTest::keyClick(outline, Qt::Key_Delete);
    QCOMPARE(store.workspaces().sections(store.names().harbour).size(), 5);
    auto *undo = find<QPushButton>(page, u"undoDeleteButton"_s);
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(store.workspaces().sections(store.names().harbour).size(), 6);
    QCOMPARE(page.currentSection(), std::optional(store.names().pricing));
    QTest::keyClick(outline, Qt::Key_Delete);
    QCOMPARE(store.workspaces().sections(store.names().harbour).size(), 5);
    QTest::keyClick(outline, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(store.workspaces().sections(store.names().harbour).size(), 6);
}

void TestDocumentPage::reordersWithTheKeyboard()
{
    tests::SampleStore store;
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.showSection(store.names().summary);
    activate(page);
    auto *outline = find<QListView>(page, u"outline"_s);
    outline->setFocus();
    QTest::keyClick(outline, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(store.workspaces().sections(store.names().harbour).at(1).id, store.names().summary);
    QCOMPARE(page.currentSection(), std::optional(store.names().summary));
    QTest::keyClick(outline, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(store.workspaces().sections(store.names().harbour).first().id, store.names().summary);
}

/// A new section's name is selected, so that typing replaces it; what is typed stays whatever arrives
/// meanwhile.
void TestDocumentPage::aNameIsTypedWhileOthersWrite()
{
    tests::SampleStore store;
    const models::Id harbour = store.names().harbour;
    ui::DocumentPage page(store);
    page.setWorkspace(harbour);
    activate(page);
    auto *outline = find<QListView>(page, u"outline"_s);
    const auto field = [outline]() -> QLineEdit * {
        for (auto *one : outline->findChildren<QLineEdit *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    };
    page.outline().addSection();
    QTRY_VERIFY(field());
    // It is confirmed, with the name that it has.
    Q_EMIT store.workspaces().sectionsChanged(harbour, {*page.outline().current()});
    QCOMPARE(field()->selectedText(), field()->text());
    QTest::keyClicks(field(), u"War"_s);
    Q_EMIT store.workspaces().sectionsChanged(harbour, {*page.outline().current()});
    QCOMPARE(field()->text(), u"War"_s);
    // A colleague adds one of theirs: the list is another one.
    const auto id = page.outline().current();
    QVERIFY(store.workspaces().addSection(harbour, u"Insurance"_s, 0));
    QTRY_COMPARE(outline->model()->index(0, 0).data().toString(), u"Insurance"_s);
    QVERIFY(field());
    QVERIFY(field()->hasFocus());
    QTest::keyClicks(field(), u"ranty"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_COMPARE(store.workspaces().section(*id)->title, u"Warranty"_s);
}

void TestDocumentPage::nextChange()
{
    tests::SampleStore store;
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.show();
    auto *next = find<QPushButton>(page, u"nextChangeButton"_s);
    QVERIFY(next->isVisible());
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(page.currentSection(), std::optional(store.names().risks));
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTRY_VERIFY(!next->isVisible());
}

void TestDocumentPage::opensTwoThousandSections()
{
    tests::SampleData data = tests::northwind();
    tests::addManySections(data, data.names.harbour, 1994);
    tests::SampleStore store(std::move(data));
    ui::DocumentPage page(store);
    page.setWorkspace(store.names().harbour);
    page.show();
    QCOMPARE(find<QListView>(page, u"outline"_s)->model()->rowCount(), 2000);
    const models::Id last = store.workspaces().sections(store.names().harbour).last().id;
    page.showSection(last);
    QVERIFY(find<ui::MarkdownEditor>(page, u"sectionEditor"_s)->text().contains(u"Appendix 1994"_s));
}

void TestDocumentPage::pictures()
{
    const tests::SampleData data = tests::northwind();
    for (const auto &[name, me] :
        {std::pair(u"document-editor"_s, data.names.ana), std::pair(u"document-reviewer"_s, data.names.li)}) {
        tests::SampleStore store(data, me);
        QVERIFY(tests::takeScreenshots(
            name, {760, 640},
            [&store] {
                auto *page = new ui::DocumentPage(store);
                page->setWorkspace(store.names().harbour);
                page->showSection(store.names().approach);
                return page;
            },
            [](QWidget &page) {
                page.findChild<ui::SegmentedControl *>(u"editorModeSwitch"_s)->setCurrent(u"split"_s);
            }));
    }
}

QTEST_MAIN(TestDocumentPage)
#include "tst_document_page.moc"
