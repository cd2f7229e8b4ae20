#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <expected>

namespace agentee::models
{

/// Why something did not happen. The one error value of every layer; on the wire an RFC 9457 problem
/// document.
struct Problem {
    /// Stable kinds. The wire form is `/problems/` + the kebab-case of the name (see typeUri()).
    enum class Kind {
        // asked wrongly
        MalformedRequest, ///< 400: not JSON, not UTF-8, duplicate keys, too deep
        InvalidFields, ///< 422: see fieldErrors
        TooLarge, ///< 413
        UnsupportedMediaType, ///< 415
        MethodNotAllowed, ///< 405
        // not allowed
        NotSignedIn, ///< 401
        NotFound, ///< 404: does not exist, or this person may not know that it does
        NotAllowed, ///< 403: may see it, may not do this
        // not now
        Stale, ///< 412: made against an older version; `current` holds the row as it is
        PreconditionRequired, ///< 428: If-Match is missing
        Conflict, ///< 409: contradicts the present state; `current` may hold the row
        IdempotencyKeyReused, ///< 422: same key, other body
        InProgress, ///< 409: the same request is being worked on; retryAfterSeconds is set
        CursorExpired, ///< 410: the feed was restored or the cursor is unknown; fetch everything again
        TooManyRequests, ///< 429
        Unavailable, ///< 503: the server is stopping or overloaded
        // outside
        NetworkFailure, ///< client only: no answer from the server
        ProviderFailure, ///< 502: the model provider did not answer usefully
        StorageFailure, ///< 507 on the wire; on the client the local database refused (disk full, damaged
                        ///< file)
        Cancelled, ///< given up by the person
        Internal, ///< 500: a defect of ours
    };

    struct FieldError {
        QString pointer; ///< RFC 6901 pointer into the request body or the state
        QString message; ///< one sentence for people
        friend bool operator==(const FieldError &, const FieldError &) = default;
    };

    Kind kind = Kind::Internal;
    QString title = {}; ///< what happened, to what: one sentence for people
    QString nextStep = {}; ///< what the person can do now: one sentence, may be empty
    QList<FieldError> fieldErrors = {};
    QJsonObject current = {}; ///< the row as it is now, for Stale and Conflict; else empty
    int retryAfterSeconds = -1; ///< -1: not said

    friend bool operator==(const Problem &, const Problem &) = default;
};

template <typename T>
using Result = std::expected<T, Problem>;

/// Shorthand for `return problem(...)` in a function that returns a Result.
std::unexpected<Problem> problem(Problem::Kind kind, const QString &title, const QString &nextStep = {});

/// HTTP status that goes with a kind; client-only kinds have none and give 0.
int httpStatus(Problem::Kind kind);

/// `/problems/not-found` and so on.
QString typeUri(Problem::Kind kind);

/// application/problem+json: type, title, status, detail (the next step), errors [{pointer, detail}],
/// current, retry_after.
QJsonObject toJson(const Problem &problem);

/// Reads what toJson() writes. Anything else (HTML from a proxy, other fields) becomes a Problem whose kind
/// follows from `httpStatus`, with a sentence of our own: text from a stranger is not shown.
Problem problemFromJson(const QJsonObject &document, int httpStatus);

} // namespace agentee::models
