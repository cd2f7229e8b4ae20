#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QCoroTask>

#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <memory>

namespace agentee::sync {

class Credentials;

/// One call of the REST contract.
struct ApiRequest {
    enum class Method { Get, Post, Put, Patch, Delete };
    Method method = Method::Get;
    QString path; ///< begins with '/'
    QUrlQuery query;
    std::optional<QJsonObject> body;
    std::optional<qint64> ifMatch;
    std::optional<models::Id> idempotencyKey; ///< of every write; a call with a key, and every GET, may be repeated
    qint64 maximumAnswerBytes = 64 * 1024 * 1024;
};

struct ApiAnswer {
    int status = 0;
    QJsonObject body;
    qint64 cursor = 0; ///< feed number of this write; 0 when the server did not say
};

/// Calls the backend as one signed-in person. Access tokens are refreshed by itself, once for any number of calls that
/// wait for it. Sends each request once: repeating is the caller's decision (see Backoff). Lives in one thread.
///
/// Answers are checked before they are believed: size (also after decompression), media type, JSON (json_document.h).
/// Anything else, such as the page of a captive portal, is a NetworkFailure. Redirects are not followed.
class ApiClient : public QObject
{
    Q_OBJECT
public:
    /// `credentials` is shared with nobody in another thread.
    ApiClient(QUrl server, std::shared_ptr<Credentials> credentials, QObject *parent = nullptr);
    ~ApiClient() override;

    QCoro::Task<models::Result<ApiAnswer>> send(ApiRequest request);
    /// A token that is good now, refreshed when needed; for the event stream.
    QCoro::Task<models::Result<QString>> accessToken();
    const QUrl &server() const;
    /// Running calls end with Cancelled.
    void cancelAll();

Q_SIGNALS:
    /// The refresh token is not accepted any more. Calls end with NotSignedIn until somebody signs in again.
    void signInNeeded();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agentee::sync
