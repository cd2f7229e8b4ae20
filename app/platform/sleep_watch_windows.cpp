#include "app/platform/sleep_watch.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>

#include <windows.h>

namespace agentee::client
{

/// The messages that every window gets.
class SleepWatch::Source : public QAbstractNativeEventFilter
{
public:
    explicit Source(SleepWatch &watch)
        : m_watch(watch)
    {
        QCoreApplication::instance()->installNativeEventFilter(this);
    }

    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *told = static_cast<const MSG *>(message);
        if (told->message != WM_POWERBROADCAST)
            return false;
        if (told->wParam == PBT_APMSUSPEND && !m_sleeps) {
            m_sleeps = true; // once, however many windows there are
            Q_EMIT m_watch.aboutToSleep();
        } else if (told->wParam == PBT_APMRESUMEAUTOMATIC && m_sleeps) {
            m_sleeps = false;
            Q_EMIT m_watch.wokeUp();
        }
        return false;
    }

private:
    SleepWatch &m_watch;
    bool m_sleeps = false;
};

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
    , m_source(std::make_unique<Source>(*this))
{
}

SleepWatch::~SleepWatch() = default;

} // namespace agentee::client
