#include "app/client.h"
#include "app/own_data.h"
#include "sync/people_store.h"
#include "sync/session_store.h"
#include "sync/share_store.h"
#include "sync/workspace_store.h"
#include "tests/support/desktop/notification_service.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"
#include "ui/kit/banner.h"
#include "ui/rendering/transcript_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"

#include <QApplication>
#include <QCoroTask>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace agentee;
using namespace Qt::StringLiterals;
using tests::NotificationService;

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

/// The real client on a session bus with a notification service: what Ana does arrives on Bình's desktop, and
/// a click on it opens the place it is about.
class TestDesktopNotifications : public QObject
{
    Q_OBJECT
public:
    explicit TestDesktopNotifications(const QString &bus)
        : m_bus(bus)
    {
    }
private Q_SLOTS:
    void clickingOpensThePlace();

private:
    static ui::MainWindow *window();
    const QString m_bus;
};

ui::MainWindow *TestDesktopNotifications::window()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<ui::MainWindow *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

void TestDesktopNotifications::clickingOpensThePlace()
{
    tests::NotificationDesktop running(m_bus);
    NotificationService &desktop = running.service();
    const QTemporaryDir folder;
    auto backend = tests::BackendProcess::start(folder.filePath(u"server"_s));
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    const QUrl server = (*backend)->url();
    auto opened = QCoro::waitFor(tests::LiveClient::open(
        folder.filePath(u"ana"_s), server, u"ana@northwind.example"_s, u"northwind"_s));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().title));
    sync::Store &ana = (*opened)->store();
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(ana)));

    auto profile = sync::Profile::open(folder.filePath(u"binh"_s));
    QVERIFY(profile);
    const auto signedIn =
        QCoro::waitFor((*profile)->signIn(server, u"binh@northwind.example"_s, u"northwind"_s));
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().title));
    ui::Theme theme(*qApp);
    client::Options options;
    options.profile = folder.filePath(u"binh"_s);
    client::Client binh(*std::move(profile), theme, options);
    binh.start();
    QTRY_VERIFY_WITH_TIMEOUT(window(), patience);
    // What the first fetch brings is not news.
    const auto synced = [] {
        const auto *line = window()->findChild<ui::StatusLine *>();
        return line->findChild<QPushButton *>()->text().contains(u"Everything synced"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(synced(), patience);

    // A title that would be markup if it were taken for it.
    models::NewWorkspace proposal{.id = models::newId(),
        .title = u"Pier <b>7</b> & <img src=file:///etc/passwd>"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {}};
    QVERIFY(ana.workspaces().create(proposal));
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(ana)));
    models::ShareCommand command;
    command.id = models::newId();
    command.recipientId = signedIn->personId;
    command.mode = models::ShareMode::Reviewer;
    command.transcript = models::TranscriptExtent::None;
    command.handoffRecord.summary = u"Please look at the pier."_s;
    const auto sent = QCoro::waitFor(ana.shares().send(proposal.id, command));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().title));

    const auto about = [&] {
        const QList<NotificationService::Shown> shown = desktop.shown();
        const auto found = std::ranges::find_if(
            shown, [](const NotificationService::Shown &one) { return one.summary.contains(u"Pier"); });
        return found == shown.end() ? NotificationService::Shown{} : *found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(about().id != 0, patience);
    QVERIFY2(about().body.contains(u"Ana Lindqvist asks you to review"_s), qPrintable(about().body));
    QVERIFY2(!about().summary.contains(u"<img"_s) && !about().body.contains(u"<img"_s),
        qPrintable(about().summary));
    QVERIFY2(about().actions.contains(u"default"_s), qPrintable(about().actions.join(u' ')));
    QVERIFY(window()->workspaceId() != std::optional(proposal.id));
    const auto clickOpens = [&] {
        desktop.click(about().id);
        return window()->workspaceId() == std::optional(proposal.id);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(
        clickOpens(), qPrintable(window()->findChild<ui::Banner *>(u"windowNotice"_s)->text()), patience);
}

int main(int argc, char **argv)
{
    const tests::PrivateBus bus;
    ui::sealTranscriptEngine();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    client::findOwnData();
    if (!bus.isRunning()) {
        qInfo("this system has no dbus-daemon");
        return 0;
    }
    TestDesktopNotifications tests(bus.address());
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_desktop_notifications.moc"
