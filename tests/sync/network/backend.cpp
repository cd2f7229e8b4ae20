#include "tests/sync/network/backend.h"

#include "models/json_document.h"

#include <QUuid>

using namespace agentee::models;
using namespace agentee::server;
using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

Response notSignedIn()
{
    return Response::problem({.kind = Problem::Kind::NotSignedIn, .title = u"You are not signed in."_s});
}

QString newToken(const QString &kind)
{
    return kind + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

Backend::Backend(const Routes &further, const Server::Options &options,
    const std::function<void(const StreamMessage &)> &message)
    : person{.id = newId(), .name = u"Ada Lovelace"_s, .email = u"ada@example.com"_s, .initials = u"AL"_s}
    , tenant{.id = newId(), .name = u"Northwind"_s}
    , m_hub({.authenticate = [this](const Request &request) -> std::optional<StreamIdentity> {
                 ++upgrades;
                 if (refusesUpgrades || !takes(request))
                     return std::nullopt;
                 return StreamIdentity{person.id, tenant.id, {}};
             },
          .opened = {},
          .message = message,
          .closed = {}})
    , m_server(routes(further), &m_hub, options)
{
    start();
}

void Backend::start()
{
    if (const Result<void> started = m_server.start(); !started)
        qFatal("%ls", qUtf16Printable(started.error().title));
    m_port = m_server.port();
}

QUrl Backend::url() const
{
    QUrl url(u"http://127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

QString Backend::newRefreshToken()
{
    const std::scoped_lock lock(m_mutex);
    const QString token = newToken(u"refresh"_s);
    m_refresh.insert(token);
    return token;
}

void Backend::forgetAccessTokens()
{
    const std::scoped_lock lock(m_mutex);
    m_access.clear();
}

void Backend::forgetRefreshTokens()
{
    const std::scoped_lock lock(m_mutex);
    m_refresh.clear();
}

bool Backend::takes(const Request &request)
{
    const std::scoped_lock lock(m_mutex);
    const bool isKnown = m_access.contains(request.header("Authorization"));
    refused += isKnown ? 0 : 1;
    return isKnown;
}

Response Backend::signedIn()
{
    const QString refresh = newRefreshToken();
    const std::scoped_lock lock(m_mutex);
    const QString access = newToken(u"access"_s);
    m_access.insert("Bearer " + access.toLatin1());
    return Response::json(200,
        toJson(SignedIn{.accessToken = access,
            .refreshToken = refresh,
            .expiresInSeconds = secondsOfAccess,
            .person = person,
            .tenant = tenant}));
}

Router Backend::routes(const Routes &further)
{
    Router router;
    router.add(Method::Get, "/.well-known/agentee", {}, [](const Request &, const PathParameters &) {
        return Response::json(200, toJson(Discovery{.name = u"Agentee of Northwind"_s, .version = u"0.1"_s}));
    });
    router.add(Method::Post, "/v1/auth/sign-in", {}, [this](const Request &request, const PathParameters &) {
        ++signIns;
        const QJsonObject body = parseJsonObject(request.body).value_or(QJsonObject());
        return body["password"_L1].toString() == u"right" ? signedIn() : notSignedIn();
    });
    router.add(Method::Post, "/v1/auth/refresh", {}, [this](const Request &request, const PathParameters &) {
        ++refreshes;
        const QJsonObject body = parseJsonObject(request.body).value_or(QJsonObject());
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_refresh.contains(body["refresh_token"_L1].toString()))
                return notSignedIn();
        }
        return signedIn();
    });
    router.add(Method::Post, "/v1/auth/sign-out", {}, [this](const Request &request, const PathParameters &) {
        if (!takes(request))
            return notSignedIn();
        ++signOuts;
        return Response::noContent();
    });
    router.add(Method::Get, "/v1/me", {}, [this](const Request &request, const PathParameters &) {
        if (!takes(request))
            return notSignedIn();
        return Response::json(200,
            {{u"person"_s, toJson(person)}, {u"tenant"_s, toJson(tenant)}, {u"epoch"_s, u"e1"_s},
                {u"agent"_s, QJsonObject{{u"provider"_s, u"Librarian"_s}, {u"model"_s, QString()}}}});
    });
    if (further)
        further(router);
    return router;
}

QCoro::Task<Result<std::optional<QString>>> MemoryCredentials::refreshToken()
{
    ++reads;
    co_return kept.isEmpty() ? std::nullopt : std::optional(kept);
}

QCoro::Task<Result<void>> MemoryCredentials::keep(QString token)
{
    if (isFull)
        co_return problem(Problem::Kind::StorageFailure, u"The disk is full."_s);
    kept = token;
    co_return {};
}

QCoro::Task<Result<void>> MemoryCredentials::forget()
{
    kept.clear();
    co_return {};
}

} // namespace agentee::test
