#include "sync/suggestion_store.h"
#include "tests/ui/screens/every_screen.h"
#include "ui/kit/action_registry.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"
#include "ui/shell/main_window.h"
#include "ui/suggestions/suggestion_card.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QSet>
#include <QShortcut>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Whatever key does something is known to the registry, which the page about the keyboard and the palette
/// read; there people see it and can have another one.
class TestEveryKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isKnown_data();
    void isKnown();
    void thoseOfAnAnswerAreKnown();
    void noTwoMeet();
    void chosenOnesWorkInTheirPlace();
    void chosenOnesHoldForWhatComesLater();
    void leadThroughAProposal();
    void tabLeadsToThePlaceThatIsShown();

private:
    QTemporaryDir m_folder;
    QList<tests::Screen> m_screens = tests::everyScreen(m_folder.path());
};

namespace
{

QSet<QString> known()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    QSet<QString> ids;
    for (const ui::ActionInfo &info : window.actionRegistry().infos())
        ids.insert(info.id);
    return ids;
}

QString nameOf(const QObject *object)
{
    return object ? QString::fromLatin1(object->metaObject()->className()) + u'#' + object->objectName()
                  : QString();
}

/// Keys on the window that no registry knows.
QStringList unknown(const QWidget &window)
{
    const QSet<QString> ids = known();
    QStringList found;
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>())
        found.append(u"%1 on %2"_s.arg(shortcut->key().toString(), nameOf(shortcut->parent())));
    QList<QAction *> actions = window.findChildren<QAction *>();
    for (const QWidget *widget : window.findChildren<QWidget *>())
        actions += widget->actions();
    for (const QAction *action : std::as_const(actions)) {
        if (!action->shortcut().isEmpty() && !ids.contains(action->objectName()))
            found.append(u"%1 of “%2” on %3"_s.arg(
                action->shortcut().toString(), action->text(), nameOf(action->parent())));
    }
    return found;
}

std::unique_ptr<ui::MainWindow> suggestions(tests::SampleStore &store)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->resize(1440, 900);
    window->openSection(store.names().harbour, store.names().approach);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        return nullptr;
    window->actionRegistry().action(u"showSuggestionsAction"_s)->trigger();
    return window;
}

ui::SuggestionCard *current(const ui::MainWindow &window)
{
    for (auto *card : window.findChildren<ui::SuggestionCard *>()) {
        if (card->isVisible() && card->isCurrent())
            return card;
    }
    return nullptr;
}

} // namespace

void TestEveryKey::initTestCase()
{
    ui::installTranslations(*qApp, QLocale(QLocale::English));
    new ui::Theme(*qApp, ui::Theme::Scheme::Light);
}

void TestEveryKey::isKnown_data()
{
    QTest::addColumn<int>("screen");
    for (int i = 0; i < m_screens.size(); ++i)
        QTest::newRow(m_screens.at(i).name) << i;
}

void TestEveryKey::isKnown()
{
    QFETCH(int, screen);
    tests::SampleStore store;
    const std::unique_ptr<QWidget> window = tests::show(m_screens.at(screen), store);
    QVERIFY(window);
    const QStringList found = unknown(*window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestEveryKey::thoseOfAnAnswerAreKnown()
{
    tests::SampleStore store;
    const auto window = suggestions(store);
    QVERIFY(window);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
    QTRY_VERIFY(window->findChild<QWidget *>(u"rejectReason"_s));
    const QStringList found = unknown(*window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestEveryKey::noTwoMeet()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    const QList<ui::ActionInfo> all = window.actionRegistry().infos();
    QStringList found;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype k = i + 1; k < all.size(); ++k) {
            const ui::ActionInfo &one = all.at(i);
            const ui::ActionInfo &other = all.at(k);
            if (!one.standard.isEmpty() && one.standard == other.standard && ui::meet(one, other))
                found.append(u"%1: %2 and %3"_s.arg(one.standard.toString(), one.text, other.text));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestEveryKey::chosenOnesWorkInTheirPlace()
{
    tests::SampleStore store;
    const auto window = suggestions(store);
    QVERIFY(window);
    // One of its own was chosen while it is there, and holds at once.
    window->actionRegistry().setShortcuts({{u"acceptSuggestionAction"_s, QKeySequence(Qt::Key_Y)},
        {u"nextSuggestionAction"_s, QKeySequence(Qt::Key_Right)}});
    ui::SuggestionCard *first = current(*window);
    QVERIFY(first);
    QVERIFY(first->hasFocus());
    const models::Id fresh = store.names().freshSuggestion;
    for (int i = 0; i < 10 && current(*window)->view().suggestion.id != fresh; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(current(*window)->view().suggestion.id, fresh);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    QCOMPARE(store.suggestions().suggestion(fresh)->suggestion.state, models::SuggestionState::Open);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Y);
    QCOMPARE(store.suggestions().suggestion(fresh)->suggestion.state, models::SuggestionState::Accepted);
}

void TestEveryKey::chosenOnesHoldForWhatComesLater()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.actionRegistry().setShortcuts({{u"acceptSuggestionAction"_s, QKeySequence(Qt::Key_Y)}});
    window.show();
    // Nobody was here before; it is made now.
    window.showPlace(u"review"_s);
    QAction *accept = window.actionRegistry().action(u"acceptSuggestionAction"_s);
    QVERIFY(accept);
    QCOMPARE(accept->shortcut(), QKeySequence(Qt::Key_Y));
    // What cannot be seen is not there to be done.
    window.showPlace(u"inbox"_s);
    QVERIFY(!window.actionRegistry().action(u"acceptSuggestionAction"_s));
    // Accounts are named late, too, and more than once.
    const QList<ui::MainWindow::AccountChoice> accounts{
        {u"https://a.example|1"_s, u"Ana (Northwind)"_s, true},
        {u"https://b.example|2"_s, u"Ana (Contoso & Co)"_s, false}};
    window.setAccounts(accounts);
    const auto other = [&window] {
        const QList<ui::ActionInfo> all = window.actionRegistry().infos();
        const auto found = std::ranges::find(all, u"Accounts: Ana (Contoso & Co)"_s, &ui::ActionInfo::text);
        return found == all.end() ? ui::ActionInfo() : *found;
    };
    const QString id = other().id;
    QVERIFY(!id.isEmpty());
    const qsizetype count = window.actionRegistry().infos().size();
    window.actionRegistry().setShortcuts({{id, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2)}});
    window.setAccounts(accounts);
    QCOMPARE(window.actionRegistry().infos().size(), count);
    QCOMPARE(other().now, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2));
    QCOMPARE(window.actionRegistry().action(id)->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2));
}

/// Alt and a digit shows a part of the proposal, and the keyboard is in it.
void TestEveryKey::leadThroughAProposal()
{
    tests::SampleStore store;
    const auto window = suggestions(store);
    QVERIFY(window);
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    const auto focusIn = [&window](const QString &name) {
        const auto *part = window->findChild<QWidget *>(name);
        return part
            && (part == QApplication::focusWidget() || part->isAncestorOf(QApplication::focusWidget()));
    };
    const auto *tabs = window->findChild<QTabBar *>(u"workspaceTabs"_s);
    press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(focusIn(u"stateForm"_s));
    press(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 3);
    QVERIFY(focusIn(u"historyPage"_s));
    press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(focusIn(u"suggestionsPage"_s));
    press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(focusIn(u"outline"_s));
    const auto section = window->spot().sectionId;
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(window->spot().sectionId != section);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(window->spot().sectionId, section);
    const auto *preview = window->findChild<QWidget *>(u"sectionPreview"_s);
    QVERIFY(!preview->isVisible());
    press(Qt::Key_F7, {});
    QVERIFY(preview->isVisible());
    press(Qt::Key_F7, {});
    QVERIFY(!window->findChild<QWidget *>(u"sectionEditor"_s)->isVisible());
    press(Qt::Key_F7, {});
    QVERIFY(window->findChild<QWidget *>(u"sectionEditor"_s)->isVisible());
}

void TestEveryKey::tabLeadsToThePlaceThatIsShown()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto *rail = window.findChild<QWidget *>(u"activityRail"_s);
    for (const QString &place : {u"inbox"_s, u"review"_s, u"workspaces"_s}) {
        window.showPlace(place);
        QStringList stops;
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(&window, Qt::Key_Tab);
            const auto *stop = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
            if (stop && stop->isCheckable() && rail->isAncestorOf(stop))
                stops.append(stop->isChecked() ? u"shown"_s : stop->accessibleName());
        }
        stops.removeDuplicates();
        QCOMPARE(stops, QStringList(u"shown"_s));
    }
}

QTEST_MAIN(TestEveryKey)
#include "tst_every_key.moc"
