#pragma once

#include <QString>
#include <QThread>

#include <atomic>

namespace agentee::tests
{

/// A keychain service (KWallet 6) on this process's session bus that is locked: it is there, and whoever
/// wants something of it waits until its person has given a password, which never happens. In a thread of its
/// own, so that it answers also to those who block.
///
/// Needs a session bus of the test's own, and XDG_CURRENT_DESKTOP=KDE with KDE_SESSION_VERSION=6 in its
/// environment.
class LockedWallet
{
public:
    LockedWallet();
    ~LockedWallet();

    bool isThere() const { return m_isThere; }
    /// How often somebody asked for it to be opened.
    int questions() const { return m_questions; }

private:
    class Service;
    QThread m_thread;
    Service *m_service;
    std::atomic<bool> m_isThere = false;
    std::atomic<int> m_questions = 0;
};

} // namespace agentee::tests
