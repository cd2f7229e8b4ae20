#pragma once

#include "models/api.h"
#include "sync/network/latch.h"

#include <QCoroTask>
#include <QDeadlineTimer>

#include <chrono>
#include <functional>

namespace agentee::sync
{

class Credentials;
class HttpCaller;

/// Keeps an access token at hand and renews it: before it ends, or when the server does not take it any more.
/// Any number of coroutines may ask; one call to the server serves them all. Time is measured by the
/// monotonic clock.
///
/// The server gives a new refresh token with every renewal and lets the same one be used again within a
/// minute, so a lost answer is asked for again with the same token.
class AccessTokens : public std::enable_shared_from_this<AccessTokens>
{
public:
    /// `refused` is called once for each refresh token that the server refuses.
    AccessTokens(const std::shared_ptr<HttpCaller> &caller, const std::shared_ptr<Credentials> &credentials,
        std::chrono::milliseconds renewBefore, const std::function<void()> &refused);

    /// NotSignedIn when the server refuses the refresh token, or nobody is signed in.
    QCoro::Task<models::Result<QString>> token();
    /// The server did not take this token: token() gives another one.
    void distrust(const QString &token);
    /// `refused` is not called any more.
    void close();

private:
    using Self = std::shared_ptr<AccessTokens>;
    static QCoro::Task<models::Result<QString>> tokenOf(Self self);
    static QCoro::Task<> renew(Self self);
    static QCoro::Task<models::Result<QString>> exchange(Self self);
    static QCoro::Task<models::Result<models::SignedIn>> ask(Self self, QString refreshToken);
    static QCoro::Task<> keep(Self self);
    static QCoro::Task<models::Result<QString>> stored(Self self);
    static QCoro::Task<models::Result<models::SignedIn>> askAgainIfReplaced(
        Self self, QString refused, models::Problem problem);
    void take(const models::SignedIn &signedIn);
    std::unexpected<models::Problem> refuse(const models::Problem &problem, const QString &refreshToken);
    bool isFresh() const;

    const std::shared_ptr<HttpCaller> m_caller;
    const std::shared_ptr<Credentials> m_credentials;
    const std::chrono::milliseconds m_renewBefore;
    std::function<void()> m_refused;

    QString m_access;
    QDeadlineTimer m_renewAt;
    QString m_refresh; ///< known to be the newest; empty: ask the credentials
    bool m_isKept = true; ///< whether the credentials hold m_refresh
    std::optional<QString> m_refusedRefresh; ///< empty text: there was none
    models::Result<QString> m_outcome; ///< of the latest renewal
    std::optional<Latch> m_renewal; ///< while one is under way
};

} // namespace agentee::sync
