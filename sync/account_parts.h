#pragma once

#include "models/person.h"
#include "sync/account.h"
#include "sync/network/server_route.h"

#include <functional>
#include <memory>

/// What a Profile and an Account tell each other. Internal to this layer.
namespace agentee::sync
{

class Credentials;

/// What a Profile hands to an Account.
struct AccountParts {
    AccountInfo info;
    models::Person person; ///< as the last sign-in told; the cache may know better
    models::Tenant tenant; ///< likewise
    QString
        folder; ///< exists, readable by this user alone; the account's own but for files called credentials*
    /// Makes the account's credentials for the thread that calls it.
    std::function<std::shared_ptr<Credentials>()> makeCredentials;
    /// How the server is reached now; asked from any thread. None: at its own address.
    std::function<ServerRoute()> route = {};
};

/// What a Profile asks of accounts. Tests of profiles give their own answers.
struct AccountCalls {
    /// Opens the local data; makes it when there is none.
    std::function<models::Result<std::unique_ptr<Account>>(const AccountParts &)> open;
    /// How many edits wait in the outbox of an account's folder, those that need the person included; 0 when
    /// there is no outbox. Works while the account is open. StorageFailure when the outbox cannot be read.
    std::function<models::Result<int>(const QString &folder)> unsentEdits;
};

/// The calls of real accounts.
AccountCalls accountCalls();

} // namespace agentee::sync
