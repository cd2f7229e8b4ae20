#include "sync/network/endpoints.h"

#include "models/json_reader.h"
#include "sync/network/http_caller.h"
#include "sync/network/network_problem.h"

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::JsonReader;
using models::Problem;
using models::Result;
using Method = ApiRequest::Method;

namespace
{

ApiRequest get(const QString &path)
{
    return {.method = Method::Get, .path = path};
}

ApiRequest post(const QString &path, const QJsonObject &body)
{
    return {.method = Method::Post, .path = path, .body = body};
}

struct Agent {
    QString provider;
    QString model;
};

Result<Agent> agentFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Agent agent{.provider = reader.optionalText("provider"_L1, models::limits::ModelNameLength),
        .model = reader.optionalText("model"_L1, models::limits::ModelNameLength)};
    if (std::optional<Problem> wrong = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(wrong));
    return agent;
}

Result<Myself> myselfFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Myself myself{.person = reader.nested<models::Person>("person"_L1, models::personFromJson),
        .tenant = reader.nested<models::Tenant>("tenant"_L1, models::tenantFromJson),
        .epoch = reader.text("epoch"_L1, 1, models::limits::EpochLength),
        .agentProvider = {},
        .agentModel = {}};
    const Agent agent = reader.nested<Agent>("agent"_L1, agentFromJson);
    myself.agentProvider = agent.provider;
    myself.agentModel = agent.model;
    if (std::optional<Problem> wrong = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(wrong));
    return myself;
}

} // namespace

Problem unreadable(const QString &host)
{
    return answerDamaged(host);
}

QCoro::Task<Result<ApiAnswer>> sendWithoutToken(HttpCaller &caller, const ApiRequest &request)
{
    return caller.send(request, {});
}

QString hostOf(const HttpCaller &caller)
{
    return caller.server().host();
}

namespace endpoints
{

Call<models::Discovery> discover()
{
    ApiRequest request = get(u"/.well-known/agentee"_s);
    request.maximumAnswerBytes = 64 * 1024;
    return {request, models::discoveryFromJson};
}

Call<models::SignedIn> signIn(const QString &email, const QString &password, const QString &device)
{
    ApiRequest request =
        post(u"/v1/auth/sign-in"_s, {{u"email"_s, email}, {u"password"_s, password}, {u"device"_s, device}});
    request.maximumAnswerBytes = 64 * 1024;
    return {request, models::signedInFromJson};
}

Call<models::SignedIn> refresh(const QString &refreshToken)
{
    ApiRequest request = post(u"/v1/auth/refresh"_s, {{u"refresh_token"_s, refreshToken}});
    request.maximumAnswerBytes = 64 * 1024;
    return {request, models::signedInFromJson};
}

Call<void> signOut()
{
    return {post(u"/v1/auth/sign-out"_s, {}), {}};
}

Call<Myself> me()
{
    return {get(u"/v1/me"_s), myselfFromJson};
}

} // namespace endpoints

} // namespace agentee::sync
