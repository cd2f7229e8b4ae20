#pragma once

#include "models/api.h"
#include "server/http/event_hub.h"
#include "server/http/server.h"
#include "sync/network/credentials.h"

#include <QSet>
#include <QUrl>

#include <atomic>
#include <functional>
#include <mutex>

namespace agentee::test
{

/// A backend in this process: the real HTTP library with the auth routes of the contract, some others, and a
/// stream. What it does wrong is set by the test.
class Backend
{
public:
    using Routes = std::function<void(server::Router &)>;
    explicit Backend(const Routes &further = {}, const server::Server::Options &options = {},
        const std::function<void(const server::StreamMessage &)> &message = {});

    void start();
    void stop() { m_server.stop(std::chrono::milliseconds(200)); }
    QUrl url() const;
    server::EventHub &hub() { return m_hub; }

    /// A refresh token as after signing in.
    QString newRefreshToken();
    /// Access tokens made so far are not taken any more.
    void forgetAccessTokens();
    void forgetRefreshTokens();

    std::atomic<int> signIns = 0;
    std::atomic<int> signOuts = 0;
    std::atomic<int> refreshes = 0;
    std::atomic<int> refused = 0; ///< calls with a wrong access token
    std::atomic<int> upgrades = 0;
    std::atomic<int> secondsOfAccess = 3600;
    std::atomic<bool> refusesUpgrades = false;

    const models::Person person;
    const models::Tenant tenant;

private:
    server::Router routes(const Routes &further);
    server::Response signedIn();
    bool takes(const server::Request &request);

    std::mutex m_mutex;
    QSet<QByteArray> m_access;
    QSet<QString> m_refresh;
    server::EventHub m_hub;
    server::Server m_server;
    quint16 m_port = 0;
};

/// Credentials in memory; can be told to fail.
class MemoryCredentials final : public sync::Credentials
{
public:
    explicit MemoryCredentials(const QString &token)
        : kept(token)
    {
    }
    QCoro::Task<models::Result<std::optional<QString>>> refreshToken() override;
    QCoro::Task<models::Result<void>> keep(QString token) override;
    QCoro::Task<models::Result<void>> forget() override;

    QString kept;
    bool isFull = false; ///< keep() fails
    int reads = 0;
};

} // namespace agentee::test
