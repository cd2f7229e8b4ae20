#include "sync/network/session_credentials.h"

namespace agentee::sync
{

using models::Result;

std::optional<QString> SessionSecrets::find(const QString &name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto token = m_tokens.constFind(name);
    return token == m_tokens.cend() ? std::nullopt : std::optional(*token);
}

void SessionSecrets::keep(const QString &name, const QString &token)
{
    const std::scoped_lock lock(m_mutex);
    m_tokens.insert(name, token);
}

void SessionSecrets::forget(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_tokens.remove(name);
}

SessionCredentials::SessionCredentials(std::shared_ptr<SessionSecrets> secrets, const QString &name)
    : m_secrets(std::move(secrets))
    , m_name(name)
{
}

QCoro::Task<Result<std::optional<QString>>> SessionCredentials::refreshToken()
{
    co_return m_secrets->find(m_name);
}

QCoro::Task<Result<void>> SessionCredentials::keep(QString token)
{
    m_secrets->keep(m_name, token);
    co_return {};
}

QCoro::Task<Result<void>> SessionCredentials::forget()
{
    m_secrets->forget(m_name);
    co_return {};
}

} // namespace agentee::sync
