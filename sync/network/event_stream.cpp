#include "sync/network/event_stream.h"

#include "sync/network/api_client.h"
#include "sync/network/endpoints.h"
#include "sync/network/network_problem.h"
#include "sync/network/stream_frame.h"

#include <QJsonDocument>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Problem;
using models::Result;

namespace
{

constexpr int maximumUnansweredPings = 2;

QUrl streamUrl(const QUrl &server)
{
    QUrl url = server;
    url.setScheme(server.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(u"/v1/stream"_s);
    return url;
}

} // namespace

struct EventStream::Private {
    enum class State {
        Stopped,
        Preparing, ///< waits for a token
        Connecting, ///< the upgrade is under way
        Open,
        Asking, ///< the upgrade was refused: asks why
        Waiting, ///< for the end of the back-off
    };

    EventStream &q;
    ApiClient &client;
    const EventStreamOptions options;
    Backoff backoff;
    State state = State::Stopped;
    quint64 generation = 0; ///< of the attempt; late answers of an earlier one are dropped
    std::unique_ptr<QWebSocket, QScopedPointerDeleteLater> socket;
    QList<QSslError> tlsErrors;
    QTimer waiting; ///< the end of the back-off, or of an upgrade's time
    QTimer pinging;
    int unansweredPings = 0;
    qint64 lastNumber = 0;
    bool renewedAtOnce = false; ///< a renewed token was tried without waiting, and has not worked yet
    std::optional<std::optional<models::Id>> presence;

    Private(EventStream &stream, ApiClient &apiClient, const EventStreamOptions &waits)
        : q(stream)
        , client(apiClient)
        , options(waits)
        , backoff(waits.seed ? Backoff(waits.backoff, *waits.seed) : Backoff(waits.backoff))
    {
    }

    void connectToServer();
    void open(const QString &token);
    void opened();
    void received(const QString &text);
    void ping();
    void failed(const QString &token);
    void askWhy(const QString &token);
    void giveUp(const Problem &problem);
    void drop();
    void tellPresence();
    bool isCurrent(quint64 attempt) const { return attempt == generation && state != State::Stopped; }
};

EventStream::EventStream(ApiClient &client, QObject *parent, const EventStreamOptions &options)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, client, options))
{
    d->waiting.setSingleShot(true);
    connect(&d->waiting, &QTimer::timeout, this, [this] {
        if (d->state == Private::State::Waiting)
            d->connectToServer();
        else
            d->giveUp(timedOut(d->client.server().host()));
    });
    connect(&d->pinging, &QTimer::timeout, this, [this] { d->ping(); });
}

EventStream::~EventStream()
{
    stop();
}

void EventStream::start()
{
    if (d->state == Private::State::Stopped)
        d->connectToServer();
}

void EventStream::stop()
{
    d->state = Private::State::Stopped;
    ++d->generation;
    d->drop();
    d->backoff.reset();
    d->renewedAtOnce = false;
}

void EventStream::connectNow()
{
    if (d->state == Private::State::Waiting)
        d->connectToServer();
}

void EventStream::connectAnew()
{
    if (d->state == Private::State::Stopped)
        return;
    d->drop();
    d->backoff.reset();
    d->connectToServer();
}

bool EventStream::isOpen() const
{
    return d->state == Private::State::Open;
}

void EventStream::sendPresence(std::optional<models::Id> workspaceId)
{
    d->presence = workspaceId;
    if (isOpen())
        d->tellPresence();
}

void EventStream::Private::connectToServer()
{
    waiting.stop();
    state = State::Preparing;
    const quint64 attempt = ++generation;
    QCoro::connect(client.accessToken(), &q, [this, attempt](const Result<QString> &token) {
        if (!isCurrent(attempt))
            return;
        if (token)
            open(*token);
        else
            giveUp(token.error());
    });
}

void EventStream::Private::open(const QString &token)
{
    state = State::Connecting;
    lastNumber = 0;
    unansweredPings = 0;
    tlsErrors.clear();
    socket.reset(new QWebSocket);
    socket->setMaxAllowedIncomingFrameSize(maximumFrameBytes);
    socket->setMaxAllowedIncomingMessageSize(maximumFrameBytes);
    if (const std::optional<QNetworkProxy> proxy = client.route().proxyToUse())
        socket->setProxy(*proxy);
    socket->setSslConfiguration(client.route().tls());
    QWebSocket *const mine = socket.get();
    QObject::connect(mine, &QWebSocket::connected, &q, [this] { opened(); });
    QObject::connect(
        mine, &QWebSocket::textMessageReceived, &q, [this](const QString &text) { received(text); });
    QObject::connect(mine, &QWebSocket::binaryMessageReceived, &q,
        [this] { giveUp(answerDamaged(client.server().host())); });
    QObject::connect(mine, &QWebSocket::pong, &q, [this] { unansweredPings = 0; });
    QObject::connect(
        mine, &QWebSocket::sslErrors, &q, [this](const QList<QSslError> &errors) { tlsErrors = errors; });
    // A refused upgrade is told as an error and, later or never, as the end of a connection that was never
    // open.
    QObject::connect(mine, &QWebSocket::errorOccurred, &q, [this, token] { failed(token); });
    QObject::connect(mine, &QWebSocket::disconnected, &q, [this, token] { failed(token); });

    QNetworkRequest request(streamUrl(client.server()));
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    waiting.start(options.connecting);
    mine->open(request);
}

void EventStream::Private::opened()
{
    waiting.stop();
    state = State::Open;
    renewedAtOnce = false;
    pinging.start(options.pingEvery);
    if (presence)
        tellPresence();
    Q_EMIT q.opened();
}

void EventStream::Private::received(const QString &text)
{
    if (state != State::Open)
        return;
    unansweredPings = 0;
    const Result<StreamFrame> frame = readStreamFrame(text.toUtf8());
    if (!frame || frame->number <= lastNumber) {
        giveUp(answerDamaged(client.server().host()));
        return;
    }
    const quint64 attempt = generation;
    const bool isGap = frame->number != lastNumber + 1;
    lastNumber = frame->number;
    if (isGap)
        Q_EMIT q.missedEvents();
    if (isCurrent(attempt))
        Q_EMIT q.event(frame->event);
}

void EventStream::Private::ping()
{
    if (unansweredPings >= maximumUnansweredPings) {
        giveUp(timedOut(client.server().host()));
        return;
    }
    if (lastNumber > 0)
        backoff.reset();
    ++unansweredPings;
    socket->ping();
}

void EventStream::Private::failed(const QString &token)
{
    const QString host = client.server().host();
    const QAbstractSocket::SocketError error = socket->error();
    if (state == State::Open) {
        giveUp(networkProblem(QAbstractSocket::RemoteHostClosedError, tlsErrors, host));
    } else if (state == State::Connecting) {
        // Nobody answered at all, or somebody did, but with no upgrade.
        const bool isUnreached = !tlsErrors.isEmpty() || error == QAbstractSocket::HostNotFoundError
            || error == QAbstractSocket::NetworkError || error == QAbstractSocket::SslHandshakeFailedError;
        if (isUnreached)
            giveUp(client.route().isPinned && !tlsErrors.isEmpty() ? answeredByImpostor()
                                                                   : networkProblem(error, tlsErrors, host));
        else
            askWhy(token);
    }
}

void EventStream::Private::askWhy(const QString &token)
{
    drop();
    state = State::Asking;
    const quint64 attempt = ++generation;
    const auto answered = [this, attempt, token](const Result<Myself> &myself) {
        if (!isCurrent(attempt))
            return;
        if (!myself) {
            giveUp(myself.error());
            return;
        }
        QCoro::connect(client.accessToken(), &q, [this, attempt, token](const Result<QString> &newToken) {
            if (!isCurrent(attempt))
                return;
            const bool isRenewed = newToken && *newToken != token && !std::exchange(renewedAtOnce, true);
            if (isRenewed)
                connectToServer();
            else
                giveUp(networkProblem(
                    QAbstractSocket::RemoteHostClosedError, tlsErrors, client.server().host()));
        });
    };
    QCoro::connect(call(client, endpoints::me()), &q, answered);
}

void EventStream::Private::giveUp(const Problem &problem)
{
    if (state == State::Open && lastNumber > 0)
        backoff.relax();
    drop();
    state = State::Waiting;
    ++generation;
    const Backoff::Milliseconds wait =
        backoff.next(std::chrono::seconds(std::max(problem.retryAfterSeconds, 0)));
    waiting.start(wait);
    Q_EMIT q.closed(problem, int(wait.count()));
}

/// Ends the connection without another word from it.
void EventStream::Private::drop()
{
    waiting.stop();
    pinging.stop();
    if (!socket)
        return;
    socket->disconnect(&q);
    socket->abort();
    socket.reset();
}

void EventStream::Private::tellPresence()
{
    const std::optional<models::Id> workspace = *presence;
    const QJsonObject message{{u"type"_s, u"presence"_s},
        {u"workspace_id"_s,
            workspace ? QJsonValue(models::idText(*workspace)) : QJsonValue(QJsonValue::Null)}};
    socket->sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

} // namespace agentee::sync
