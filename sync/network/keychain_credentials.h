#pragma once

#include "sync/network/credentials.h"

#include <chrono>

namespace agentee::sync
{

/// The token in the system's keychain (QtKeychain), under the service "agentee". The keychain's jobs run in
/// the thread of the application object, whose event loop must run; this may be used in any one thread.
///
/// A keychain that is locked, and whose question for the password is dismissed, says the same as one without
/// the entry. A second entry, without a secret, tells the two apart: locked is a StorageFailure and not
/// signed out.
class KeychainCredentials final : public Credentials
{
public:
    /// `patience`: how long to wait for an answer; the keychain may ask the person for a password. `waits`:
    /// told of every question, and may end it.
    explicit KeychainCredentials(const QString &name,
        std::chrono::milliseconds patience = std::chrono::seconds(60), QPointer<KeychainWaits> waits = {});

    QCoro::Task<models::Result<std::optional<QString>>> refreshToken() override;
    QCoro::Task<models::Result<void>> keep(QString token) override;
    QCoro::Task<models::Result<void>> forget() override;

private:
    const QString m_name;
    const std::chrono::milliseconds m_patience;
    const QPointer<KeychainWaits> m_waits;
};

} // namespace agentee::sync
