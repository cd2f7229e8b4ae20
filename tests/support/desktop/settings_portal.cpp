#include "tests/support/desktop/settings_portal.h"

#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

const QString connectionName = u"settings portal"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;

} // namespace

bool SettingsPortal::offer(const QString &busAddress)
{
    qDBusRegisterMetaType<Namespaces>();
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, connectionName);
    return bus.registerObject(path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && bus.registerService(u"org.freedesktop.portal.Desktop"_s);
}

SettingsPortal::~SettingsPortal()
{
    QDBusConnection(connectionName).unregisterObject(path);
    QDBusConnection::disconnectFromBus(connectionName);
}

void SettingsPortal::tell(const QString &where, const QString &key, const QVariant &value)
{
    values[where][key] = value;
    Q_EMIT SettingChanged(where, key, QDBusVariant(value));
}

} // namespace agentee::tests
