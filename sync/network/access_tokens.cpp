#include "sync/network/access_tokens.h"

#include "sync/network/credentials.h"
#include "sync/network/endpoints.h"
#include "sync/network/http_caller.h"
#include "sync/network/network_problem.h"

#include <QCoreApplication>

#include <algorithm>

namespace agentee::sync
{

namespace
{

using models::Problem;
using models::Result;

/// How often the same refresh token is offered in one renewal when no answer comes.
constexpr int tries = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::AccessTokens)
public:
    static Problem nobody()
    {
        return {.kind = Problem::Kind::NotSignedIn,
            .title = tr("Nobody is signed in."),
            .nextStep = tr("Sign in.")};
    }
};

} // namespace

AccessTokens::AccessTokens(const std::shared_ptr<HttpCaller> &caller,
    const std::shared_ptr<Credentials> &credentials, std::chrono::milliseconds renewBefore,
    const std::function<void()> &refused)
    : m_caller(caller)
    , m_credentials(credentials)
    , m_renewBefore(renewBefore)
    , m_refused(refused)
{
}

void AccessTokens::close()
{
    m_refused = nullptr;
}

bool AccessTokens::isFresh() const
{
    return !m_access.isEmpty() && !m_renewAt.hasExpired();
}

void AccessTokens::distrust(const QString &token)
{
    if (token == m_access)
        m_access.clear();
}

QCoro::Task<Result<QString>> AccessTokens::token()
{
    return tokenOf(shared_from_this());
}

/// What is returned is copied first: QCoro moves out of whatever `co_return` names.
QCoro::Task<Result<QString>> AccessTokens::tokenOf(Self self)
{
    if (self->isFresh())
        co_return Result<QString>(self->m_access);
    if (!self->m_renewal) {
        self->m_renewal.emplace();
        renew(self);
    }
    if (self->m_renewal) {
        const Latch renewal = *self->m_renewal;
        co_await renewal;
    }
    co_return Result<QString>(self->m_outcome);
}

QCoro::Task<> AccessTokens::renew(Self self)
{
    self->m_outcome = co_await exchange(self);
    const Latch done = *std::exchange(self->m_renewal, std::nullopt);
    done.release();
}

QCoro::Task<Result<QString>> AccessTokens::exchange(Self self)
{
    if (!self->m_isKept)
        co_await keep(self);
    if (self->m_refresh.isEmpty()) {
        Result<QString> kept = co_await stored(self);
        if (!kept)
            co_return std::unexpected(kept.error());
        self->m_refresh = *kept;
    }
    const QString offered = self->m_refresh;
    Result<models::SignedIn> answer = co_await ask(self, offered);
    if (!answer && answer.error().kind == Problem::Kind::NotSignedIn)
        answer = co_await askAgainIfReplaced(self, offered, answer.error());
    if (!answer)
        co_return std::unexpected(answer.error());
    self->take(*answer);
    co_await keep(self);
    co_return answer->accessToken;
}

/// Somebody may have signed in again since this token was read.
QCoro::Task<Result<models::SignedIn>> AccessTokens::askAgainIfReplaced(
    Self self, QString refused, Problem problem)
{
    self->m_refresh.clear();
    self->m_isKept = true;
    const Result<std::optional<QString>> kept = co_await self->m_credentials->refreshToken();
    const QString other = kept ? kept->value_or(QString()) : QString();
    if (other.isEmpty() || other == refused)
        co_return self->refuse(problem, refused);
    Result<models::SignedIn> answer = co_await ask(self, other);
    if (!answer && answer.error().kind == Problem::Kind::NotSignedIn)
        co_return self->refuse(answer.error(), other);
    co_return answer;
}

void AccessTokens::take(const models::SignedIn &signedIn)
{
    const std::chrono::milliseconds life = std::chrono::seconds(signedIn.expiresInSeconds);
    m_renewAt.setRemainingTime(life - std::min(m_renewBefore, life / 2));
    m_access = signedIn.accessToken;
    m_refresh = signedIn.refreshToken;
    m_isKept = false;
    m_refusedRefresh.reset();
}

QCoro::Task<Result<models::SignedIn>> AccessTokens::ask(Self self, QString refreshToken)
{
    Result<models::SignedIn> answer = std::unexpected(cancelled());
    for (int i = 0; i < tries; ++i) {
        answer = co_await call(*self->m_caller, endpoints::refresh(refreshToken));
        if (answer || answer.error().kind != Problem::Kind::NetworkFailure)
            break;
    }
    co_return answer;
}

/// A token that could not be written down (full disk) still works while the program runs; every renewal tries
/// again.
QCoro::Task<> AccessTokens::keep(Self self)
{
    const QString token = self->m_refresh;
    const Result<void> kept = co_await self->m_credentials->keep(token);
    if (kept && self->m_refresh == token)
        self->m_isKept = true;
}

/// What the credentials hold, unless the server has refused exactly that.
QCoro::Task<Result<QString>> AccessTokens::stored(Self self)
{
    const Result<std::optional<QString>> kept = co_await self->m_credentials->refreshToken();
    if (!kept) {
        if (kept.error().kind == Problem::Kind::NotSignedIn)
            co_return self->refuse(kept.error(), {});
        co_return std::unexpected(kept.error());
    }
    const QString token = kept->value_or(QString());
    if (token.isEmpty() || self->m_refusedRefresh == token)
        co_return self->refuse(Words::nobody(), token);
    co_return token;
}

std::unexpected<Problem> AccessTokens::refuse(const Problem &problem, const QString &refreshToken)
{
    m_access.clear();
    const bool isNews = m_refusedRefresh != refreshToken;
    m_refusedRefresh = refreshToken;
    if (isNews && m_refused)
        m_refused();
    return std::unexpected(problem);
}

} // namespace agentee::sync
