#include "tests/app/tray_panel.h"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

const QString connectionName = u"tray panel"_s;
const QString itemPath = u"/StatusNotifierItem"_s;
const QString itemInterface = u"org.kde.StatusNotifierItem"_s;

} // namespace

TrayWatcher::~TrayWatcher()
{
    QDBusConnection(connectionName).unregisterObject(u"/StatusNotifierWatcher"_s);
    QDBusConnection::disconnectFromBus(connectionName);
}

bool TrayWatcher::offer(const QString &busAddress)
{
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, connectionName);
    return bus.registerObject(u"/StatusNotifierWatcher"_s, this,
               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals
                   | QDBusConnection::ExportAllProperties)
        && bus.registerService(u"org.kde.StatusNotifierWatcher"_s);
}

void TrayWatcher::withdraw()
{
    QDBusConnection(connectionName).unregisterService(u"org.kde.StatusNotifierWatcher"_s);
}

QStringList TrayWatcher::items() const
{
    const std::scoped_lock lock(m_mutex);
    return m_items;
}

void TrayWatcher::RegisterStatusNotifierItem(const QString &service)
{
    const std::scoped_lock lock(m_mutex);
    m_items.append(service);
}

void TrayWatcher::click(const QString &item)
{
    QDBusMessage activate = QDBusMessage::createMethodCall(item, itemPath, itemInterface, u"Activate"_s);
    activate.setArguments({0, 0});
    QMetaObject::invokeMethod(
        this, [activate] { QDBusConnection(connectionName).send(activate); }, Qt::BlockingQueuedConnection);
}

TrayPanel::TrayPanel(const QString &busAddress)
    : m_watcher(new TrayWatcher)
{
    m_watcher->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_watcher, &QObject::deleteLater);
    m_thread.start();
    bool offered = false;
    QMetaObject::invokeMethod(
        m_watcher, [&] { return m_watcher->offer(busAddress); }, Qt::BlockingQueuedConnection, &offered);
    if (!offered)
        qFatal("the panel cannot be offered");
}

void TrayPanel::end()
{
    QMetaObject::invokeMethod(m_watcher, &TrayWatcher::withdraw, Qt::BlockingQueuedConnection);
}

void TrayPanel::restart()
{
    QMetaObject::invokeMethod(
        m_watcher,
        [this] {
            m_watcher->withdraw();
            QDBusConnection(connectionName).registerService(u"org.kde.StatusNotifierWatcher"_s);
        },
        Qt::BlockingQueuedConnection);
}

TrayPanel::~TrayPanel()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace agentee::tests
