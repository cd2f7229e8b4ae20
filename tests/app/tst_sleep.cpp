#include "app/client.h"
#include "app/platform/sleep_watch.h"
#include "sync/local_checks.h"
#include "sync/workspace_store.h"
#include "tests/app/session_service.h"
#include "tests/support/desktop/notification_service.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"
#include "tests/support/network/fault_proxy.h"
#include "ui/kit/markdown_editor.h"
#include "ui/rendering/transcript_view.h"
#include "ui/sessions/composer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCoroTask>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace agentee;
using namespace Qt::StringLiterals;

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

/// What the program does when the system says that it goes to sleep, and when it is awake again.
class TestSleep : public QObject
{
    Q_OBJECT
public:
    explicit TestSleep(tests::SessionService &system)
        : m_system(system)
    {
    }
private Q_SLOTS:
    void sleepWaitsForWhoIsConnected();
    void whatIsTypedIsSavedAndConnectionsAreMadeAnew();

private:
    tests::SessionService &m_system;
};

namespace
{

ui::MainWindow *window()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<ui::MainWindow *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

/// How many are kept on the disk, as another program finds them: of edits that wait ("entry"), of drafts
/// ("draft").
qint64 kept(const QString &kind, const QString &folder)
{
    for (const sync::LocalFile &file : sync::checkLocalFiles(folder)) {
        if (file.name != "outbox.db"_L1)
            continue;
        for (const auto &[table, count] : file.rows) {
            if (table == kind)
                return count;
        }
    }
    return -1;
}

} // namespace

void TestSleep::sleepWaitsForWhoIsConnected()
{
    int sleeps = 0;
    int wakes = 0;
    int delaysMeanwhile = 0;
    {
        client::SleepWatch watch;
        connect(&watch, &client::SleepWatch::aboutToSleep, this, [&] {
            ++sleeps;
            delaysMeanwhile = m_system.manager().delays();
        });
        connect(&watch, &client::SleepWatch::wokeUp, this, [&wakes] { ++wakes; });
        QTRY_COMPARE(m_system.manager().delays(), 1);
        const QString reason = m_system.manager().reasons().constLast();
        QVERIFY2(reason.startsWith("sleep|Agentee|"_L1) && reason.endsWith("|delay"_L1), qPrintable(reason));
        m_system.prepareForSleep(true);
        QTRY_COMPARE(m_system.manager().delays(), 0);
        QCOMPARE(sleeps, 1);
        QCOMPARE(delaysMeanwhile, 1);
        QCOMPARE(wakes, 0);
        m_system.prepareForSleep(false);
        QTRY_COMPARE(wakes, 1);
        QTRY_COMPARE(m_system.manager().delays(), 1); // for the next time
    }
    QTRY_COMPARE(m_system.manager().delays(), 0);
}

void TestSleep::whatIsTypedIsSavedAndConnectionsAreMadeAnew()
{
    const QTemporaryDir folder;
    auto backend = tests::BackendProcess::start(folder.filePath(u"server"_s));
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    tests::FaultProxy network(quint16((*backend)->url().port()));
    auto profile = sync::Profile::open(folder.filePath(u"ana"_s), {.useKeychain = false});
    QVERIFY(profile);
    const auto account =
        QCoro::waitFor((*profile)->signIn(network.url(), u"ana@northwind.example"_s, u"northwind"_s));
    QVERIFY2(account, account ? "" : qPrintable(account.error().title));
    const QString data = (*profile)->storageUse(*account).folder;
    ui::Theme theme(*qApp);
    client::Options options;
    options.profile = folder.filePath(u"ana"_s);
    client::Client client(*std::move(profile), theme, options);
    client.start();
    QTRY_VERIFY_WITH_TIMEOUT(window(), patience);
    const auto synced = [] {
        const auto *line = window()->findChild<ui::StatusLine *>();
        return line->findChild<QPushButton *>()->text().contains(u"Everything synced"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(synced(), patience);
    QTRY_COMPARE(m_system.manager().delays(), 1);
    // The first proposal of the list.
    auto *list = window()->findChild<QAbstractItemView *>(u"workspaceList"_s);
    QVERIFY(list);
    const QModelIndex group = list->model()->index(0, 0);
    const QModelIndex inside = list->model()->index(0, 0, group);
    Q_EMIT list->activated(inside.isValid() ? inside : group);
    QTRY_VERIFY(window()->workspaceId());
    QTRY_VERIFY(window()->findChild<ui::MarkdownEditor *>());
    auto *editor = window()->findChild<ui::MarkdownEditor *>();
    QTRY_VERIFY(editor->isVisible() && !editor->isReadOnly());

    network.hold(tests::FaultProxy::Direction::ToBackend); // what is sent stays here
    QCOMPARE(kept(u"entry"_s, data), 0);
    QCOMPARE(kept(u"draft"_s, data), 0);
    auto *composer = window()->findChild<ui::Composer *>()->findChild<QPlainTextEdit *>();
    QVERIFY(composer && composer->isVisible());
    QTest::keyClicks(composer, u"half a question"_s);
    QTest::keyClicks(editor, u"before sleep "_s);
    m_system.prepareForSleep(true);
    QTRY_COMPARE(m_system.manager().delays(), 0);
    QCOMPARE(kept(u"entry"_s, data), 1);
    QCOMPARE(kept(u"draft"_s, data), 1);

    // The other side went away meanwhile, of which nobody was told: asking anew is all that helps.
    QSignalSpy asked(&network, &tests::FaultProxy::requested);
    network.mend();
    QTRY_VERIFY_WITH_TIMEOUT(synced(), patience);
    asked.clear();
    m_system.prepareForSleep(false);
    const auto streams = [&asked] {
        return std::ranges::any_of(asked, [](const QList<QVariant> &request) {
            return request.first().toByteArray().startsWith("GET /v1/stream");
        });
    };
    QTRY_VERIFY(streams());
    QTRY_VERIFY_WITH_TIMEOUT(synced(), patience);
}

int main(int argc, char **argv)
{
    const tests::PrivateBus bus;
    ui::sealTranscriptEngine();
    if (!bus.isRunning()) {
        qInfo("this system has no dbus-daemon");
        return 0;
    }
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toLatin1());
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    tests::SessionService system(bus.address());
    TestSleep tests(system);
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_sleep.moc"
