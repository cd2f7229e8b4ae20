#include "tests/support/sample_store/sample_store.h"
#include "ui/workspace/outline_model.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    void leavesAsFileAndText();
    void namesAreFitForFolders_data();
    void namesAreFitForFolders();
    void whoMayOnlyReadTakesACopy();
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
    QVERIFY(!model.flags({}).testFlag(Qt::ItemIsDropEnabled)); // out of the program only
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(0)}));
    QVERIFY(!model.canDropMimeData(dragged.get(), Qt::MoveAction, 1, 0, {}));
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

namespace
{

QByteArray contentOf(const QUrl &url)
{
    QFile file(url.toLocalFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read"_ba;
}

} // namespace

/// What other programs get when a section is dropped there.
void TestOutlineModel::leavesAsFileAndText()
{
    tests::SampleStore store;
    auto model = std::make_unique<ui::OutlineModel>(store);
    model->setWorkspace(store.names().harbour);
    const models::Section risks = *store.workspaces().section(store.names().risks);
    const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(model->rowOf(risks.id))}));
    QCOMPARE(dragged->text(), risks.markdown);
    QCOMPARE(dragged->data(u"text/markdown"_s), risks.markdown.toUtf8());
    QVERIFY(dragged->formats().contains(u"text/uri-list"_s));
    QCOMPARE(dragged->urls().size(), 1);
    const QUrl file = dragged->urls().first();
    QCOMPARE(QFileInfo(file.toLocalFile()).fileName(), risks.title + u".md"_s);
    QCOMPARE(contentOf(file), risks.markdown.toUtf8());
    // As window systems ask for it.
    QCOMPARE(dragged->data(u"text/uri-list"_s).trimmed(), file.toEncoded());
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    const QString folder = QFileInfo(QFileInfo(file.toLocalFile()).path()).path();
    QCOMPARE(QFile::permissions(folder) & others, QFile::Permissions());

    // Another program may still read it while the next is dragged; it goes with the last of them.
    const std::unique_ptr<QMimeData> again(model->mimeData({model->index(model->rowOf(risks.id))}));
    QVERIFY(again->urls().first() != file);
    model.reset();
    QCOMPARE(contentOf(file), risks.markdown.toUtf8());
}

void TestOutlineModel::namesAreFitForFolders_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("path") << u"../../../etc/passwd"_s;
    QTest::newRow("separators") << u"a/b\\c:d*e?f\"g<h>i|j"_s;
    QTest::newRow("hidden") << u".bashrc"_s;
    QTest::newRow("dots") << u"..."_s;
    QTest::newRow("long") << u"ầ"_s.repeated(200);
    QTest::newRow("letters") << u"Đánh giá rủi ro – оценка"_s;
}

void TestOutlineModel::namesAreFitForFolders()
{
    QFETCH(QString, title);
    tests::SampleStore store;
    QVERIFY(store.workspaces().renameSection(store.names().approach, title));
    ui::OutlineModel model(store);
    model.setWorkspace(store.names().harbour);
    const models::Section section = *store.workspaces().section(store.names().approach);
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(model.rowOf(section.id))}));
    QCOMPARE(dragged->urls().size(), 1);
    const QFileInfo file(dragged->urls().first().toLocalFile());
    QVERIFY2(file.canonicalFilePath().startsWith(QDir(QDir::tempPath()).canonicalPath() + u'/'),
        qPrintable(file.filePath()));
    QVERIFY2(
        !file.fileName().startsWith(u'.') && file.fileName().endsWith(u".md"_s), qPrintable(file.fileName()));
    QCOMPARE(contentOf(dragged->urls().first()), section.markdown.toUtf8());
}

void TestOutlineModel::whoMayOnlyReadTakesACopy()
{
    tests::SampleStore store;
    ui::OutlineModel model(store);
    model.setWorkspace(store.names().ferry);
    QVERIFY(!model.mayReorder());
    QVERIFY(model.index(0).flags().testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(0)}));
    QVERIFY(!dragged->text().isEmpty());
    const models::Id first = *model.idAt(0);
    QVERIFY(!model.canDropMimeData(dragged.get(), Qt::MoveAction, 1, 0, {}));
    model.dropMimeData(dragged.get(), Qt::MoveAction, 1, 0, {});
    QCOMPARE(model.idAt(0), std::optional(first));
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
