#include "tests/support/sample_store/sample_store.h"
#include "ui/workspace/outline_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestOutlineModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsSectionsWithMarks();
    void renamesMovesAndFollows();
    void reviewerMayDoNeither();
    void refusesForeignDrops();
    void twoThousandSections();
};

void TestOutlineModel::listsSectionsWithMarks()
{
    tests::SampleStore store;
    ui::OutlineModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorkspace(store.names().harbour);
    QCOMPARE(model.rowCount(), 6);
    const QModelIndex risks = model.index(model.rowOf(store.names().risks));
    QVERIFY(risks.data(ui::OutlineModel::UnseenRole).toBool());
    QCOMPARE(risks.data(ui::OutlineModel::SuggestionsRole).toInt(), 1);
    QVERIFY(risks.data(Qt::AccessibleTextRole).toString().contains(u"changed since you last looked"_s));
    QCOMPARE(model.unseenCount(), 1);
    QCOMPARE(model.nextUnseen(0), risks.row());
    QCOMPARE(model.nextUnseen(risks.row()), risks.row());

    store.refuseEdit(store.names().summary, u"## Summary\n\nMine.\n"_s);
    QVERIFY(model.index(0).data(ui::OutlineModel::NeedsPersonRole).toBool());
    QVERIFY(store.workspaces().markSeen(store.names().risks));
    QCOMPARE(model.unseenCount(), 0);
}

void TestOutlineModel::renamesMovesAndFollows()
{
    tests::SampleStore store;
    ui::OutlineModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorkspace(store.names().harbour);
    QVERIFY(model.setData(model.index(1), u"  How it\nis built "_s, Qt::EditRole));
    QCOMPARE(model.index(1).data().toString(), u"How it is built"_s);
    QVERIFY(!model.setData(model.index(1), u"   "_s, Qt::EditRole));

    const models::Id first = *model.idAt(0);
    QVERIFY(model.move(0, 2));
    QCOMPARE(model.idAt(2), std::optional(first));
    QVERIFY(!model.move(0, 99));
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(2)}));
    model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
    QCOMPARE(model.idAt(0), std::optional(first));
    QVERIFY(store.workspaces().deleteSection(first));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.rowOf(first), -1);
}

void TestOutlineModel::reviewerMayDoNeither()
{
    const tests::SampleData data = tests::northwind();
    tests::SampleStore store(data, data.names.li);
    ui::OutlineModel model(store);
    model.setWorkspace(store.names().harbour);
    QSignalSpy failed(&model, &ui::OutlineModel::failed);
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!model.move(0, 1));
    QVERIFY(!model.setData(model.index(0), u"Mine"_s, Qt::EditRole));
    QCOMPARE(failed.size(), 2);
}

void TestOutlineModel::refusesForeignDrops()
{
    tests::SampleStore store;
    ui::OutlineModel model(store);
    model.setWorkspace(store.names().harbour);
    QMimeData text;
    text.setText(u"not a section"_s);
    QVERIFY(!model.canDropMimeData(&text, Qt::MoveAction, 0, 0, {}));
    QMimeData forged;
    forged.setData(model.mimeTypes().first(), QByteArray(5000, 'x'));
    const QList<models::Section> before = store.workspaces().sections(store.names().harbour);
    model.dropMimeData(&forged, Qt::MoveAction, 0, 0, {});
    QCOMPARE(store.workspaces().sections(store.names().harbour), before);
}

void TestOutlineModel::twoThousandSections()
{
    tests::SampleData data = tests::northwind();
    tests::addManySections(data, data.names.harbour, 1994);
    tests::SampleStore store(std::move(data));
    ui::OutlineModel model(store);
    model.setWorkspace(store.names().harbour);
    QCOMPARE(model.rowCount(), 2000);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    store.sectionArrives(*model.idAt(1500), u"## Appendix\n\nNew.\n"_s, store.names().binh);
    QVERIFY(model.index(1500).data(ui::OutlineModel::UnseenRole).toBool());
    QVERIFY(reset.isEmpty());
}

QTEST_MAIN(TestOutlineModel)
#include "tst_outline_model.moc"
