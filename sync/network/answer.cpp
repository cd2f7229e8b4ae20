#include "sync/network/answer.h"

#include "models/json_document.h"
#include "sync/network/network_problem.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::Problem;
using models::Result;

/// The state of a workspace has 32 levels of its own; it travels in a row in a page.
constexpr int maximumDepth = 64;
constexpr std::array gatewayStatuses{408, 413, 429, 502, 503, 504};

QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.left(contentType.indexOf(';') < 0 ? contentType.size() : contentType.indexOf(';'))
        .trimmed()
        .toLower();
}

qint64 positiveNumber(const QByteArray &text, qint64 otherwise)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number >= 0 ? number : otherwise;
}

Problem withRetryAfter(Problem problem, const QByteArray &header)
{
    constexpr qint64 week = 7 * 24 * 3600;
    if (problem.retryAfterSeconds < 0)
        problem.retryAfterSeconds = int(std::min(positiveNumber(header, -1), week));
    return problem;
}

Problem readProblem(const RawAnswer &raw, qint64 maximumBytes, const QString &host)
{
    if (mediaType(raw.contentType) == "application/problem+json") {
        const Result<QJsonObject> document =
            models::parseJsonObject(raw.body, {.maximumBytes = maximumBytes, .maximumDepth = maximumDepth});
        if (document) {
            const Problem problem = models::problemFromJson(*document, raw.status);
            if (document->value("type"_L1).toString() == models::typeUri(problem.kind))
                return withRetryAfter(problem, raw.retryAfter);
        }
    }
    if (std::ranges::contains(gatewayStatuses, raw.status))
        return withRetryAfter(models::problemFromJson({}, raw.status), raw.retryAfter);
    constexpr int proxyAuthenticationRequired = 407;
    return raw.status == proxyAuthenticationRequired ? proxyWantsPassword() : answeredByStranger(host);
}

} // namespace

Result<ApiAnswer> readAnswer(const RawAnswer &raw, qint64 maximumBytes, const QString &host)
{
    if (raw.status >= 400 && raw.status < 600)
        return std::unexpected(readProblem(raw, maximumBytes, host));
    if (raw.status >= 300 && raw.status < 400)
        return std::unexpected(redirected(host));
    ApiAnswer answer{.status = raw.status, .body = {}, .cursor = positiveNumber(raw.cursor, 0)};
    if (raw.status == 204)
        return answer;
    if (raw.status != 200 && raw.status != 201)
        return std::unexpected(answeredByStranger(host));
    if (mediaType(raw.contentType) != "application/json")
        return std::unexpected(answeredByStranger(host));
    Result<QJsonObject> body =
        models::parseJsonObject(raw.body, {.maximumBytes = maximumBytes, .maximumDepth = maximumDepth});
    if (!body)
        return std::unexpected(answerDamaged(host));
    answer.body = *std::move(body);
    return answer;
}

} // namespace agentee::sync
