#pragma once

#include "models/api.h"
#include "server/services/principal.h"

#include <QDateTime>
#include <QHash>

#include <mutex>

namespace agentee::server
{

class Transaction;

/// Counts failed tries to sign in, for each address. In memory: a restart forgives. Thread-safe.
class SignInLimiter
{
public:
    /// TooManyRequests after ten failures in fifteen minutes.
    models::Result<void> check(const QString &email, const QDateTime &now);
    void noteFailure(const QString &email, const QDateTime &now);
    void forget(const QString &email);

private:
    struct Tries {
        int failures = 0;
        QDateTime since;
    };
    std::mutex m_mutex;
    QHash<QByteArray, Tries> m_tries;
};

/// Somebody who has proved who they are, and has no tokens yet.
struct ProvenPerson {
    models::Id tenant;
    models::Id person;
};

/// The slow half of signing in; call it in a read. Wrong address and wrong password give the same answer in
/// the same time. Too many tries: TooManyRequests.
models::Result<ProvenPerson> proveIdentity(
    Transaction &transaction, SignInLimiter &limiter, const QString &email, const QString &password);
/// The other half, in a write: gives out tokens (15 minutes, 60 days).
models::Result<models::SignedIn> signIn(
    Transaction &transaction, const ProvenPerson &proven, const QString &device);
/// Gives new tokens and ends the old ones. A refresh token that was used before ends the whole sign-in: it
/// was stolen. (The very same request repeated within a minute gets the successor again: an answer may have
/// been lost.)
///
/// A stolen token is answered with a value, because ending the sign-in must be stored: see Refreshed.
struct Refreshed {
    std::optional<models::SignedIn> signedIn; ///< none: answer NotSignedIn
};
models::Result<Refreshed> refresh(Transaction &transaction, const QString &refreshToken);
/// What to answer when there is none.
models::Problem notSignedIn();
models::Result<void> signOut(Transaction &transaction, const models::Id &authSession);
/// Forgets sign-ins whose refresh tokens have all expired. For a daily call.
models::Result<void> pruneSignIns(Transaction &transaction);

struct Authenticated {
    Principal principal;
    models::Id authSession;
};
/// Who this access token belongs to, from the database, every time.
models::Result<Authenticated> authenticate(Transaction &transaction, QByteArrayView accessToken);

/// The signed-in person and their tenant, for GET /v1/me.
struct Me {
    models::Person person;
    models::Tenant tenant;
};
models::Result<Me> me(Transaction &transaction, const Principal &principal);

/// Closes a colleague's account and ends every sign-in of theirs; their rows stay, so that history keeps its
/// names. For who administers the company, about anyone but themselves. Repeating it is a no-op.
models::Result<models::Person> deactivatePerson(
    Transaction &transaction, const Principal &principal, const models::Id &person);

// Set-up, by the program's own command line and sample data; no route reaches these.
models::Result<models::Tenant> createTenant(
    Transaction &transaction, const models::Id &id, const QString &name);
/// `passwordHash`: from hashPassword(), which is too slow for the writer thread.
models::Result<models::Person> createPerson(Transaction &transaction, const models::Id &tenant,
    const models::Person &person, const QByteArray &passwordHash);
/// Another password for the account with this address; its sign-ins end. `passwordHash`: likewise.
models::Result<models::Person> setPassword(
    Transaction &transaction, const QString &email, const QByteArray &passwordHash);

} // namespace agentee::server
