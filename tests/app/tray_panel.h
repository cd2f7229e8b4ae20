#pragma once

#include <QObject>
#include <QStringList>
#include <QThread>

#include <mutex>

namespace agentee::tests
{

/// What a desktop's panel does with icons beside the clock: takes their names, asks what they are, clicks
/// them.
class TrayWatcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost CONSTANT)
    Q_PROPERTY(int ProtocolVersion READ version CONSTANT)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
public:
    ~TrayWatcher() override; ///< in the thread that offered it
    bool offer(const QString &busAddress);
    bool hasHost() const { return true; }
    int version() const { return 0; }
    void withdraw();
    QStringList items() const; ///< any thread
    void click(const QString &item);

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service);

Q_SIGNALS:
    void StatusNotifierItemRegistered(const QString &service);

private:
    mutable std::mutex m_mutex;
    QStringList m_items;
};

/// A panel in a thread of its own, as another program's would be.
class TrayPanel
{
public:
    explicit TrayPanel(const QString &busAddress);
    ~TrayPanel();
    TrayWatcher &watcher() { return *m_watcher; }
    /// As when the panel crashes.
    void end();
    /// As when it is replaced by another that is quick to come.
    void restart();

private:
    QThread m_thread;
    TrayWatcher *m_watcher; ///< goes with the thread
};

} // namespace agentee::tests
