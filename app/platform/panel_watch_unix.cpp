#include "app/platform/panel_watch.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>

using namespace Qt::StringLiterals;

namespace agentee::client
{

class PanelWatch::Source
{
public:
    explicit Source(PanelWatch &watch)
        : m_service(u"org.kde.StatusNotifierWatcher"_s, QDBusConnection::sessionBus(),
              QDBusServiceWatcher::WatchForUnregistration)
    {
        QObject::connect(&m_service, &QDBusServiceWatcher::serviceUnregistered, &watch, &PanelWatch::gone);
    }

private:
    QDBusServiceWatcher m_service;
};

PanelWatch::PanelWatch(QObject *parent)
    : QObject(parent)
    , m_source(std::make_unique<Source>(*this))
{
}

PanelWatch::~PanelWatch() = default;

} // namespace agentee::client
