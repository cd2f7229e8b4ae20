#include "sync/suggestion_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/kit/banner.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/schema_form.h"
#include "ui/workspace/history_page.h"
#include "ui/workspace/state_page.h"
#include "ui/workspace/workspace_header.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestWorkspacePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headerRenamesAndShares();
    void gateSaysWhatIsMissing();
    void ownerTakesTheEditRight();
    void historyNamesWhoAndRestores();
    void historyOffline();
    void stateFollowsRights();
    void fieldsThatOthersChangeMeanwhileStay();
    void pictures();
};

void TestWorkspacePages::headerRenamesAndShares()
{
    tests::SampleStore store;
    ui::WorkspaceHeader header(store);
    header.setWorkspace(store.names().harbour);
    header.show();
    QSignalSpy share(&header, &ui::WorkspaceHeader::shareRequested);
    QTest::mouseClick(header.findChild<QPushButton *>(u"shareButton"_s), Qt::LeftButton);
    QCOMPARE(share.size(), 1);
    header.editTitle();
    auto *title = header.findChild<QLineEdit *>(u"workspaceTitle"_s);
    QTest::keyClicks(title, u"Quay 3 and 4"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(store.workspaces().workspace(store.names().harbour)->title, u"Quay 3 and 4"_s);
}

void TestWorkspacePages::gateSaysWhatIsMissing()
{
    tests::SampleStore store;
    ui::WorkspaceHeader header(store);
    header.setWorkspace(store.names().harbour);
    header.show();
    QTest::mouseClick(header.findChild<QPushButton *>(u"nextStepButton"_s), Qt::LeftButton);
    QCOMPARE(store.workspaces().workspace(store.names().harbour)->currentStep, u"technical_proposal"_s);
    QVERIFY(header.findChild<ui::Banner *>()->isVisible());

    for (models::Suggestion &suggestion : store.data().suggestions)
        suggestion.state = models::SuggestionState::Rejected;
    header.refresh();
    QTest::mouseClick(header.findChild<QPushButton *>(u"nextStepButton"_s), Qt::LeftButton);
    QCOMPARE(store.workspaces().workspace(store.names().harbour)->currentStep, u"pricing"_s);
    header.refresh();
    QTest::mouseClick(header.findChild<QPushButton *>(u"previousStepButton"_s), Qt::LeftButton);
    QCOMPARE(store.workspaces().workspace(store.names().harbour)->currentStep, u"technical_proposal"_s);
}

void TestWorkspacePages::ownerTakesTheEditRight()
{
    tests::SampleStore store;
    ui::WorkspaceHeader header(store);
    header.setWorkspace(store.names().crane);
    header.show();
    QCOMPARE(header.findChild<ui::ElidedLabel *>(u"editorSentence"_s)->text(),
        u"Trần Bình is editing, you can suggest"_s);
    auto *take = header.findChild<QPushButton *>(u"takeEditRightButton"_s);
    store.setOnline(false);
    QTest::mouseClick(take, Qt::LeftButton);
    QVERIFY(header.findChild<ui::Banner *>()->isVisible());
    store.setOnline(true);
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(store.workspaces().workspace(store.names().crane)->assignee, std::optional(store.names().ana));
}

void TestWorkspacePages::historyNamesWhoAndRestores()
{
    tests::SampleStore store;
    ui::HistoryPage page(store);
    page.setSection(store.names().harbour, store.names().schedule);
    page.show();
    auto *list = page.findChild<QListView *>(u"revisionList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(
        u"Ana Lindqvist · via agent Librarian · accepted by Trần Bình"_s));
    list->setCurrentIndex(list->model()->index(1, 0));
    const QString now = store.workspaces().section(store.names().schedule)->markdown;
    QTest::mouseClick(page.findChild<QPushButton *>(u"restoreRevisionButton"_s), Qt::LeftButton);
    QVERIFY(store.workspaces().section(store.names().schedule)->markdown != now);
    QTRY_COMPARE(list->model()->rowCount(), 3);
}

void TestWorkspacePages::historyOffline()
{
    tests::SampleStore store;
    store.setOnline(false);
    ui::HistoryPage page(store);
    page.setSection(store.names().harbour, store.names().schedule);
    page.show();
    auto *again = page.findChild<QPushButton *>(u"retryHistoryButton"_s);
    QVERIFY(again);
    store.setOnline(true);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(page.findChild<QListView *>(u"revisionList"_s)->model()->rowCount(), 2);
}

void TestWorkspacePages::stateFollowsRights()
{
    const tests::SampleData data = tests::northwind();
    tests::SampleStore store(data, data.names.li);
    ui::StatePage page(store);
    page.setWorkspace(store.names().harbour);
    page.show();
    auto *form = page.findChild<ui::SchemaForm *>(u"stateForm"_s);
    QCOMPARE(form->state(), store.data().workspace(store.names().harbour)->state);
    QTest::mouseClick(page.findChild<QPushButton *>(u"suggestStateButton"_s), Qt::LeftButton);
    QJsonObject state = form->state();
    state.insert(u"client"_s, u"Port of Lervik"_s);
    form->setState(state);
    Q_EMIT form->edited();
    const qsizetype before = store.suggestions().ofWorkspace(store.names().harbour).size();
    QTest::mouseClick(page.findChild<QPushButton *>(u"sendSuggestionButton"_s), Qt::LeftButton);
    QCOMPARE(store.suggestions().ofWorkspace(store.names().harbour).size(), before + 1);
    QVERIFY(store.data().workspace(store.names().harbour)->state != state);
}

void TestWorkspacePages::fieldsThatOthersChangeMeanwhileStay()
{
    tests::SampleStore store;
    ui::StatePage page(store);
    page.setWorkspace(store.names().harbour);
    auto *form = page.findChild<ui::SchemaForm *>(u"stateForm"_s);
    QJsonObject typed = form->state();
    typed.insert(u"client"_s, u"Port of Lervik"_s);
    form->setState(typed);
    Q_EMIT form->edited();

    QJsonObject &state = store.data().workspace(store.names().harbour)->state;
    state.insert(u"note_of_others"_s, u"kept"_s);
    page.refresh(); // what is being typed stays
    QCOMPARE(form->state(), typed);
    page.flush();
    typed.insert(u"note_of_others"_s, u"kept"_s);
    QCOMPARE(store.data().workspace(store.names().harbour)->state, typed);
    page.refresh();
    QCOMPARE(form->state(), typed);
}

void TestWorkspacePages::pictures()
{
    tests::SampleStore store;
    QVERIFY(tests::takeScreenshots(u"header"_s, {760, 130}, [&store] {
        auto *header = new ui::WorkspaceHeader(store);
        header->setWorkspace(store.names().harbour);
        return header;
    }));
    QVERIFY(tests::takeScreenshots(u"history"_s, {760, 520}, [&store] {
        auto *page = new ui::HistoryPage(store);
        page->setSection(store.names().harbour, store.names().schedule);
        return page;
    }));
    QVERIFY(tests::takeScreenshots(u"state"_s, {760, 640}, [&store] {
        auto *page = new ui::StatePage(store);
        page->setWorkspace(store.names().harbour);
        return page;
    }));
}

QTEST_MAIN(TestWorkspacePages)
#include "tst_workspace_pages.moc"
