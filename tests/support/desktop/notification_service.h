#pragma once

#include <QObject>
#include <QThread>
#include <QVariantMap>

#include <mutex>

namespace agentee::tests
{

/// A session bus of the test's own. Make it before the application object; it is the session's bus from then
/// on.
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
    ~NotificationService() override; ///< in the thread that offered it

    /// On a connection of its own. False when there is such a service already.
    bool offer(const QString &busAddress);

    QList<Shown> shown() const; ///< in the order of arrival; any thread
    /// The person clicks the notification itself.
    void click(uint id) { press(id, QStringLiteral("default")); }
    /// The person presses the button with this key. In the thread of the program that showed it.
    void press(uint id, const QString &key);
    /// Before it is offered. Some desktops show notifications without buttons.
    void setButtons(bool shown) { m_buttons = shown; }

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
    bool m_buttons = true;
};

/// A notification service in a thread of its own, as another program's would be.
class NotificationDesktop
{
public:
    explicit NotificationDesktop(const QString &busAddress, bool buttons = true);
    ~NotificationDesktop();
    NotificationService &service() { return *m_service; }

private:
    QThread m_thread;
    NotificationService *m_service; ///< goes with the thread
};

} // namespace agentee::tests
