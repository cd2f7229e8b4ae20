#pragma once

#include "models/api.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace agentee::sync
{

struct AccountParts;
class Store;

/// What is needed to open a person's local data again, kept in the profile without any secret.
struct AccountInfo {
    models::Id personId;
    models::Id tenantId;
    QString personName;
    QString email;
    QString tenantName;
    QUrl server; ///< scheme, host and port
    friend bool operator==(const AccountInfo &, const AccountInfo &) = default;
};

/// One signed-in person on one backend: cache, outbox and the engine that keeps them in step with the server.
///
/// Lives in the window's thread; the engine works in a thread of its own. Opening never touches the network:
/// what was synced is there at once. Destroying stops the engine; queued edits stay in the outbox.
class Account : public QObject
{
    Q_OBJECT
public:
    /// Opens local data. What is damaged is put right from the server later; Conflict: it was written by a
    /// newer version.
    static models::Result<std::unique_ptr<Account>> open(const AccountParts &parts);
    ~Account() override;

    const AccountInfo &info() const;
    /// Never null; owned by the account.
    Store &store();

    /// Begins syncing (and again after a person has mended a sign-in). Harmless to repeat.
    void start();
    /// This computer slept: connections are made anew at once, whatever they seem to be, and what waits is
    /// sent. Nothing before start().
    void wakeUp();

Q_SIGNALS:
    /// The server does not know this sign-in any more. Nothing is lost; the person has to sign in again.
    void signInNeeded();

private:
    Account();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agentee::sync
