#pragma once

#include "sync/account.h"
#include "sync/servers.h"

#include <QCoroTask>

#include <QList>
#include <QSslCertificate>

namespace agentee::sync
{

struct AccountCalls;
class KeychainWaits;

struct ProfileOptions {
    bool useKeychain = true; ///< false: the encrypted file, for trials and tests
    bool allowPlainHttp = false; ///< also to other computers; only for closed networks
};

/// Where a sign-in is kept.
enum class Keep {
    Safest, ///< in the system's keychain, or in an encrypted file where there is none that answers
    InFile, ///< in the encrypted file: the keychain is not asked
    ThisRun, ///< in memory alone
};

/// What an account takes up on this computer.
struct StorageUse {
    QString folder;
    qint64 copies = 0; ///< bytes; the server has all of it
    qint64 own = 0; ///< bytes; unsent edits and drafts, which are nowhere else
};

/// The accounts of one profile folder on this machine. One process at a time holds a profile.
///
/// Refresh tokens are kept in the system's keychain, or in an encrypted file in the profile where there is
/// none; never in the cache.
class Profile : public QObject
{
    Q_OBJECT
public:
    /// `folder` is made when missing. Another process holding it is a Conflict.
    static models::Result<std::unique_ptr<Profile>> open(
        const QString &folder, const ProfileOptions &options = {});
    /// The same with other accounts than the real ones, for tests of profiles.
    static models::Result<std::unique_ptr<Profile>> open(
        const QString &folder, const ProfileOptions &options, AccountCalls accounts);
    ~Profile() override;

    /// Accounts that were signed in and not out, most recently used first.
    QList<AccountInfo> accounts() const;

    /// Opens local data; works without the network. NotFound for an account that is not in accounts().
    models::Result<std::unique_ptr<Account>> openAccount(const AccountInfo &info);
    /// The same, to read what another account has: it does not count as used, and is not to be started.
    models::Result<std::unique_ptr<Account>> readAccount(const AccountInfo &info);

    /// See Servers.
    QCoro::Task<models::Result<models::Discovery>> discover(QUrl server);
    /// Certificates and proxies. Lives as long as this.
    Servers &servers();
    /// Where calls to a server go from now on, and accounts that are started from now on; for one whose place
    /// changes. Whatever answers there is believed by this authority alone.
    void setPlace(const QUrl &server, const QUrl &address, const QSslCertificate &authority);
    /// Until it has a place nothing is sent to this server: calls to it fail.
    void awaitPlace(const QUrl &server);
    QUrl address(const QUrl &server) const;
    /// To be awaited before an account is started: what the way to its server needs is at hand.
    QCoro::Task<> ready();
    /// Signs in, keeps the tokens, makes the local data. An account that is known stays where it is kept,
    /// unless that is or was `ThisRun`.
    QCoro::Task<models::Result<AccountInfo>> signIn(
        QUrl server, QString email, QString password, Keep keep = Keep::Safest);
    /// Who waits for the system's keychain. Lives as long as this.
    KeychainWaits &keychainWaits();
    /// Ends the sign-in on the server (when it can be reached), forgets the tokens and deletes the local
    /// data. Refused with Conflict while edits wait in the outbox, unless `discardUnsent`.
    QCoro::Task<models::Result<void>> signOut(AccountInfo info, bool discardUnsent);

    /// 256 random bits in ASCII, made when they are asked for the first time and kept in this file of a
    /// folder in the profile's, both for their owner alone, also when they were not before. For what must not
    /// be used by anybody else at this computer.
    models::Result<QByteArray> secretOfOwn(const QString &fileName);

    StorageUse storageUse(const AccountInfo &info) const;
    /// Deletes the copies of what the server has; they are fetched again when the account is opened the next
    /// time. What waits in the outbox, and drafts, stay. The account must not be open: its Account is
    /// destroyed. StorageFailure when a file could not be deleted.
    models::Result<void> clearCopies(const AccountInfo &info);

private:
    Profile();
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace agentee::sync
