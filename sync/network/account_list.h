#pragma once

#include "models/person.h"
#include "sync/account.h"
#include "sync/network/credentials.h"

#include <QDateTime>
#include <QList>

namespace agentee::sync
{

/// What a profile remembers of a signed-in person. No secrets.
struct KnownAccount {
    AccountInfo info;
    models::Person person; ///< as the last sign-in told
    models::Tenant tenant;
    SecretStore secrets = SecretStore::File;
    QDateTime lastUsed;
    friend bool operator==(const KnownAccount &, const KnownAccount &) = default;
};

/// Name of the account's folder within the profile: of the person's id and the server, so that the same
/// person on two servers has two.
QString folderName(const AccountInfo &info);

/// Tells the account's secret apart from all others on this machine.
QString secretName(const AccountInfo &info);

/// `accounts.json` of a profile folder.
class AccountList
{
public:
    explicit AccountList(const QString &folder);

    /// A missing file is an empty list; one that cannot be understood is a StorageFailure and is left as it
    /// is.
    models::Result<void> load();
    /// Most recently used first.
    const QList<KnownAccount> &accounts() const { return m_accounts; }
    /// The one of the same person on the same server.
    std::optional<KnownAccount> find(const AccountInfo &info) const;

    // Written to disk at once; when that fails the list stays as it was.
    models::Result<void> put(const KnownAccount &account);
    models::Result<void> remove(const AccountInfo &info);

private:
    models::Result<void> save(const QList<KnownAccount> &accounts);

    const QString m_file;
    QList<KnownAccount> m_accounts;
};

} // namespace agentee::sync
