#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace agentee::sync
{

/// Who waits for the system's keychain, which may ask its person for a password and get no answer for long.
/// Lives in the thread of the application object, and is used there alone.
class KeychainWaits : public QObject
{
    Q_OBJECT
public:
    explicit KeychainWaits(QObject *parent = nullptr);

    /// Somebody waits for longer than a keychain that is open would take.
    bool isAwaited() const { return m_isAwaited; }
    /// Whoever waits now goes on as if the keychain had not answered in time.
    void giveUp();

    /// A question begins; `cut` ends it without an answer. The number is for end().
    quint64 begin(const std::function<void()> &cut);
    void end(quint64 question);

Q_SIGNALS:
    void awaitedChanged();

private:
    void setAwaited(bool awaited);

    QTimer m_patience;
    QHash<quint64, std::function<void()>> m_cuts;
    quint64 m_last = 0;
    bool m_isAwaited = false;
};

} // namespace agentee::sync
