#include "server/api/api_router.h"

#include "server/api/request_reader.h"
#include "server/store/database.h"
#include "server/store/transaction.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Problem;
using models::Result;

/// What the transaction of a write hands out: the answer, made now or stored then.
struct Written {
    StoredAnswer stored;
    AfterCommit after;
    bool replayed = false;
};

/// The same bytes mean the same request, whatever order of headers it came in. If-Match is part of what is
/// asked.
IdempotentRequest identityOf(const Request &request, const Principal &principal, const QString &key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.header("If-Match"));
    hash.addData(QByteArrayView("\n"));
    hash.addData(request.body);
    return {.person = principal.person,
        .key = key,
        .methodAndPath = QString::fromLatin1(methodName(request.method) + ' ' + request.path),
        .bodyHash = hash.result()};
}

Response toResponse(const StoredAnswer &answer)
{
    Response response = answer.status == 204
        ? Response::noContent()
        : Response::bytes(answer.status, "application/json", answer.body);
    response.setHeader("Agentee-Cursor", answer.headers);
    return response;
}

void doAfterCommit(ApiServices &services, const AfterCommit &after)
{
    if (after.turnRequested)
        services.agent->turnRequested(*after.turnRequested);
    if (after.stopRequested)
        services.agent->stopRequested(*after.stopRequested);
    if (after.signedOut)
        services.endStreams(*after.signedOut);
}

Response answerRead(ApiServices &services, const Request &request, const Work &work)
{
    const QByteArray token = bearerToken(request);
    const Result<Answer> answer = services.database.read([&](Transaction &transaction) -> Result<Answer> {
        return authenticate(transaction, token).and_then([&](const Authenticated &caller) {
            return work(transaction, caller.principal);
        });
    });
    if (!answer)
        return Response::problem(answer.error());
    return Response::bytes(answer->status, "application/json", answer->body);
}

Result<Written> writeOnce(
    Transaction &transaction, const Principal &principal, const IdempotentRequest &identity, const Work &work)
{
    Result<std::optional<StoredAnswer>> stored = storedAnswer(transaction, identity);
    if (!stored)
        return std::unexpected(stored.error());
    if (*stored)
        return Written{.stored = **stored, .after = {}, .replayed = true};
    Result<Answer> answer = work(transaction, principal);
    if (!answer)
        return std::unexpected(answer.error());
    const StoredAnswer made{.status = answer->status,
        .headers = QByteArray::number(transaction.feedNumber(principal.tenant)),
        .body = answer->body};
    storeAnswer(transaction, identity, made);
    return Written{.stored = made, .after = answer->after};
}

Response answerWrite(
    ApiServices &services, const Request &request, const Principal &principal, const Work &work)
{
    const Result<QString> key = readKey(request);
    if (!key)
        return Response::problem(key.error());
    const Result<InFlightRequests::Guard> guard = services.inFlight.begin(principal.person, *key);
    if (!guard)
        return Response::problem(guard.error());
    const QByteArray token = bearerToken(request);
    const IdempotentRequest identity = identityOf(request, principal, *key);
    const Result<Written> written = services.database.write([&](Transaction &transaction) -> Result<Written> {
        return authenticate(transaction, token).and_then([&](const Authenticated &caller) {
            return writeOnce(transaction, caller.principal, identity, work);
        });
    });
    if (!written)
        return Response::problem(written.error());
    doAfterCommit(services, written->after);
    Response response = toResponse(written->stored);
    if (written->replayed)
        response.setHeader("Idempotent-Replayed", "true");
    return response;
}

Response answerRoute(
    ApiServices &services, const ApiRoute &route, const Request &request, const PathParameters &path)
{
    std::optional<Principal> principal;
    if (route.access == Access::SignedIn) {
        const Result<Authenticated> caller = authenticate(services, request);
        if (!caller)
            return Response::problem(caller.error());
        principal = caller->principal;
    }
    const Result<Call> call = readCall(route, request, path);
    if (!call)
        return Response::problem(call.error());
    if (route.answer)
        return route.answer(request, *call);
    const Result<Work> work = route.decode(*call);
    if (!work)
        return Response::problem(work.error());
    return route.effect == Effect::Write ? answerWrite(services, request, *principal, *work)
                                         : answerRead(services, request, *work);
}

} // namespace

Result<Authenticated> authenticate(ApiServices &services, const Request &request)
{
    const QByteArray token = bearerToken(request);
    if (token.isEmpty())
        return std::unexpected(notSignedIn());
    return services.database.read([&](Transaction &transaction) { return authenticate(transaction, token); });
}

QList<ApiRoute> apiRoutes(ApiServices &services)
{
    return accountRoutes(services) + feedRoutes() + workspaceRoutes() + sectionRoutes() + suggestionRoutes()
        + sessionRoutes(services) + shareRoutes(services);
}

Router makeApiRouter(ApiServices &services)
{
    Router router;
    for (const ApiRoute &route : apiRoutes(services)) {
        const auto answer = [&services, route](const Request &request, const PathParameters &path) {
            return answerRoute(services, route, request, path);
        };
        router.add(
            route.method, route.pattern, {.maximumBody = route.maximumBody, .name = route.name}, answer);
    }
    return router;
}

} // namespace agentee::server
