#include "tests/support/sample_store/sample_store.h"
#include "ui/shell/workspace_list.h"
#include "ui/shell/workspace_list_model.h"

#include <QAbstractItemModelTester>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace agentee;
using namespace Qt::StringLiterals;
using Group = ui::WorkspaceListModel::Group;

class TestWorkspaceList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsByWhatIsToDo();
    void filtersWithoutDiacritics();
    void keepsItsPlaceWhenOnlyContentsChange();
    void tenThousandRowsArriveInPages();
    void aLongListIsReadAgainInPages();
    void aClickOpensOnce();
};

namespace
{

/// A desktop where one click activates.
class OneClickStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *data) const override
    {
        return hint == SH_ItemView_ActivateItemOnSingleClick
            ? 1
            : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

void TestWorkspaceList::groupsByWhatIsToDo()
{
    tests::SampleStore store;
    ui::WorkspaceListModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(model.groupIndex(Group::Assigned)), 3);
    QCOMPARE(model.rowCount(model.groupIndex(Group::ToReview)), 2);
    QCOMPARE(model.rowCount(model.groupIndex(Group::Shared)), 2);
    // Six in all; what stands in a group above is not repeated.
    QCOMPARE(model.rowCount(model.groupIndex(Group::Rest)), 1);
    QCOMPARE(model.groupIndex(Group::Rest).data().toString(), u"Everything else (1)"_s);
    QCOMPARE(model.matchCount(), 6);
    QCOMPARE(model.firstIndex(), model.index(0, 0, model.groupIndex(Group::Assigned)));
    QCOMPARE(model.groupIndex(Group::Assigned).data().toString(), u"Assigned to me (3)"_s);
    const QModelIndex harbour = model.indexOf(store.names().harbour);
    QCOMPARE(harbour.data().toString(), u"Harbour retrofit"_s);
    QVERIFY(harbour.data(ui::WorkspaceListModel::UnseenRole).toBool());
    QVERIFY(harbour.data(ui::WorkspaceListModel::MetaRole).toString().startsWith(u"Technical proposal"_s));
    store.roleChanges(store.names().ferry, std::nullopt);
    QCOMPARE(model.matchCount(), 5);
}

void TestWorkspaceList::filtersWithoutDiacritics()
{
    tests::SampleStore store;
    QVERIFY(store.workspaces().rename(store.names().harbour, u"Cải tạo bến Đông"_s));
    ui::WorkspaceListModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(u"ben dong"_s);
    QCOMPARE(model.matchCount(), 1);
    model.setFilter(u"BẾN cai"_s);
    QCOMPARE(model.matchCount(), 1);
    model.setFilter(u"*(\"'"_s);
    QCOMPARE(model.matchCount(), 0);
    QVERIFY(!model.firstIndex().isValid());
    QCOMPARE(model.groupIndex(Group::Rest).data().toString(), u"Everything (0)"_s);
    model.setFilter({});
    QCOMPARE(model.matchCount(), 6);
}

void TestWorkspaceList::keepsItsPlaceWhenOnlyContentsChange()
{
    tests::SampleStore store;
    ui::WorkspaceListModel model(store);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QVERIFY(store.workspaces().markSeen(store.names().risks));
    QVERIFY(reset.isEmpty());
    QVERIFY(!model.indexOf(store.names().harbour).data(ui::WorkspaceListModel::UnseenRole).toBool());
}

void TestWorkspaceList::tenThousandRowsArriveInPages()
{
    tests::SampleData data = tests::northwind();
    tests::addManyWorkspaces(data, 1500);
    tests::SampleStore store(std::move(data));
    ui::WorkspaceListModel model(store);
    QCOMPARE(model.matchCount(), 500);
    QVERIFY(!model.isComplete());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.fetchRest();
    QTRY_COMPARE_WITH_TIMEOUT(model.matchCount(), 1506, 30'000);
    QTRY_VERIFY(model.isComplete());
}

void TestWorkspaceList::aLongListIsReadAgainInPages()
{
    tests::SampleData data = tests::northwind();
    tests::addManyWorkspaces(data, 1500);
    tests::SampleStore store(std::move(data));
    ui::WorkspaceListModel model(store);
    model.fetchRest();
    QTRY_VERIFY_WITH_TIMEOUT(model.isComplete(), 30'000);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // Twice: what changes while the list is being read again is not missed. It never shrinks meanwhile.
    QVERIFY(store.workspaces().rename(store.names().harbour, u"Harbour, first"_s));
    QCOMPARE(model.matchCount(), 1506);
    QVERIFY(store.workspaces().rename(store.names().harbour, u"Harbour, second"_s));
    QCOMPARE(model.matchCount(), 1506);
    QTRY_COMPARE(model.indexOf(store.names().harbour).data().toString(), u"Harbour, second"_s);
    QTRY_VERIFY_WITH_TIMEOUT(model.isComplete(), 30'000);
    QCOMPARE(model.matchCount(), 1506);
}

void TestWorkspaceList::aClickOpensOnce()
{
    tests::SampleStore store;
    ui::WorkspaceList list(store);
    OneClickStyle style;
    auto *tree = list.findChild<QTreeView *>();
    tree->setStyle(&style);
    list.resize(300, 700);
    list.show();
    const QModelIndex group = tree->model()->index(0, 0);
    const bool wasOpen = tree->isExpanded(group);
    const auto click = [tree](const QModelIndex &index) {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    };
    click(group);
    QCOMPARE(tree->isExpanded(group), !wasOpen);
    click(group);
    QCOMPARE(tree->isExpanded(group), wasOpen);
    QSignalSpy opened(&list, &ui::WorkspaceList::opened);
    click(tree->model()->index(0, 0, group));
    QCOMPARE(opened.size(), 1);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
}

QTEST_MAIN(TestWorkspaceList)
#include "tst_workspace_list.moc"
