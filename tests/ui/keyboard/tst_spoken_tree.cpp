#include "sync/workspace_store.h"
#include "tests/ui/keyboard/spoken_tree.h"
#include "tests/ui/screens/every_screen.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace agentee;
using namespace Qt::StringLiterals;

/// What every screen tells assistive technology.
class TestSpokenTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void screen_data();
    void screen();
    void rowsArePressed();
    void rowsHaveTheNumbersThatQtGivesThem();

private:
    QTemporaryDir m_folder;
    QList<tests::Screen> m_screens = tests::everyScreen(m_folder.path());
};

void TestSpokenTree::initTestCase()
{
    ui::installTranslations(*qApp, QLocale(QLocale::English));
    new ui::Theme(*qApp, ui::Theme::Scheme::Light);
}

void TestSpokenTree::screen_data()
{
    QTest::addColumn<int>("screen");
    for (int i = 0; i < m_screens.size(); ++i)
        QTest::newRow(m_screens.at(i).name) << i;
}

void TestSpokenTree::screen()
{
    QFETCH(int, screen);
    tests::SampleStore store;
    const std::unique_ptr<QWidget> window = tests::show(m_screens.at(screen), store);
    QVERIFY(window);
    const tests::SpokenTree tree(*window);
    QVERIFY(tree.count() > 3);
    QStringList wrong;
    const auto tell = [&wrong](const QString &what, const QStringList &list) {
        for (const QString &one : list)
            wrong.append(what + u' ' + one);
    };
    tell(u"Without a name:"_s, tree.nameless());
    tell(u"In a wrong role:"_s, tree.misfits());
    tell(u"Cannot be pressed:"_s, tree.inert());
    tell(u"Torn:"_s, tree.torn());
    tell(u"Called the same:"_s, tree.alike());
    tell(u"Gives the password away:"_s, tree.indiscreet());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

namespace
{

QAccessibleInterface *rowNamed(const QWidget &window, const QString &list, const QString &name)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(window.findChild<QWidget *>(list));
    for (int i = 0; spoken && i < spoken->childCount(); ++i) {
        QAccessibleInterface *row = spoken->child(i);
        if (row && row->text(QAccessible::Name).startsWith(name))
            return row;
    }
    return nullptr;
}

bool press(QAccessibleInterface *row)
{
    if (!row || !row->actionInterface())
        return false;
    row->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

} // namespace

/// A screen reader's own way to press something does what Enter does.
void TestSpokenTree::rowsArePressed()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.resize(1440, 900);
    window.show();
    QVERIFY(press(rowNamed(window, u"workspaceList"_s, u"Harbour retrofit"_s)));
    QCOMPARE(window.workspaceId(), std::optional(store.names().harbour));
    QVERIFY(press(rowNamed(window, u"outline"_s, u"Schedule"_s)));
    QCOMPARE(window.spot().sectionId, std::optional(store.names().schedule));
    QAccessibleInterface *row = rowNamed(window, u"outline"_s, u"Schedule"_s);
    QVERIFY(row->state().selected);
    QCOMPARE(row->role(), QAccessible::ListItem);
    QCOMPARE(row->parent()->child(row->parent()->indexOfChild(row)), row);
    // A heading opens and closes what is under it.
    QAccessibleInterface *list =
        QAccessible::queryAccessibleInterface(window.findChild<QWidget *>(u"workspaceList"_s));
    const int before = list->childCount();
    QAccessibleInterface *group = list->child(1);
    QVERIFY(group && group->state().expanded);
    QVERIFY(press(group));
    QVERIFY(group->state().collapsed);
    QVERIFY(list->childCount() < before);
    QVERIFY(press(group));
    QCOMPARE(list->childCount(), before);
    for (int i = 0; i < list->childCount(); ++i)
        QCOMPARE(list->indexOfChild(list->child(i)), i);
    // One that is gone is no more.
    store.workspaces().deleteSection(store.names().schedule);
    QTRY_VERIFY(!rowNamed(window, u"outline"_s, u"Schedule"_s));
    QVERIFY(rowNamed(window, u"outline"_s, u"Pricing"_s));
}

/// Qt tells of the row that gets the focus by its number; before those of a tree it counts the head of the
/// column.
void TestSpokenTree::rowsHaveTheNumbersThatQtGivesThem()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.resize(1440, 900);
    window.openWorkspace(store.names().harbour);
    window.show();
    const auto said = [](const QModelIndex &index) {
        const QString words = index.data(Qt::AccessibleTextRole).toString();
        return words.isEmpty() ? index.data().toString() : words;
    };
    const auto *tree = window.findChild<QTreeView *>(u"workspaceList"_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(const_cast<QTreeView *>(tree));
    QVERIFY(list->child(0)->state().invisible);
    int number = 1;
    QModelIndex index = tree->model()->index(0, 0);
    while (index.isValid() && tree->isRowHidden(index.row(), {}))
        index = index.siblingAtRow(index.row() + 1);
    for (; index.isValid(); index = tree->indexBelow(index), ++number)
        QCOMPARE(list->child(number)->text(QAccessible::Name), said(index));
    QCOMPARE(list->childCount(), number);
    QVERIFY(number > 5);
    auto *outline = window.findChild<QAbstractItemView *>(u"outline"_s);
    list = QAccessible::queryAccessibleInterface(outline);
    QCOMPARE(list->childCount(), outline->model()->rowCount());
    for (int row = 0; row < list->childCount(); ++row)
        QCOMPARE(list->child(row)->text(QAccessible::Name), said(outline->model()->index(row, 0)));
}

QTEST_MAIN(TestSpokenTree)
#include "tst_spoken_tree.moc"
