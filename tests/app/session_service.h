#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QThread>

#include <mutex>

namespace agentee::tests
{

/// What the service that keeps people's sessions does about sleep: tells of it, and waits for those who asked
/// for that.
class SessionManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~SessionManager() override; ///< in the thread that offered it
    bool offer(const QString &busAddress);
    /// How many have asked to be waited for, and not yet said that they are ready. Any thread.
    int delays() const;
    QStringList reasons() const; ///< of all who asked; any thread

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(
        const QString &what, const QString &who, const QString &why, const QString &mode);

Q_SIGNALS:
    void PrepareForSleep(bool begins);

private:
    mutable std::mutex m_mutex;
    QList<int> m_held; ///< ends of pipes, which close at the other side
    QStringList m_reasons;
};

/// Such a service in a thread of its own, as another program's would be.
class SessionService
{
public:
    explicit SessionService(const QString &busAddress);
    ~SessionService();
    const SessionManager &manager() const { return *m_manager; }
    void prepareForSleep(bool begins);

private:
    QThread m_thread;
    SessionManager *m_manager; ///< goes with the thread
};

} // namespace agentee::tests
