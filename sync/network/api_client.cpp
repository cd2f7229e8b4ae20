#include "sync/network/api_client.h"

#include "sync/network/access_tokens.h"
#include "sync/network/http_caller.h"

namespace agentee::sync
{

using models::Problem;
using models::Result;

struct ApiClient::Private {
    std::shared_ptr<HttpCaller> caller;
    std::shared_ptr<AccessTokens> tokens;
};

namespace
{

/// Keeps what it needs by itself: the client may be gone before it ends.
QCoro::Task<Result<ApiAnswer>> sendSignedIn(
    std::shared_ptr<HttpCaller> caller, std::shared_ptr<AccessTokens> tokens, ApiRequest request)
{
    constexpr int tries = 2;
    Result<ApiAnswer> answer;
    for (int i = 0; i < tries; ++i) {
        const Result<QString> token = co_await tokens->token();
        if (!token)
            co_return std::unexpected(token.error());
        answer = co_await caller->send(request, *token);
        if (answer || answer.error().kind != Problem::Kind::NotSignedIn)
            break;
        tokens->distrust(*token);
    }
    co_return answer;
}

} // namespace

ApiClient::ApiClient(const ServerRoute &route, const std::shared_ptr<Credentials> &credentials,
    QObject *parent, const ApiClientOptions &options)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->caller = std::make_shared<HttpCaller>(route, options);
    d->tokens = std::make_shared<AccessTokens>(
        d->caller, credentials, options.renewBefore, [this] { Q_EMIT signInNeeded(); });
}

ApiClient::~ApiClient()
{
    d->tokens->close();
    d->caller->close();
}

QCoro::Task<Result<ApiAnswer>> ApiClient::send(ApiRequest request)
{
    return sendSignedIn(d->caller, d->tokens, std::move(request));
}

QCoro::Task<Result<QString>> ApiClient::accessToken()
{
    return d->tokens->token();
}

const ServerRoute &ApiClient::route() const
{
    return d->caller->route();
}

const QUrl &ApiClient::server() const
{
    return d->caller->server();
}

void ApiClient::startAnew()
{
    d->caller->startAnew();
}

void ApiClient::cancelAll()
{
    d->caller->cancelAll();
}

} // namespace agentee::sync
