#include "app/platform/sleep_watch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

const QString service = u"org.freedesktop.login1"_s;
const QString path = u"/org/freedesktop/login1"_s;
const QString interface = u"org.freedesktop.login1.Manager"_s;

} // namespace

/// The service that keeps people's sessions. As long as the descriptor that it gave is open, it delays sleep.
class SleepWatch::Source : public QObject
{
    Q_OBJECT
public:
    explicit Source(SleepWatch &watch)
        : m_watch(watch)
    {
        QDBusConnection bus = QDBusConnection::systemBus();
        if (bus.connect(service, path, interface, u"PrepareForSleep"_s, this, SLOT(prepareForSleep(bool))))
            askForDelay();
    }

private Q_SLOTS:
    void prepareForSleep(bool begins)
    {
        if (begins) {
            Q_EMIT m_watch.aboutToSleep();
            m_delay = {};
        } else {
            askForDelay();
            Q_EMIT m_watch.wokeUp();
        }
    }

private:
    void askForDelay()
    {
        QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Inhibit"_s);
        question << u"sleep"_s << u"Agentee"_s
                 << QCoreApplication::translate("SleepWatch", "What is being typed is saved") << u"delay"_s;
        auto *answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
            answered->deleteLater();
            const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answered;
            if (reply.isValid())
                m_delay = reply.value(); // else sleep begins without waiting
        });
    }

    SleepWatch &m_watch;
    QDBusUnixFileDescriptor m_delay;
};

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
    , m_source(std::make_unique<Source>(*this))
{
}

SleepWatch::~SleepWatch() = default;

} // namespace agentee::client

#include "sleep_watch_unix.moc"
