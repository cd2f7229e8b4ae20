#include "tests/app/session_service.h"

#include <QDBusConnection>

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

const QString connectionName = u"session service"_s;
const QString path = u"/org/freedesktop/login1"_s;

bool isOpenAtTheOtherSide(int file)
{
    pollfd question{.fd = file, .events = 0, .revents = 0};
    return ::poll(&question, 1, 0) == 0;
}

} // namespace

SessionManager::~SessionManager()
{
    QDBusConnection(connectionName).unregisterObject(path);
    QDBusConnection::disconnectFromBus(connectionName);
    for (const int file : std::as_const(m_held))
        ::close(file);
}

bool SessionManager::offer(const QString &busAddress)
{
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, connectionName);
    return bus.registerObject(path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && bus.registerService(u"org.freedesktop.login1"_s);
}

int SessionManager::delays() const
{
    const std::scoped_lock lock(m_mutex);
    return int(std::ranges::count_if(m_held, isOpenAtTheOtherSide));
}

QStringList SessionManager::reasons() const
{
    const std::scoped_lock lock(m_mutex);
    return m_reasons;
}

QDBusUnixFileDescriptor SessionManager::Inhibit(
    const QString &what, const QString &who, const QString &why, const QString &mode)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return {};
    const std::scoped_lock lock(m_mutex);
    m_held.append(ends[0]);
    m_reasons.append(QStringList{what, who, why, mode}.join(u'|'));
    QDBusUnixFileDescriptor given(ends[1]); // a copy, which the answer takes along
    ::close(ends[1]);
    return given;
}

SessionService::SessionService(const QString &busAddress)
    : m_manager(new SessionManager)
{
    m_manager->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_manager, &QObject::deleteLater);
    m_thread.start();
    bool offered = false;
    QMetaObject::invokeMethod(
        m_manager, [&] { return m_manager->offer(busAddress); }, Qt::BlockingQueuedConnection, &offered);
    if (!offered)
        qFatal("the service cannot be offered");
}

SessionService::~SessionService()
{
    m_thread.quit();
    m_thread.wait();
}

void SessionService::prepareForSleep(bool begins)
{
    QMetaObject::invokeMethod(
        m_manager, [this, begins] { Q_EMIT m_manager->PrepareForSleep(begins); },
        Qt::BlockingQueuedConnection);
}

} // namespace agentee::tests
