#include "sync/network/http_caller.h"

#include "sync/network/exchange.h"
#include "sync/network/network_problem.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::Result;

QByteArray verb(ApiRequest::Method method)
{
    switch (method) {
    case ApiRequest::Method::Get:
        return "GET";
    case ApiRequest::Method::Post:
        return "POST";
    case ApiRequest::Method::Put:
        return "PUT";
    case ApiRequest::Method::Patch:
        return "PATCH";
    case ApiRequest::Method::Delete:
        return "DELETE";
    }
    std::unreachable();
}

QNetworkRequest networkRequest(
    const QUrl &server, const ApiRequest &request, const QString &token, const ApiClientOptions &options)
{
    QUrl url = server;
    url.setPath(request.path, QUrl::StrictMode);
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    QNetworkRequest network(url);
    network.setRawHeader("Accept", "application/json, application/problem+json");
    // Of the catalogue that is in use; what the server says is read beside what this program says.
    network.setRawHeader("Accept-Language",
        QCoreApplication::translate(
            "agentee::sync::Network", "en", "the two letters of the language that this catalogue is in")
            .toLatin1());
    network.setRawHeader("User-Agent", "agentee/" + QCoreApplication::applicationVersion().toLatin1());
    if (!token.isEmpty())
        network.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    if (request.body)
        network.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (request.ifMatch)
        network.setRawHeader("If-Match", '"' + QByteArray::number(*request.ifMatch) + '"');
    if (request.idempotencyKey)
        network.setRawHeader("Idempotency-Key", models::idText(*request.idempotencyKey).toLatin1());

    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setTransferTimeout(options.silence);
    // Qt's own check against compression bombs looks at the ratio only. What is larger than this is refused
    // in any case.
    network.setDecompressedSafetyCheckThreshold(request.maximumAnswerBytes);
    return network;
}

} // namespace

struct HttpCaller::State {
    ServerRoute route;
    QSslConfiguration tls;
    ApiClientOptions options;
    bool isClosed = false;
    std::unique_ptr<QNetworkAccessManager> manager;
    void makeManager();
    QList<std::weak_ptr<Exchange>> running;
};

void HttpCaller::State::makeManager()
{
    manager = std::make_unique<QNetworkAccessManager>();
    manager->setAutoDeleteReplies(false);
    if (const std::optional<QNetworkProxy> proxy = route.proxyToUse())
        manager->setProxy(*proxy);
}

HttpCaller::HttpCaller(const ServerRoute &route, const ApiClientOptions &options)
    : m_state(std::make_shared<State>())
{
    m_state->route = route;
    m_state->tls = route.tls();
    m_state->options = options;
    m_state->makeManager();
}

HttpCaller::~HttpCaller()
{
    close();
}

void HttpCaller::close()
{
    m_state->isClosed = true;
    cancelAll();
}

const ServerRoute &HttpCaller::route() const
{
    return m_state->route;
}

const QUrl &HttpCaller::server() const
{
    return m_state->route.address;
}

QCoro::Task<Result<ApiAnswer>> HttpCaller::send(const ApiRequest &request, const QString &token)
{
    return run(m_state, request, token);
}

void HttpCaller::cancelAll()
{
    const std::shared_ptr<State> state = m_state;
    for (const std::weak_ptr<Exchange> &running : std::exchange(state->running, {})) {
        if (const std::shared_ptr<Exchange> exchange = running.lock())
            exchange->cancel();
    }
}

void HttpCaller::startAnew()
{
    const std::shared_ptr<State> state = m_state;
    // Whoever is told at once that a call has ended may make the next one.
    QNetworkAccessManager *const before = state->manager.release();
    state->makeManager();
    for (const std::weak_ptr<Exchange> &running : std::exchange(state->running, {})) {
        if (const std::shared_ptr<Exchange> exchange = running.lock())
            exchange->abandon();
    }
    before->deleteLater();
}

QCoro::Task<Result<ApiAnswer>> HttpCaller::run(
    std::shared_ptr<State> state, ApiRequest request, QString token)
{
    if (state->isClosed)
        co_return std::unexpected(cancelled());
    const QByteArray body =
        request.body ? QJsonDocument(*request.body).toJson(QJsonDocument::Compact) : QByteArray();
    QNetworkRequest network = networkRequest(state->route.address, request, token, state->options);
    network.setSslConfiguration(state->tls);
    QNetworkReply *reply = state->manager->sendCustomRequest(network, verb(request.method), body);
    const auto exchange = std::make_shared<Exchange>(reply, request.maximumAnswerBytes, state->options.whole);
    state->running.removeIf([](const std::weak_ptr<Exchange> &other) { return other.expired(); });
    state->running.append(exchange);
    co_await exchange->finished();
    if (state->route.isPinned && exchange->wasNotBelieved())
        co_return std::unexpected(answeredByImpostor());
    co_return exchange->answer();
}

} // namespace agentee::sync
