#pragma once

#include "models/person.h"
#include "sync/account.h"

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
};

/// Opens the local data; makes it when there is none. Implemented beside Account.
models::Result<std::unique_ptr<Account>> openAccount(const AccountParts &parts);

/// How many edits wait in the outbox of an account's folder, those that need the person included; 0 when
/// there is no outbox. Works while the account is open. StorageFailure when the outbox cannot be read.
models::Result<int> unsentEdits(const QString &folder);

} // namespace agentee::sync
