#pragma once

#include "models/id.h"
#include "models/problem.h"
#include "sync/network/server_route.h"

#include <QCoroTask>

#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <memory>
#include <optional>

namespace agentee::sync
{

class Credentials;

/// One call of the REST contract.
struct ApiRequest {
    enum class Method { Get, Post, Put, Patch, Delete };
    Method method = Method::Get;
    QString path = {}; ///< begins with '/'
    QUrlQuery query = {};
    std::optional<QJsonObject> body = {};
    std::optional<qint64> ifMatch = {};
    std::optional<models::Id> idempotencyKey =
        {}; ///< of every write; a call with a key, and every GET, may be repeated
    qint64 maximumAnswerBytes = 64 * 1024 * 1024;
};

struct ApiAnswer {
    int status = 0;
    QJsonObject body;
    qint64 cursor = 0; ///< feed number of this write; 0 when the server did not say
};

/// How long an ApiClient waits.
struct ApiClientOptions {
    std::chrono::milliseconds silence{30'000}; ///< of a server while an answer is awaited
    std::chrono::milliseconds whole{300'000}; ///< for one call, however steadily its bytes trickle in
    std::chrono::milliseconds renewBefore{60'000}; ///< the access token's end, at most half of its life
};

/// Calls the backend as one signed-in person. Access tokens are refreshed by itself, once for any number of
/// calls that wait for it. Does not repeat a call that failed: that is the caller's decision (see Backoff).
/// Lives in one thread.
///
/// A kept connection that the server closes at that very moment is replaced and the request sent again on the
/// new one; an idempotency key makes that harmless, which is why every write has one.
///
/// Answers are checked before they are believed: size (also after decompression), media type, JSON
/// (json_document.h). Anything else, such as the page of a captive portal, is a NetworkFailure. Redirects are
/// not followed.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    /// `credentials` is shared with nobody in another thread.
    ApiClient(const ServerRoute &route, const std::shared_ptr<Credentials> &credentials,
        QObject *parent = nullptr, const ApiClientOptions &options = {});
    ~ApiClient() override;

    QCoro::Task<models::Result<ApiAnswer>> send(ApiRequest request);
    /// A token that is good now, refreshed when needed; for the event stream.
    QCoro::Task<models::Result<QString>> accessToken();
    const ServerRoute &route() const;
    const QUrl &server() const; ///< its address
    /// Kept connections may be dead: running calls end as with a silent server, later ones go over new
    /// connections.
    void startAnew();
    /// Running calls end with Cancelled. So does destroying; their callers continue at once, before this
    /// returns.
    void cancelAll();

Q_SIGNALS:
    /// The refresh token is not accepted any more, or there is none. Told once; calls end with NotSignedIn
    /// until the credentials hold another token.
    void signInNeeded();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agentee::sync
