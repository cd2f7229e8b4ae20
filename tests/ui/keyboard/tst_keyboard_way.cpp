#include "tests/ui/keyboard/tab_walk.h"
#include "tests/ui/screens/every_screen.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"

#include <QApplication>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestKeyboardWay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tabWalksThePage_data();
    void tabWalksThePage();
    void escapeLeavesWhatOwnsTab();

private:
    QTemporaryDir m_folder;
    QList<tests::Screen> m_screens = tests::everyScreen(m_folder.path());
};

void TestKeyboardWay::initTestCase()
{
    ui::installTranslations(*qApp, QLocale(QLocale::English));
    new ui::Theme(*qApp, ui::Theme::Scheme::Light);
    // A text field shows its focus by the cursor, which must not be away by chance.
    QApplication::setCursorFlashTime(0);
}

void TestKeyboardWay::tabWalksThePage_data()
{
    QTest::addColumn<int>("screen");
    for (int i = 0; i < m_screens.size(); ++i) {
        if (!m_screens.at(i).ownsTab)
            QTest::newRow(m_screens.at(i).name) << i;
    }
}

void TestKeyboardWay::tabWalksThePage()
{
    QFETCH(int, screen);
    tests::SampleStore store;
    const std::unique_ptr<QWidget> window = tests::show(m_screens.at(screen), store);
    QVERIFY(window);
    const tests::TabWalk walk(*window);
    const auto told = [](const QStringList &list) { return list.join(u"\n  "_s).prepend(u"\n  "_s); };
    QVERIFY2(walk.isClosed(),
        qPrintable(u"Tab does not come back; it stopped at "_s
            + (walk.stops().isEmpty() ? u"nothing"_s
                                      : tests::TabWalk::describe(*walk.stops().last().widget))));
    QVERIFY2(walk.missed().isEmpty(), qPrintable(u"Tab never reaches:"_s + told(walk.missed())));
    QVERIFY2(walk.nameless().isEmpty(), qPrintable(u"Without a name or a role:"_s + told(walk.nameless())));
    QVERIFY2(walk.unmarked().isEmpty(), qPrintable(u"The focus is not seen on:"_s + told(walk.unmarked())));
    QVERIFY2(walk.untold().isEmpty(), qPrintable(u"The focus is not told of:"_s + told(walk.untold())));
    QVERIFY2(walk.backwards().isEmpty(), qPrintable(u"Tab goes back:"_s + told(walk.backwards())));
}

void TestKeyboardWay::escapeLeavesWhatOwnsTab()
{
    int found = 0;
    for (const tests::Screen &screen : std::as_const(m_screens)) {
        if (!screen.ownsTab)
            continue;
        ++found;
        tests::SampleStore store;
        const std::unique_ptr<QWidget> window = tests::show({screen.name, screen.make}, store);
        QVERIFY(window);
        QTest::keyClick(window.get(), Qt::Key_Tab);
        const QPointer<QWidget> before = QApplication::focusWidget();
        QVERIFY(before);
        screen.then(*window);
        QVERIFY2(QApplication::focusWidget() != before, screen.name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY2(QApplication::focusWidget() == before, screen.name);
    }
    QVERIFY(found > 0);
}

QTEST_MAIN(TestKeyboardWay)
#include "tst_keyboard_way.moc"
