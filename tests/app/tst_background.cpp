#include "app/background.h"
#include "sync/notification_store.h"
#include "tests/app/tray_panel.h"
#include "tests/support/desktop/notification_service.h"
#include "tests/support/sample_store/sample_store.h"

#include <QAction>
#include <QApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <chrono>

using namespace agentee;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Runs twice: on a desktop with a panel for icons beside the clock, and on one without.
class TestBackground : public QObject
{
    Q_OBJECT
public:
    explicit TestBackground(tests::TrayPanel *panel)
        : m_panel(panel)
    {
    }
private Q_SLOTS:
    void endsWithItsLastWindow_data();
    void endsWithItsLastWindow();
    void startsWithoutAWindowOnlyWhereItIsFound_data();
    void startsWithoutAWindowOnlyWhereItIsFound();
    void saysWhatIsUnread();
    void theIconIsAChoice();
    void aPanelThatEndsBringsTheWindowBack();

private:
    static QMenu *menu();
    static QStringList entries();
    static QString toolTip(const QString &item);
    tests::TrayPanel *const m_panel; ///< null: there is none
};

QMenu *TestBackground::menu()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->objectName() == "trayMenu"_L1)
            return static_cast<QMenu *>(widget);
    }
    return nullptr;
}

QStringList TestBackground::entries()
{
    QStringList texts;
    for (const QAction *action : menu()->actions()) {
        if (action->objectName() == "trayNotificationAction"_L1)
            texts.append(action->text());
    }
    return texts;
}

/// As another program reads it: in this one, Qt would take its own types for it.
QString TestBackground::toolTip(const QString &item)
{
    QProcess ask;
    ask.start(u"dbus-send"_s,
        {u"--session"_s, u"--print-reply"_s, u"--dest="_s + item, u"/StatusNotifierItem"_s,
            u"org.freedesktop.DBus.Properties.Get"_s, u"string:org.kde.StatusNotifierItem"_s,
            u"string:ToolTip"_s});
    QSignalSpy ended(&ask, &QProcess::finished);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 30'000); }();
    return QString::fromUtf8(ask.readAll() + ask.readAllStandardError());
}

void TestBackground::endsWithItsLastWindow_data()
{
    QTest::addColumn<ui::DesktopChoices>("choices");
    QTest::addColumn<bool>("signedIn");
    QTest::addColumn<bool>("stays");
    const bool panel = m_panel;
    QTest::newRow("as it is installed") << ui::DesktopChoices() << true << false;
    QTest::newRow("chosen") << ui::DesktopChoices{.trayIcon = true, .keepRunning = true} << true << panel;
    QTest::newRow("chosen, without an icon")
        << ui::DesktopChoices{.trayIcon = false, .keepRunning = true} << true << false;
    QTest::newRow("chosen, nobody signed in")
        << ui::DesktopChoices{.trayIcon = true, .keepRunning = true} << false << false;
}

void TestBackground::endsWithItsLastWindow()
{
    QFETCH(ui::DesktopChoices, choices);
    QFETCH(bool, signedIn);
    QFETCH(bool, stays);
    constexpr int stayed = 7;
    tests::SampleStore store;
    client::Background background;
    background.setChoices(choices);
    if (signedIn)
        background.setStore(&store);
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTimer::singleShot(0, &window, [&window] {
        window.close();
        // After whatever closing it has queued.
        QTimer::singleShot(
            0, qApp, [] { QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(stayed); }); });
    });
    QCOMPARE(QCoreApplication::exec(), stays ? stayed : 0);
    background.setStore(nullptr);
}

void TestBackground::startsWithoutAWindowOnlyWhereItIsFound_data()
{
    QTest::addColumn<bool>("keepRunning");
    QTest::newRow("not chosen") << false;
    QTest::newRow("chosen") << true;
}

void TestBackground::startsWithoutAWindowOnlyWhereItIsFound()
{
    QFETCH(bool, keepRunning);
    tests::SampleStore store;
    client::Background background(200ms);
    background.setChoices({.trayIcon = true, .keepRunning = keepRunning});
    background.setStore(&store);
    const QSignalSpy opens(&background, &client::Background::openRequested);
    background.beginWithoutWindow();
    if (!keepRunning)
        QCOMPARE(opens.size(), 1);
    else if (m_panel)
        QVERIFY(background.mayStay() && opens.isEmpty());
    else // it looks for a panel for a while, and gives up
        QTRY_COMPARE(opens.size(), 1);
    background.setStore(nullptr);
}

void TestBackground::saysWhatIsUnread()
{
    tests::SampleStore store;
    client::Background background;
    const QSignalSpy chosen(&background, &client::Background::notificationChosen);
    const QSignalSpy opens(&background, &client::Background::openRequested);
    QVERIFY(entries().isEmpty());
    background.setStore(&store);
    QList<models::Notification> unread = store.notifications().notifications(1000);
    unread.removeIf([](const models::Notification &one) { return one.readAt.isValid(); });
    QVERIFY(!unread.isEmpty());
    const qsizetype shown = std::min<qsizetype>(unread.size(), 5);
    QCOMPARE(entries().size(), shown);
    if (m_panel) {
        QTRY_VERIFY(!m_panel->watcher().items().isEmpty());
        // The last that was told of may still be one of an icon that is gone.
        QString said;
        QTRY_VERIFY2((said = toolTip(m_panel->watcher().items().last()))
                         .contains(u"\"Agentee: %1 unread\""_s.arg(unread.size())),
            qPrintable(said));
        m_panel->watcher().click(m_panel->watcher().items().last());
        QTRY_COMPARE(opens.size(), 1);
    }
    menu()->findChild<QAction *>(u"trayNotificationAction"_s)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<models::Notification>(), unread.first());

    QVERIFY(store.notifications().markRead(unread.first().id));
    QTRY_COMPARE(entries().size(), std::min<qsizetype>(unread.size() - 1, 5));
    background.setStore(nullptr);
    QVERIFY(entries().isEmpty());
    menu()->findChild<QAction *>(u"trayOpenAction"_s)->trigger();
    QVERIFY(opens.size() >= 1);
}

void TestBackground::theIconIsAChoice()
{
    client::Background background;
    QCOMPARE(background.tray().isThere(), m_panel != nullptr);
    background.setChoices({.trayIcon = false, .keepRunning = false});
    QVERIFY(!background.tray().isThere());
    background.setChoices({.trayIcon = true, .keepRunning = false});
    QCOMPARE(background.tray().isThere(), m_panel != nullptr);
}

/// Last: the panel does not come back.
void TestBackground::aPanelThatEndsBringsTheWindowBack()
{
    if (!m_panel)
        QSKIP("there is no panel that could end");
    tests::SampleStore store;
    client::Background background(200ms);
    background.setChoices({.trayIcon = true, .keepRunning = true});
    background.setStore(&store);
    const QSignalSpy opens(&background, &client::Background::openRequested);
    background.beginWithoutWindow();
    QVERIFY(background.mayStay() && opens.isEmpty());
    const qsizetype known = m_panel->watcher().items().size();
    m_panel->restart();
    QTRY_VERIFY(m_panel->watcher().items().size() > known); // the icon is handed to the new one
    QVERIFY(background.mayStay());
    QCOMPARE(opens.size(), 0); // one that is started again is as good
    m_panel->end();
    QTRY_COMPARE(opens.size(), 1);
    QVERIFY(!background.mayStay());
    background.setStore(nullptr);
}

int main(int argc, char **argv)
{
    const tests::PrivateBus bus;
    QApplication application(argc, argv);
    if (!bus.isRunning()) {
        qInfo("this system has no dbus-daemon");
        return 0;
    }
    // Before the first icon: toolkits look once whether there is a panel.
    std::unique_ptr<tests::TrayPanel> panel;
    if (AGENTEE_WITH_PANEL)
        panel = std::make_unique<tests::TrayPanel>(bus.address());
    TestBackground tests(panel.get());
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_background.moc"
