#include "models/problem.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

using Kind = Problem::Kind;

constexpr qsizetype maximumSentence = 2000;
constexpr qsizetype maximumPointer = 1000;
constexpr qsizetype maximumFieldErrors = 1000;
constexpr double maximumRetrySeconds = 7.0 * 24 * 3600;
const QLatin1StringView uriPrefix("/problems/");

constexpr std::array allKinds{Kind::MalformedRequest, Kind::InvalidFields, Kind::TooLarge,
    Kind::UnsupportedMediaType, Kind::MethodNotAllowed, Kind::NotSignedIn, Kind::NotFound, Kind::NotAllowed,
    Kind::Stale, Kind::PreconditionRequired, Kind::Conflict, Kind::IdempotencyKeyReused, Kind::InProgress,
    Kind::CursorExpired, Kind::TooManyRequests, Kind::Unavailable, Kind::NetworkFailure,
    Kind::ProviderFailure, Kind::StorageFailure, Kind::Cancelled, Kind::Internal};

QLatin1StringView kebabName(Kind kind)
{
    switch (kind) {
    case Kind::MalformedRequest:
        return "malformed-request"_L1;
    case Kind::InvalidFields:
        return "invalid-fields"_L1;
    case Kind::TooLarge:
        return "too-large"_L1;
    case Kind::UnsupportedMediaType:
        return "unsupported-media-type"_L1;
    case Kind::MethodNotAllowed:
        return "method-not-allowed"_L1;
    case Kind::NotSignedIn:
        return "not-signed-in"_L1;
    case Kind::NotFound:
        return "not-found"_L1;
    case Kind::NotAllowed:
        return "not-allowed"_L1;
    case Kind::Stale:
        return "stale"_L1;
    case Kind::PreconditionRequired:
        return "precondition-required"_L1;
    case Kind::Conflict:
        return "conflict"_L1;
    case Kind::IdempotencyKeyReused:
        return "idempotency-key-reused"_L1;
    case Kind::InProgress:
        return "in-progress"_L1;
    case Kind::CursorExpired:
        return "cursor-expired"_L1;
    case Kind::TooManyRequests:
        return "too-many-requests"_L1;
    case Kind::Unavailable:
        return "unavailable"_L1;
    case Kind::NetworkFailure:
        return "network-failure"_L1;
    case Kind::ProviderFailure:
        return "provider-failure"_L1;
    case Kind::StorageFailure:
        return "storage-failure"_L1;
    case Kind::Cancelled:
        return "cancelled"_L1;
    case Kind::Internal:
        return "internal"_L1;
    }
    std::unreachable();
}

/// What an answer means that is not one of ours: only its status is believed.
Kind kindForStatus(int status)
{
    switch (status) {
    case 401:
        return Kind::NotSignedIn;
    case 403:
        return Kind::NotAllowed;
    case 404:
        return Kind::NotFound;
    case 405:
        return Kind::MethodNotAllowed;
    case 409:
        return Kind::Conflict;
    case 410:
        return Kind::CursorExpired;
    case 412:
        return Kind::Stale;
    case 413:
        return Kind::TooLarge;
    case 415:
        return Kind::UnsupportedMediaType;
    case 422:
        return Kind::InvalidFields;
    case 428:
        return Kind::PreconditionRequired;
    case 429:
        return Kind::TooManyRequests;
    case 407:
    case 511:
        return Kind::NetworkFailure;
    case 408:
    case 502:
    case 503:
    case 504:
        return Kind::Unavailable;
    case 507:
        return Kind::StorageFailure;
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return Kind::MalformedRequest;
    if (status >= 500 && status < 600)
        return Kind::Internal;
    return Kind::NetworkFailure;
}

struct OwnWords {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::Problem)
public:
    static QString sentence(Kind kind)
    {
        switch (kind) {
        case Kind::NotSignedIn:
            return tr("You are not signed in.");
        case Kind::NotFound:
            return tr("The server does not know what was asked for.");
        case Kind::NotAllowed:
            return tr("The server did not allow this.");
        case Kind::Stale:
        case Kind::Conflict:
            return tr("Somebody else changed this in the meantime.");
        case Kind::CursorExpired:
            return tr("The data on this computer is too old and has to be fetched again.");
        case Kind::TooLarge:
            return tr("This is larger than the server takes.");
        case Kind::TooManyRequests:
            return tr("The server was asked too often.");
        case Kind::Unavailable:
            return tr("The server cannot be reached at the moment.");
        case Kind::NetworkFailure:
            return tr("Something between this computer and the server answered in its place.");
        case Kind::ProviderFailure:
            return tr("The model provider did not answer usefully.");
        case Kind::StorageFailure:
            return tr("The server has no room left to store this.");
        case Kind::Cancelled:
            return tr("This was cancelled.");
        case Kind::InProgress:
            return tr("The server is still working on this.");
        case Kind::Internal:
            return tr("The server failed while it worked on this.");
        case Kind::MalformedRequest:
        case Kind::InvalidFields:
        case Kind::UnsupportedMediaType:
        case Kind::MethodNotAllowed:
        case Kind::PreconditionRequired:
        case Kind::IdempotencyKeyReused:
            return tr("The server did not understand what was sent.");
        }
        std::unreachable();
    }

    static QString nextStep(Kind kind)
    {
        switch (kind) {
        case Kind::NotSignedIn:
            return tr("Sign in again.");
        case Kind::NetworkFailure:
            return tr("Check the network; some networks want you to sign in with a browser first.");
        case Kind::TooManyRequests:
        case Kind::Unavailable:
        case Kind::InProgress:
        case Kind::ProviderFailure:
            return tr("Try again in a moment.");
        case Kind::StorageFailure:
        case Kind::Internal:
            return tr("Try again later, and tell your administrator if it stays.");
        case Kind::Stale:
        case Kind::Conflict:
            return tr("Look at the present version, then try again.");
        case Kind::MalformedRequest:
        case Kind::InvalidFields:
        case Kind::UnsupportedMediaType:
        case Kind::MethodNotAllowed:
        case Kind::PreconditionRequired:
        case Kind::IdempotencyKeyReused:
            return tr("Check that this program is up to date.");
        case Kind::NotFound:
        case Kind::NotAllowed:
        case Kind::CursorExpired:
        case Kind::TooLarge:
        case Kind::Cancelled:
            return {};
        }
        std::unreachable();
    }
};

std::optional<Kind> kindFromUri(const QString &uri)
{
    const auto kind =
        std::ranges::find_if(allKinds, [&uri](Kind candidate) { return typeUri(candidate) == uri; });
    return kind == allKinds.end() ? std::nullopt : std::optional(*kind);
}

bool isSentence(const QJsonValue &value, qsizetype maximum)
{
    if (!value.isString())
        return false;
    const QString text = value.toString();
    return text.size() <= maximum
        && std::ranges::none_of(text, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

std::optional<QList<Problem::FieldError>> fieldErrorsFromJson(const QJsonValue &value)
{
    if (value.isUndefined())
        return QList<Problem::FieldError>{};
    const QJsonArray items = value.toArray();
    if (!value.isArray() || items.size() > maximumFieldErrors)
        return std::nullopt;
    QList<Problem::FieldError> errors;
    for (const QJsonValue item : items) {
        const QJsonValue pointer = item["pointer"_L1];
        const QJsonValue detail = item["detail"_L1];
        if (!isSentence(pointer, maximumPointer) || !isSentence(detail, maximumSentence))
            return std::nullopt;
        errors.append({pointer.toString(), detail.toString()});
    }
    return errors;
}

/// One of our own documents, or nothing when anything about it is not as toJson() writes it.
std::optional<Problem> ownProblem(const QJsonObject &document, int status)
{
    const std::optional<Kind> kind = kindFromUri(document["type"_L1].toString());
    if (!kind || httpStatus(*kind) == 0 || httpStatus(*kind) != status
        || document["status"_L1].toInt() != status)
        return std::nullopt;
    if (!isSentence(document["title"_L1], maximumSentence) || document["title"_L1].toString().isEmpty())
        return std::nullopt;
    const QJsonValue detail = document["detail"_L1];
    const QJsonValue current = document["current"_L1];
    const QJsonValue retry = document["retry_after"_L1];
    const std::optional errors = fieldErrorsFromJson(document["errors"_L1]);
    if (!errors || !(detail.isUndefined() || isSentence(detail, maximumSentence))
        || !(current.isUndefined() || current.isObject()) || !(retry.isUndefined() || retry.isDouble()))
        return std::nullopt;

    Problem result{.kind = *kind,
        .title = document["title"_L1].toString(),
        .nextStep = detail.toString(),
        .fieldErrors = *errors,
        .current = current.toObject()};
    if (retry.isDouble())
        result.retryAfterSeconds =
            static_cast<int>(std::ceil(std::clamp(retry.toDouble(), 0.0, maximumRetrySeconds)));
    return result;
}

} // namespace

std::unexpected<Problem> problem(Problem::Kind kind, const QString &title, const QString &nextStep)
{
    return std::unexpected(Problem{.kind = kind, .title = title, .nextStep = nextStep});
}

int httpStatus(Problem::Kind kind)
{
    switch (kind) {
    case Kind::MalformedRequest:
        return 400;
    case Kind::NotSignedIn:
        return 401;
    case Kind::NotAllowed:
        return 403;
    case Kind::NotFound:
        return 404;
    case Kind::MethodNotAllowed:
        return 405;
    case Kind::Conflict:
    case Kind::InProgress:
        return 409;
    case Kind::CursorExpired:
        return 410;
    case Kind::Stale:
        return 412;
    case Kind::TooLarge:
        return 413;
    case Kind::UnsupportedMediaType:
        return 415;
    case Kind::InvalidFields:
    case Kind::IdempotencyKeyReused:
        return 422;
    case Kind::PreconditionRequired:
        return 428;
    case Kind::TooManyRequests:
        return 429;
    case Kind::Internal:
        return 500;
    case Kind::ProviderFailure:
        return 502;
    case Kind::Unavailable:
        return 503;
    case Kind::StorageFailure:
        return 507;
    case Kind::NetworkFailure:
    case Kind::Cancelled:
        return 0;
    }
    std::unreachable();
}

QString typeUri(Problem::Kind kind)
{
    return uriPrefix + kebabName(kind);
}

QJsonObject toJson(const Problem &problem)
{
    QJsonObject document{{u"type"_s, typeUri(problem.kind)}, {u"title"_s, problem.title},
        {u"status"_s, httpStatus(problem.kind)}};
    if (!problem.nextStep.isEmpty())
        document["detail"_L1] = problem.nextStep;
    if (!problem.fieldErrors.isEmpty()) {
        QJsonArray errors;
        for (const Problem::FieldError &error : problem.fieldErrors)
            errors.append(QJsonObject{{u"pointer"_s, error.pointer}, {u"detail"_s, error.message}});
        document["errors"_L1] = errors;
    }
    if (!problem.current.isEmpty())
        document["current"_L1] = problem.current;
    if (problem.retryAfterSeconds >= 0)
        document["retry_after"_L1] = problem.retryAfterSeconds;
    return document;
}

Problem problemFromJson(const QJsonObject &document, int httpStatus)
{
    if (std::optional<Problem> own = ownProblem(document, httpStatus))
        return *std::move(own);
    const Kind kind = kindForStatus(httpStatus);
    return Problem{.kind = kind, .title = OwnWords::sentence(kind), .nextStep = OwnWords::nextStep(kind)};
}

} // namespace agentee::models
