#pragma once

#include "models/problem.h"

#include <QCoroTask>
#include <QPointer>

#include <memory>
#include <optional>

namespace agentee::sync
{

/// Where the refresh token of one sign-in is kept. Every object is used in one thread; several objects may
/// stand for the same place.
class Credentials
{
public:
    Credentials() = default;
    virtual ~Credentials() = default;
    Credentials(const Credentials &) = delete;
    Credentials &operator=(const Credentials &) = delete;

    /// Nothing: nobody signed in, or signed out. NotSignedIn: what is kept is damaged, only a new sign-in
    /// helps. StorageFailure: it cannot be read now (keychain locked, disk), and may be later.
    virtual QCoro::Task<models::Result<std::optional<QString>>> refreshToken() = 0;
    /// Replaces what is kept. Until this has succeeded the old token is still there, whenever the process
    /// ends.
    virtual QCoro::Task<models::Result<void>> keep(QString token) = 0;
    virtual QCoro::Task<models::Result<void>> forget() = 0;
};

/// Which kind of place.
enum class SecretStore {
    Keychain, ///< the system's: Secret Service or KWallet
    File, ///< encrypted, in the account's folder
    Session, ///< in memory: the next start asks to sign in again
};

class KeychainWaits;
class SessionSecrets;

/// Whether the system's keychain answers. Asks it to read an entry that does not exist, and waits at most 3
/// s, or with `waits`, where a person sees it and may end it, as long as anybody takes to unlock it.
QCoro::Task<SecretStore> findSecretStore(QPointer<KeychainWaits> waits = {});

/// What the credentials of one profile have in common.
struct SecretPlaces {
    QPointer<KeychainWaits> waits = {}; ///< null: nobody can give up waiting for the keychain
    std::shared_ptr<SessionSecrets> session = {}; ///< needed for SecretStore::Session alone
};

/// `name` tells the account apart from all others on this machine (secretName()); `folder` is the account's.
/// Nothing is read or written yet.
std::shared_ptr<Credentials> makeCredentials(
    SecretStore store, const QString &folder, const QString &name, const SecretPlaces &places = {});

} // namespace agentee::sync
