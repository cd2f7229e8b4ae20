#include "tests/ui/keyboard/every_screen.h"
#include "tests/ui/keyboard/spoken_tree.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

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

QTEST_MAIN(TestSpokenTree)
#include "tst_spoken_tree.moc"
