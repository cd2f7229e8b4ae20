#include "tests/support/desktop/notification_service.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>

#include <array>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

const QString connectionName = u"notification service"_s;

} // namespace

PrivateBus::PrivateBus()
{
    // Nothing of Qt yet: its own processes want an application object, which looks for the bus itself.
    FILE *const daemon = ::popen("dbus-daemon --session --fork --print-address=1 --print-pid=1", "r");
    if (!daemon)
        return;
    std::array<char, 512> line{};
    if (std::fgets(line.data(), line.size(), daemon))
        m_address = QString::fromLatin1(line.data()).trimmed();
    if (std::fgets(line.data(), line.size(), daemon))
        m_process = QByteArray(line.data()).trimmed().toInt();
    ::pclose(daemon);
    if (isRunning())
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLatin1());
}

PrivateBus::~PrivateBus()
{
    if (isRunning())
        ::kill(m_process, SIGTERM);
}

bool NotificationService::offer(const QString &busAddress)
{
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, connectionName);
    return bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && bus.registerService(u"org.freedesktop.Notifications"_s);
}

NotificationService::~NotificationService()
{
    QDBusConnection(connectionName).unregisterObject(u"/org/freedesktop/Notifications"_s);
    QDBusConnection::disconnectFromBus(connectionName);
}

NotificationDesktop::NotificationDesktop(const QString &busAddress, bool buttons)
    : m_service(new NotificationService)
{
    m_service->setButtons(buttons);
    m_service->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_service, &QObject::deleteLater);
    m_thread.start();
    bool offered = false;
    QMetaObject::invokeMethod(
        m_service, [&] { return m_service->offer(busAddress); }, Qt::BlockingQueuedConnection, &offered);
    if (!offered)
        qFatal("the notification service cannot be offered");
}

NotificationDesktop::~NotificationDesktop()
{
    m_thread.quit();
    m_thread.wait();
}

QList<NotificationService::Shown> NotificationService::shown() const
{
    const std::scoped_lock lock(m_mutex);
    return m_shown;
}

void NotificationService::press(uint id, const QString &key)
{
    // People are slower than the answer that tells the program which notification this is: it comes before
    // this one.
    QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"GetCapabilities"_s));
    QCoreApplication::processEvents();
    QMetaObject::invokeMethod(
        this, [this, id, key] { Q_EMIT ActionInvoked(id, key); }, Qt::BlockingQueuedConnection);
}

uint NotificationService::Notify(const QString &, uint replaces, const QString &, const QString &summary,
    const QString &body, const QStringList &actions, const QVariantMap &, int)
{
    const std::scoped_lock lock(m_mutex);
    const uint id = replaces > 0 ? replaces : ++m_last;
    m_shown.append({.id = id, .summary = summary, .body = body, .actions = actions});
    return id;
}

void NotificationService::CloseNotification(uint id)
{
    Q_EMIT NotificationClosed(id, 3);
}

QStringList NotificationService::GetCapabilities() const
{
    QStringList capabilities{u"body"_s, u"body-markup"_s};
    if (m_buttons)
        capabilities.append(u"actions"_s);
    return capabilities;
}

QString NotificationService::GetServerInformation(
    QString &vendor, QString &version, QString &specification) const
{
    vendor = u"test"_s;
    version = u"1"_s;
    specification = u"1.2"_s;
    return u"test"_s;
}

} // namespace agentee::tests
