#include "server/api/agent_choice.h"
#include "server/api/api_router.h"
#include "server/api/row_routes.h"
#include "server/services/feed.h"
#include "server/store/database.h"
#include "server/store/transaction.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Result;

constexpr qsizetype passwordLength = 1024; ///< UTF-16 units
constexpr qsizetype deviceLength = 200;
constexpr qint64 credentialsBody = 8 * 1024;

Response rowOrProblem(const Result<models::SignedIn> &signedIn)
{
    return signedIn ? Response::json(200, models::toJson(*signedIn)) : Response::problem(signedIn.error());
}

Response answerSignIn(ApiServices &services, const Call &call)
{
    models::JsonReader reader = call.reader();
    const QString email = reader.text("email"_L1, 1, models::limits::EmailLength);
    const QString password = reader.text("password"_L1, 1, passwordLength);
    const QString device = reader.text("device"_L1, 0, deviceLength);
    if (const auto wrong = wrongIn(reader))
        return Response::problem(*wrong);
    const Result<ProvenPerson> proven = services.database.read([&](Transaction &transaction) {
        return proveIdentity(transaction, services.signInLimiter, email, password);
    });
    if (!proven)
        return Response::problem(proven.error());
    return rowOrProblem(services.database.write(
        [&](Transaction &transaction) { return signIn(transaction, *proven, device); }));
}

Response answerRefresh(ApiServices &services, const Call &call)
{
    models::JsonReader reader = call.reader();
    const QString token = reader.text("refresh_token"_L1, 1, models::limits::TokenLength);
    if (const auto wrong = wrongIn(reader))
        return Response::problem(*wrong);
    const Result<Refreshed> refreshed =
        services.database.write([&](Transaction &transaction) { return refresh(transaction, token); });
    if (!refreshed)
        return Response::problem(refreshed.error());
    if (!refreshed->signedIn)
        return Response::problem(notSignedIn());
    return rowOrProblem(*refreshed->signedIn);
}

/// Not kept for repetition: there is nobody left to whom it could be answered.
Response answerSignOut(ApiServices &services, const Request &request, const Call &call)
{
    models::JsonReader reader = call.reader();
    if (const auto wrong = wrongIn(reader))
        return Response::problem(*wrong);
    const Result<Authenticated> caller = authenticate(services, request);
    if (!caller)
        return Response::problem(caller.error());
    const Result<void> done = services.database.write(
        [&](Transaction &transaction) { return signOut(transaction, caller->authSession); });
    if (!done)
        return Response::problem(done.error());
    services.endStreams(caller->authSession);
    return Response::noContent();
}

Result<Work> decodeMe(ApiServices &services)
{
    const QJsonObject agent = models::toJson(services.answering);
    return [agent](Transaction &transaction, const Principal &principal) {
        return me(transaction, principal).transform([&](const Me &mine) {
            return jsonAnswer(
                {{u"person"_s, models::toJson(mine.person)}, {u"tenant"_s, models::toJson(mine.tenant)},
                    {u"epoch"_s, transaction.epoch()}, {u"agent"_s, agent}});
        });
    };
}

Result<Work> decodeProviders(const ApiServices &services)
{
    return [offered = offeredAgents(services)](
               Transaction &, const Principal &) -> Result<Answer> { return asItems(offered); };
}

Result<Work> decodePeople(const Call &call)
{
    return [words = call.text(u"query"_s), limit = int(call.number(u"limit"_s))](
               Transaction &transaction, const Principal &principal) {
        return people(transaction, principal, words, limit).transform(asItems);
    };
}

} // namespace

QList<ApiRoute> accountRoutes(ApiServices &services)
{
    const auto discovery = [&services](const Request &, const Call &) {
        return Response::json(200, models::toJson(services.discovery));
    };
    const auto health = [](const Request &, const Call &) {
        return Response::json(200, {{u"status"_s, u"ok"_s}});
    };
    const auto signIn = [&services](
                            const Request &, const Call &call) { return answerSignIn(services, call); };
    const auto refresh = [&services](
                             const Request &, const Call &call) { return answerRefresh(services, call); };
    const auto signOut = [&services](const Request &request, const Call &call) {
        return answerSignOut(services, request, call);
    };
    return {
        {.pattern = "/.well-known/agentee",
            .name = "discover",
            .access = Access::Public,
            .answer = discovery},
        {.pattern = "/v1/health", .name = "health", .access = Access::Public, .answer = health},
        {.method = Method::Post,
            .pattern = "/v1/auth/sign-in",
            .name = "signIn",
            .access = Access::Public,
            .takesBody = true,
            .maximumBody = credentialsBody,
            .answer = signIn},
        {.method = Method::Post,
            .pattern = "/v1/auth/refresh",
            .name = "refresh",
            .access = Access::Public,
            .takesBody = true,
            .maximumBody = credentialsBody,
            .answer = refresh},
        {.method = Method::Post,
            .pattern = "/v1/auth/sign-out",
            .name = "signOut",
            .effect = Effect::Write,
            .takesBody = true,
            .maximumBody = credentialsBody,
            .answer = signOut},
        {.pattern = "/v1/me",
            .name = "me",
            .decode = [&services](const Call &) { return decodeMe(services); }},
        {.pattern = "/v1/providers",
            .name = "listProviders",
            .decode = [&services](const Call &) { return decodeProviders(services); }},
        {.pattern = "/v1/people",
            .name = "listPeople",
            .query = {{.name = u"query"_s, .largest = 200},
                {.name = u"limit"_s,
                    .type = QueryField::Type::Number,
                    .smallest = 1,
                    .largest = 100,
                    .otherwise = 20}},
            .decode = decodePeople},
        {.method = Method::Post,
            .pattern = "/v1/people/{id}/deactivate",
            .name = "deactivatePerson",
            .effect = Effect::Write,
            .whose = Whose::Administrator,
            .takesBody = true,
            .decode = actById<deactivatePerson>},
    };
}

} // namespace agentee::server
