#include "ui/kit/spoken_rows.h"

#include <QAccessible>
#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTest>

#include <memory>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Rows that assistive technology still holds while the list changes or goes.
class TestSpokenRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsGoneIsNotPressed();
    void aListThatChangesWhileARowIsPressed();
    void whatIsDisabledIsNotPressed();
    void rowsOfAnotherModelAreGone();
    void aRowOutlivesItsView();
    void aListWithoutAModelHasNoRows();
};

namespace
{

QAccessibleInterface *row(QAbstractItemView &view, int number)
{
    return QAccessible::queryAccessibleInterface(&view)->child(number);
}

void press(QAccessibleInterface *spoken)
{
    spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

} // namespace

void TestSpokenRows::whatIsGoneIsNotPressed()
{
    QListView view;
    ui::speakRows(&view);
    QStringListModel model({u"Schedule"_s, u"Pricing"_s});
    view.setModel(&model);
    const QSignalSpy pressed(&view, &QAbstractItemView::activated);
    QAccessibleInterface *pricing = row(view, 1);
    QCOMPARE(pricing->text(QAccessible::Name), u"Pricing"_s);
    press(pricing);
    QCOMPARE(pressed.count(), 1);
    model.removeRow(1);
    QVERIFY(!pricing->isValid());
    QVERIFY(pricing->state().invalid);
    QVERIFY(pricing->rect().isNull());
    press(pricing);
    QCOMPARE(pressed.count(), 1);
    QCOMPARE(QAccessible::queryAccessibleInterface(&view)->indexOfChild(pricing), -1);
}

/// To become current may be what makes the list another one.
void TestSpokenRows::aListThatChangesWhileARowIsPressed()
{
    QListView view;
    ui::speakRows(&view);
    QStringListModel model({u"Schedule"_s, u"Pricing"_s});
    view.setModel(&model);
    view.setCurrentIndex(model.index(0));
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, &model,
        [&model](const QModelIndex &current) {
            if (current.isValid())
                model.setStringList({u"Schedule"_s});
        });
    QList<QString> pressed;
    connect(&view, &QAbstractItemView::activated, this,
        [&pressed](const QModelIndex &index) { pressed.append(index.data().toString()); });
    press(row(view, 1));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY2(pressed.isEmpty(), qPrintable(pressed.join(u',')));
}

void TestSpokenRows::whatIsDisabledIsNotPressed()
{
    QListView view;
    ui::speakRows(&view);
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"Brought already"_s));
    model.item(0)->setEnabled(false);
    model.appendRow(new QStandardItem(u"New"_s));
    view.setModel(&model);
    const QSignalSpy pressed(&view, &QAbstractItemView::activated);
    QVERIFY(row(view, 0)->state().disabled);
    QVERIFY(row(view, 0)->actionInterface()->actionNames().isEmpty());
    press(row(view, 0));
    QCOMPARE(pressed.count(), 0);
    QVERIFY(!row(view, 1)->state().disabled);
    view.setEnabled(false);
    press(row(view, 1));
    QCOMPARE(pressed.count(), 0);
    view.setEnabled(true);
    press(row(view, 1));
    QCOMPARE(pressed.count(), 1);
}

void TestSpokenRows::rowsOfAnotherModelAreGone()
{
    QListView view;
    ui::speakRows(&view);
    QStringListModel former({u"Schedule"_s});
    QStringListModel model({u"Pricing"_s});
    view.setModel(&former);
    QAccessibleInterface *schedule = row(view, 0);
    view.setModel(&model);
    QVERIFY(!schedule->isValid());
    press(schedule);
    QVERIFY(!view.currentIndex().isValid());
    QCOMPARE(row(view, 0)->text(QAccessible::Name), u"Pricing"_s);
}

void TestSpokenRows::aRowOutlivesItsView()
{
    QStringListModel model({u"Schedule"_s});
    auto view = std::make_unique<QListView>();
    ui::speakRows(view.get());
    view->setModel(&model);
    const QAccessible::Id id = QAccessible::uniqueId(row(*view, 0));
    QVERIFY(QAccessible::accessibleInterface(id));
    // Whoever hears of the press may close the window.
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [&view] { view.reset(); });
    press(row(*view, 0));
    QVERIFY(!view);
    QVERIFY(!QAccessible::accessibleInterface(id));
}

void TestSpokenRows::aListWithoutAModelHasNoRows()
{
    QListView view;
    ui::speakRows(&view);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(list->childCount(), 0);
    QVERIFY(!list->child(0));
    QCOMPARE(list->selectionInterface()->selectedItemCount(), 0);
}

QTEST_MAIN(TestSpokenRows)
#include "tst_spoken_rows.moc"
