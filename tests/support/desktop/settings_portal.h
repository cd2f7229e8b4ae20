#pragma once

#include <QMap>
#include <QObject>
#include <QVariantMap>

class QDBusVariant;

namespace agentee::tests
{

/// The desktop's settings as its portal tells them to programs.
class SettingsPortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    using Namespaces = QMap<QString, QVariantMap>;
    Namespaces values; ///< what programs find that ask

    ~SettingsPortal() override;

    /// On a connection of its own. False when there is such a portal already.
    bool offer(const QString &busAddress);
    /// The person changes one of them.
    void tell(const QString &where, const QString &key, const QVariant &value);

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList &) const { return values; }

Q_SIGNALS:
    void SettingChanged(const QString &where, const QString &key, const QDBusVariant &value);
};

} // namespace agentee::tests
