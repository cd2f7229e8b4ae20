#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QThread>
#include <QVariantMap>

#include <memory>
#include <mutex>

namespace agentee::tests
{

/// A session bus of the test's own. Make it before the application object; it is the session's bus from then on.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    bool isRunning() const { return m_process > 0; } ///< false: this system has no dbus-daemon
    QString address() const { return m_address; }

private:
    QString m_address;
    int m_process = 0;
};

/// What a desktop does with notifications: keeps those that arrive, and clicks what a person would.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint id = 0;
        QString summary;
        QString body;
        QStringList actions; ///< keys and labels in turn
    };
    /// On a connection and in a thread of its own, as another program's would be.
    explicit NotificationService(const QString &busAddress);
    ~NotificationService() override;

    QList<Shown> shown() const; ///< in the order of arrival; any thread
    /// The person clicks the notification itself.
    void click(uint id);

public Q_SLOTS:
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary,
        const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);
    void CloseNotification(uint id);
    QStringList GetCapabilities() const;
    QString GetServerInformation(QString &vendor, QString &version, QString &specification) const;

Q_SIGNALS:
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString &key);

private:
    mutable std::mutex m_mutex;
    QList<Shown> m_shown;
    uint m_last = 0;
    std::unique_ptr<QDBusConnection> m_bus;
    QThread m_thread;
};

} // namespace agentee::tests
