#pragma once

#include "models/api.h"
#include "sync/network/api_client.h"

#include <functional>

/// The routes of signing in and out, with what goes in and what comes out. What a signed-in client reads and
/// writes is asked for by the engine and by the outbox.
namespace agentee::sync
{

class HttpCaller;

/// A request and how to read its answer.
template <typename T>
struct Call {
    ApiRequest request;
    /// InvalidFields when the answer is not what the contract says.
    std::function<models::Result<T>(const QJsonObject &)> read;
};

/// What GET /v1/me says.
struct Myself {
    models::Person person;
    models::Tenant tenant;
    QString epoch; ///< of the change feed
    QString agentProvider; ///< what answers in sessions; for people
    QString agentModel; ///< may be empty
};

/// Sends a call; an answer that cannot be read is a NetworkFailure.
template <typename T>
QCoro::Task<models::Result<T>> call(ApiClient &client, Call<T> call);
/// The same without a token.
template <typename T>
QCoro::Task<models::Result<T>> call(HttpCaller &caller, Call<T> call);

namespace endpoints
{

// Without a token.
Call<models::Discovery> discover();
Call<models::SignedIn> signIn(const QString &email, const QString &password, const QString &device);
Call<models::SignedIn> refresh(const QString &refreshToken);

// With one.
Call<void> signOut();
Call<Myself> me();

} // namespace endpoints

// --- implementation of the templates
// -----------------------------------------------------------------------------

/// For call(): one answer, read.
template <typename T>
models::Result<T> readCall(const Call<T> &call, const models::Result<ApiAnswer> &answer, const QString &host);
models::Problem unreadable(const QString &host);
QCoro::Task<models::Result<ApiAnswer>> sendWithoutToken(HttpCaller &caller, const ApiRequest &request);
QString hostOf(const HttpCaller &caller);

template <typename T>
models::Result<T> readCall(const Call<T> &call, const models::Result<ApiAnswer> &answer, const QString &host)
{
    if (!answer)
        return std::unexpected(answer.error());
    if constexpr (!std::is_void_v<T>) {
        models::Result<T> value = call.read(answer->body);
        if (!value)
            return std::unexpected(unreadable(host));
        return value;
    } else {
        return {};
    }
}

template <typename T>
QCoro::Task<models::Result<T>> call(ApiClient &client, Call<T> call)
{
    const QString host = client.server().host();
    const models::Result<ApiAnswer> answer = co_await client.send(call.request);
    co_return readCall(call, answer, host);
}

template <typename T>
QCoro::Task<models::Result<T>> call(HttpCaller &caller, Call<T> call)
{
    const QString host = hostOf(caller);
    const models::Result<ApiAnswer> answer = co_await sendWithoutToken(caller, call.request);
    co_return readCall(call, answer, host);
}

} // namespace agentee::sync
