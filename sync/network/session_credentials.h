#pragma once

#include "sync/network/credentials.h"

#include <QHash>

#include <mutex>

namespace agentee::sync
{

/// Tokens of people who do not want to be kept signed in: in memory, as long as this lives. Thread-safe.
class SessionSecrets
{
public:
    std::optional<QString> find(const QString &name) const;
    void keep(const QString &name, const QString &token);
    void forget(const QString &name);

private:
    mutable std::mutex m_mutex;
    QHash<QString, QString> m_tokens;
};

/// One of them. Never fails and never waits.
class SessionCredentials final : public Credentials
{
public:
    SessionCredentials(std::shared_ptr<SessionSecrets> secrets, const QString &name);

    QCoro::Task<models::Result<std::optional<QString>>> refreshToken() override;
    QCoro::Task<models::Result<void>> keep(QString token) override;
    QCoro::Task<models::Result<void>> forget() override;

private:
    const std::shared_ptr<SessionSecrets> m_secrets;
    const QString m_name;
};

} // namespace agentee::sync
