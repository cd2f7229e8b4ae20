#pragma once

#include "models/api.h"
#include "server/services/principal.h"

namespace agentee::server {

class Transaction;

/// Wrong address and wrong password give the same answer in the same time. Too many tries: TooManyRequests.
models::Result<models::SignedIn> signIn(
    Transaction &transaction, const QString &email, const QString &password, const QString &device);
/// Gives new tokens and ends the old ones. A refresh token that was used before ends the whole sign-in: it was stolen.
/// (The very same request repeated within a minute gets the successor again: an answer may have been lost.)
models::Result<models::SignedIn> refresh(Transaction &transaction, const QString &refreshToken);
models::Result<void> signOut(Transaction &transaction, const models::Id &authSession);

struct Authenticated {
    Principal principal;
    models::Id authSession;
};
/// Who this access token belongs to, from the database, every time.
models::Result<Authenticated> authenticate(Transaction &transaction, QByteArrayView accessToken);

// Set-up, by the program's own command line and sample data; no route reaches these.
models::Result<models::Tenant> createTenant(Transaction &transaction, const models::Id &id, const QString &name);
models::Result<models::Person> createPerson(
    Transaction &transaction, const models::Id &tenant, const models::Person &person, const QString &password);
models::Result<void> deactivatePerson(Transaction &transaction, const models::Id &tenant, const models::Id &person);

} // namespace agentee::server
