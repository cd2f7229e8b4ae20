#include "app/desktop_notifier.h"
#include "app/own_data.h"
#include "sync/notification_store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "tests/support/desktop/notification_service.h"
#include "tests/support/sample_store/sample_store.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace agentee;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using tests::NotificationService;

/// What people answer on notifications themselves. Runs twice: on a desktop with buttons on them, and on one
/// without.
class TestNotificationButtons : public QObject
{
    Q_OBJECT
public:
    explicit TestNotificationButtons(NotificationService &desktop)
        : m_desktop(desktop)
    {
    }
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theRightOnes_data();
    void theRightOnes();
    void isShownOnEveryDesktop();
    void accepts();
    void anAcceptanceIsTakenBack();
    void whatMovedMeanwhileIsOpened();
    void whatWasDecidedMeanwhileIsOpened();
    void comesAgainLater();
    void whatWasReadDoesNotComeAgain();
    void quietHoursHoldForReminders();

private:
    models::Notification made(models::NotificationKind kind, const models::Id &subject) const;
    models::Notification suggestionMade() const
    {
        return made(models::NotificationKind::SuggestionMade, m_store->names().freshSuggestion);
    }
    models::SuggestionState state() const
    {
        return m_store->suggestions().suggestion(m_store->names().freshSuggestion)->suggestion.state;
    }
    /// The notification that the desktop showed after what it had shown before.
    NotificationService::Shown arrive(const models::Notification &notification);
    NotificationService::Shown next(qsizetype before) const;
    static QString keyOf(const NotificationService::Shown &shown, const QString &label);
    static QStringList labels(const NotificationService::Shown &shown);

    NotificationService &m_desktop;
    std::unique_ptr<tests::SampleStore> m_store;
    std::unique_ptr<client::DesktopNotifier> m_notifier;
};

/// Until presses are heard.
void TestNotificationButtons::initTestCase()
{
    if (!AGENTEE_WITH_BUTTONS)
        return;
    init();
    const QSignalSpy opens(m_notifier.get(), &client::DesktopNotifier::openRequested);
    const NotificationService::Shown shown = arrive(suggestionMade());
    QTRY_VERIFY((m_desktop.click(shown.id), !opens.isEmpty()));
    cleanup();
}

void TestNotificationButtons::init()
{
    m_store = std::make_unique<tests::SampleStore>();
    m_notifier = std::make_unique<client::DesktopNotifier>(*m_store, 50ms);
}

void TestNotificationButtons::cleanup()
{
    m_notifier.reset();
    m_store.reset();
}

models::Notification TestNotificationButtons::made(
    models::NotificationKind kind, const models::Id &subject) const
{
    const models::Notification notification{.id = models::newId(),
        .personId = m_store->me().id,
        .kind = kind,
        .workspaceId = m_store->names().harbour,
        .workspaceTitle = u"Harbour retrofit"_s,
        .actorId = m_store->names().li,
        .subjectId = subject,
        .createdAt = QDateTime::currentDateTimeUtc(),
        .readAt = {}};
    m_store->data().notifications.append(notification);
    return notification;
}

NotificationService::Shown TestNotificationButtons::arrive(const models::Notification &notification)
{
    const qsizetype before = m_desktop.shown().size();
    Q_EMIT m_store->notifications().arrived(notification);
    return next(before);
}

NotificationService::Shown TestNotificationButtons::next(qsizetype before) const
{
    [&] { QTRY_VERIFY(m_desktop.shown().size() > before); }();
    return m_desktop.shown().size() > before ? m_desktop.shown().at(before) : NotificationService::Shown();
}

QString TestNotificationButtons::keyOf(const NotificationService::Shown &shown, const QString &label)
{
    for (qsizetype i = 0; i + 1 < shown.actions.size(); i += 2) {
        if (shown.actions.at(i + 1) == label && shown.actions.at(i) != "default"_L1)
            return shown.actions.at(i);
    }
    return {};
}

QStringList TestNotificationButtons::labels(const NotificationService::Shown &shown)
{
    QStringList texts;
    for (qsizetype i = 0; i + 1 < shown.actions.size(); i += 2) {
        if (shown.actions.at(i) != "default"_L1)
            texts.append(shown.actions.at(i + 1));
    }
    return texts;
}

void TestNotificationButtons::theRightOnes_data()
{
    using Kind = models::NotificationKind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("buttons");
    const QStringList asks{u"Open"_s, u"Later"_s};
    QTest::newRow("handed over") << Kind::HandedOver << asks;
    QTest::newRow("review asked") << Kind::ReviewAsked << asks;
    QTest::newRow("suggestion that fits")
        << Kind::SuggestionMade << QStringList{u"Open"_s, u"Accept"_s, u"Later"_s};
    QTest::newRow("own suggestion accepted") << Kind::SuggestionAccepted << QStringList();
    QTest::newRow("opened") << Kind::ShareOpened << QStringList();
    QTest::newRow("access ended") << Kind::AccessRevoked << QStringList();
}

void TestNotificationButtons::theRightOnes()
{
    QFETCH(models::NotificationKind, kind);
    QFETCH(QStringList, buttons);
    const NotificationService::Shown shown = arrive(made(kind, m_store->names().freshSuggestion));
    QCOMPARE(labels(shown), buttons);
    QCOMPARE(shown.actions.contains(u"default"_s), kind != models::NotificationKind::AccessRevoked);
    const QSignalSpy opens(m_notifier.get(), &client::DesktopNotifier::openRequested);
    if (!buttons.isEmpty()) {
        m_desktop.press(shown.id, keyOf(shown, u"Open"_s));
        QTRY_COMPARE(opens.size(), 1);
        QCOMPARE(opens.first().first().value<models::Notification>().kind, kind);
    }
}

void TestNotificationButtons::isShownOnEveryDesktop()
{
    const NotificationService::Shown shown = arrive(suggestionMade());
    QVERIFY(shown.id != 0);
    QVERIFY(shown.body.contains(u"suggests a change"_s));
    QCOMPARE(shown.actions.isEmpty(), !AGENTEE_WITH_BUTTONS);
}

void TestNotificationButtons::accepts()
{
    const models::Notification notification = suggestionMade();
    const NotificationService::Shown shown = arrive(notification);
    const auto view = m_store->suggestions().suggestion(m_store->names().freshSuggestion);
    const auto section = m_store->workspaces().section(*view->suggestion.sectionId);
    QVERIFY2(shown.body.contains(section->title), qPrintable(shown.body)); // what it is about
    const QSignalSpy opens(m_notifier.get(), &client::DesktopNotifier::openRequested);
    const qsizetype before = m_desktop.shown().size();
    m_desktop.press(shown.id, keyOf(shown, u"Accept"_s));
    QTRY_COMPARE(state(), models::SuggestionState::Accepted);
    QVERIFY2(next(before).body.contains(u"You accepted"_s), qPrintable(next(before).body));
    const QList<models::Notification> known = m_store->notifications().notifications(1000);
    const auto now = std::ranges::find(known, notification.id, &models::Notification::id);
    QVERIFY(now != known.end() && now->readAt.isValid());
    QVERIFY(opens.isEmpty());
}

void TestNotificationButtons::anAcceptanceIsTakenBack()
{
    const NotificationService::Shown shown = arrive(suggestionMade());
    const qsizetype before = m_desktop.shown().size();
    m_desktop.press(shown.id, keyOf(shown, u"Accept"_s));
    const NotificationService::Shown accepted = next(before);
    m_desktop.press(accepted.id, keyOf(accepted, u"Take the decision back"_s));
    QTRY_COMPARE(state(), models::SuggestionState::Open);
}

/// Never applied blind: the person gets to see what there is now.
void TestNotificationButtons::whatMovedMeanwhileIsOpened()
{
    const NotificationService::Shown shown = arrive(suggestionMade());
    const auto view = m_store->suggestions().suggestion(m_store->names().freshSuggestion);
    QVERIFY(
        m_store->workspaces().writeSection(*view->suggestion.sectionId, view->currentText + u"\nMore.\n"_s));
    QVERIFY(m_store->suggestions().suggestion(view->suggestion.id)->freshness != models::Freshness::Fresh);
    const QSignalSpy opens(m_notifier.get(), &client::DesktopNotifier::openRequested);
    m_desktop.press(shown.id, keyOf(shown, u"Accept"_s));
    QTRY_COMPARE(opens.size(), 1);
    QCOMPARE(state(), models::SuggestionState::Open);
}

void TestNotificationButtons::whatWasDecidedMeanwhileIsOpened()
{
    const NotificationService::Shown shown = arrive(suggestionMade());
    QVERIFY(m_store->suggestions().reject(m_store->names().freshSuggestion, u"no"_s));
    const QSignalSpy opens(m_notifier.get(), &client::DesktopNotifier::openRequested);
    m_desktop.press(shown.id, keyOf(shown, u"Accept"_s));
    QTRY_COMPARE(opens.size(), 1);
    QCOMPARE(state(), models::SuggestionState::Rejected);
}

void TestNotificationButtons::comesAgainLater()
{
    const NotificationService::Shown shown = arrive(suggestionMade());
    const qsizetype before = m_desktop.shown().size();
    const QSignalSpy opens(m_notifier.get(), &client::DesktopNotifier::openRequested);
    m_desktop.press(shown.id, keyOf(shown, u"Later"_s));
    const NotificationService::Shown again = next(before);
    QCOMPARE(again.body, shown.body);
    QCOMPARE(labels(again), labels(shown));
    QVERIFY(opens.isEmpty());
}

void TestNotificationButtons::whatWasReadDoesNotComeAgain()
{
    const models::Notification read = suggestionMade();
    const NotificationService::Shown shown = arrive(read);
    const models::Notification other = made(models::NotificationKind::HandedOver, models::newId());
    const NotificationService::Shown otherShown = arrive(other);
    const qsizetype before = m_desktop.shown().size();
    QVERIFY(m_store->notifications().markRead(read.id));
    m_desktop.press(shown.id, keyOf(shown, u"Later"_s));
    // Put off after it, it comes; the one that was read would have come before.
    m_desktop.press(otherShown.id, keyOf(otherShown, u"Later"_s));
    QCOMPARE(next(before).body, otherShown.body);
    QCOMPARE(m_desktop.shown().size(), before + 1);
}

void TestNotificationButtons::quietHoursHoldForReminders()
{
    const NotificationService::Shown shown = arrive(suggestionMade());
    const models::Notification other = made(models::NotificationKind::HandedOver, models::newId());
    const NotificationService::Shown otherShown = arrive(other);
    const qsizetype before = m_desktop.shown().size();
    m_notifier->setChoices({.silent = {models::NotificationKind::SuggestionMade}});
    m_desktop.press(shown.id, keyOf(shown, u"Later"_s));
    m_desktop.press(otherShown.id, keyOf(otherShown, u"Later"_s));
    QCOMPARE(next(before).body, otherShown.body);
    QCOMPARE(m_desktop.shown().size(), before + 1);
}

int main(int argc, char **argv)
{
    const tests::PrivateBus bus;
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    client::findOwnData();
    if (!bus.isRunning()) {
        qInfo("this system has no dbus-daemon");
        return 0;
    }
    tests::NotificationDesktop desktop(bus.address(), AGENTEE_WITH_BUTTONS);
    TestNotificationButtons tests(desktop.service());
    if (AGENTEE_WITH_BUTTONS)
        return QTest::qExec(&tests, argc, argv);
    return QTest::qExec(&tests, {QString::fromLocal8Bit(argv[0]), u"isShownOnEveryDesktop"_s});
}

#include "tst_notification_buttons.moc"
