#include "ui/kit/activity_rail.h"
#include "ui/kit/avatar.h"
#include "ui/kit/badge.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip_list.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/segmented_control.h"
#include "ui/kit/step_bar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace agentee::ui;

class TestKitWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initials_data();
    void initials();
    void tipsShowNamesAsTheyAre_data();
    void tipsShowNamesAsTheyAre();
    void badgeHidesAtZero();
    void stepsAreNamedButtons();
    void stepBarFitsIntoLittleRoom();
    void bannerSpeaksAndCloses();
    void segmentsAreExclusive();
    void railNamesItsBadges();
    void chipsFromKeyboard();
    void progressShowsLateAndCancelsLater();
};

void TestKitWidgets::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two words") << QStringLiteral("Ana Lima") << QStringLiteral("AL");
    QTest::newRow("middle name") << QStringLiteral("nguyễn thị bình") << QStringLiteral("NB");
    QTest::newRow("one word") << QStringLiteral("Li") << QStringLiteral("L");
    QTest::newRow("empty") << QString() << QStringLiteral("?");
    QTest::newRow("spaces") << QStringLiteral("   ") << QStringLiteral("?");
}

void TestKitWidgets::initials()
{
    QFETCH(QString, name);
    QTEST(Avatar::initialsOf(name), "expected");
}

void TestKitWidgets::tipsShowNamesAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Smith & Sons", "Kim \"K\" Lee", "a < b & c", "<b>Bob</b>"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Qt shows a tip as HTML if it looks like it, and as it stands if not.
void TestKitWidgets::tipsShowNamesAsTheyAre()
{
    QFETCH(QString, name);
    Avatar avatar(24);
    avatar.setPerson(QStringLiteral("1"), name, {});
    const QString tip = avatar.toolTip();
    QTextDocument document;
    if (Qt::mightBeRichText(tip))
        document.setHtml(tip);
    else
        document.setPlainText(tip);
    QCOMPARE(document.toPlainText(), name);
}

void TestKitWidgets::badgeHidesAtZero()
{
    Badge badge;
    badge.setCount(0);
    QVERIFY(!badge.isVisibleTo(nullptr));
    badge.setCount(120, QStringLiteral("120 unread"));
    QCOMPARE(Badge::textFor(badge.count()), QStringLiteral("99+"));
    QCOMPARE(badge.accessibleName(), QStringLiteral("120 unread"));
}

static QList<StepBar::Step> sampleSteps()
{
    using State = StepBar::State;
    return {{QStringLiteral("brief"), QStringLiteral("Brief"), State::Done, {}},
        {QStringLiteral("technical"), QStringLiteral("Technical proposal"), State::Current, {}},
        {QStringLiteral("pricing"), QStringLiteral("Pricing"), State::ToCome, {}}};
}

void TestKitWidgets::stepsAreNamedButtons()
{
    StepBar bar;
    bar.setSteps(sampleSteps());
    const auto buttons = bar.findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), 3);
    QVERIFY(buttons[1]->accessibleName().contains(QStringLiteral("current step")));
    QSignalSpy activated(&bar, &StepBar::stepActivated);
    buttons[2]->click();
    QCOMPARE(activated.value(0).value(0).toString(), QStringLiteral("pricing"));
}

void TestKitWidgets::stepBarFitsIntoLittleRoom()
{
    StepBar bar;
    bar.setSteps(sampleSteps());
    bar.resize(bar.minimumSizeHint().width(), bar.height());
    bar.show();
    for (const auto *button : bar.findChildren<QAbstractButton *>())
        QVERIFY(bar.rect().contains(button->geometry().center()));
}

void TestKitWidgets::bannerSpeaksAndCloses()
{
    Banner banner;
    banner.setClosable(true);
    banner.showMessage(
        Banner::Kind::Error, QStringLiteral("<b>Not</b> saved."), QStringLiteral("Try again."));
    QCOMPARE(banner.accessibleName(), QStringLiteral("<b>Not</b> saved."));
    QSignalSpy closed(&banner, &Banner::closed);
    banner.findChild<QAbstractButton *>()->click();
    QCOMPARE(closed.size(), 1);
    QVERIFY(!banner.isVisible());
}

void TestKitWidgets::segmentsAreExclusive()
{
    SegmentedControl control;
    control.addSegment(QStringLiteral("a"), QStringLiteral("Editor"));
    control.addSegment(QStringLiteral("b"), QStringLiteral("Preview"));
    QCOMPARE(control.current(), QStringLiteral("a"));
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    control.setCurrent(QStringLiteral("b"));
    control.setCurrent(QStringLiteral("unknown"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(control.current(), QStringLiteral("b"));
}

void TestKitWidgets::railNamesItsBadges()
{
    ActivityRail rail;
    rail.addPlace(QStringLiteral("inbox"), QStringLiteral("Inbox"), QStringLiteral("mail-folder-inbox"));
    rail.setBadge(QStringLiteral("inbox"), 3, QStringLiteral("3 unread"));
    rail.setCurrent(QStringLiteral("inbox"));
    QCOMPARE(rail.current(), QStringLiteral("inbox"));
    QCOMPARE(rail.findChild<QAbstractButton *>()->accessibleName(), QStringLiteral("Inbox, 3 unread"));
}

void TestKitWidgets::chipsFromKeyboard()
{
    ChipList list;
    list.setEditable(true);
    QSignalSpy edited(&list, &ChipList::edited);
    auto *input = list.findChild<QLineEdit *>();
    QTest::keyClicks(input, QStringLiteral("steel"));
    QTest::keyClick(input, Qt::Key_Return);
    QTest::keyClicks(input, QStringLiteral("paint,"));
    QCOMPARE(list.chips(), (QStringList{QStringLiteral("steel"), QStringLiteral("paint")}));
    QTest::keyClick(input, Qt::Key_Backspace);
    QCOMPARE(list.chips(), QStringList{QStringLiteral("steel")});
    QCOMPARE(edited.size(), 3);
}

void TestKitWidgets::progressShowsLateAndCancelsLater()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *above = new QLabel(&page);
    column->addWidget(above);
    const int emptyHeight = page.sizeHint().height();
    auto *shown = new ProgressLine(&page);
    column->addWidget(shown);
    ProgressLine &line = *shown;
    line.setDelays(1, 2);
    page.show();
    QCOMPARE(page.sizeHint().height(), emptyHeight);
    auto *bar = line.findChild<QProgressBar *>();
    auto *cancel = line.findChild<QPushButton *>();
    line.start(QStringLiteral("Importing"));
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY(bar->isVisible());
    QTRY_VERIFY(cancel->isVisible());
    QSignalSpy asked(&line, &ProgressLine::cancelRequested);
    cancel->click();
    QCOMPARE(asked.size(), 1);
    line.finish();
    QVERIFY(!bar->isVisible());
    QCOMPARE(page.sizeHint().height(), emptyHeight);
}

QTEST_MAIN(TestKitWidgets)
#include "tst_kit_widgets.moc"
