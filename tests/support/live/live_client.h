#pragma once

#include "sync/profile.h"
#include "sync/store.h"

#include <QCoroTask>

#include <memory>

namespace agentee::tests
{

/// A person's client without its window: a profile, signed in and syncing against a real backend.
class LiveClient
{
public:
    /// Signs in with a sample account, or opens the account again that the profile folder already has.
    static QCoro::Task<models::Result<std::unique_ptr<LiveClient>>> open(
        QString profileFolder, QUrl server, QString email, QString password);

    sync::Store &store() { return m_account->store(); }
    const sync::Account &account() const { return *m_account; }

private:
    LiveClient() = default;

    std::unique_ptr<sync::Profile> m_profile;
    std::unique_ptr<sync::Account> m_account;
};

/// Suspends until `met` holds, asked every 5 ms;
/// false after `seconds`.
QCoro::Task<bool> waitUntil(std::function<bool()> met, int seconds = 60);

/// Everything fetched and nothing waiting.
QCoro::Task<bool> waitUntilSynced(sync::Store &store, int seconds = 60);

} // namespace agentee::tests
