#include "tests/support/desktop/locked_wallet.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

const QString busName = u"locked wallet"_s; ///< of the connection, in this process

} // namespace

class LockedWallet::Service : public QDBusVirtualObject
{
public:
    explicit Service(std::atomic<int> &questions)
        : m_questions(questions)
    {
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == "networkWallet"_L1 || message.member() == "localWallet"_L1)
            return connection.send(message.createReply(u"kdewallet"_s));
        if (message.member() == "isEnabled"_L1)
            return connection.send(message.createReply(true));
        if (message.interface() == "org.freedesktop.DBus.Introspectable"_L1)
            return false;
        ++m_questions;
        message.setDelayedReply(true);
        return true;
    }

private:
    std::atomic<int> &m_questions;
};

LockedWallet::LockedWallet()
    : m_service(new Service(m_questions))
{
    m_service->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_service, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_service,
        [this] {
            QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, busName);
            m_isThere = bus.registerVirtualObject(u"/"_s, m_service, QDBusConnection::SubPath)
                && bus.registerService(u"org.kde.kwalletd6"_s);
        },
        Qt::BlockingQueuedConnection);
}

LockedWallet::~LockedWallet()
{
    QMetaObject::invokeMethod(
        m_service, [] { QDBusConnection::disconnectFromBus(busName); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace agentee::tests
