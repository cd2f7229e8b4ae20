#include "sync/engine/engine.h"

#include "models/json_reader.h"
#include "sync/cache/cache.h"
#include "sync/engine/drainer.h"
#include "sync/engine/message_fetcher.h"
#include "sync/engine/page_writer.h"
#include "sync/network/event_stream.h"
#include "sync/network/network_changes.h"
#include "sync/outbox/outbox.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;
using models::Problem;
using models::Result;

namespace
{

constexpr int rowsPerPage = 500;
/// Of the cache, in pages of 4 KB. Fetching everything writes the same pages of the indexes again and again.
constexpr int longestLog = 4000;
/// While own writes are being sent, each of which moves the feed.
constexpr std::chrono::milliseconds pullPause(100);
constexpr int indexedAtOnce = 100;
constexpr int checkedAtOnce = 200;

template <typename Task>
void begin(Task task)
{
    // A coroutine of QCoro runs on by itself; nobody waits for this one.
    [[maybe_unused]] const Task running = std::move(task);
}

} // namespace

/// The next page, on its way while the one before it is written.
struct PageAhead {
    Position position;
    QCoro::Task<Result<ApiAnswer>> answer;
};

struct Engine::Open {
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<PageWriter> writer;
    std::unique_ptr<ApiClient> client;
    std::unique_ptr<EventStream> stream;
    std::unique_ptr<MessageFetcher> messages;
    std::unique_ptr<Drainer> drainer;
    std::optional<PageAhead> ahead;
    NetworkChanges network;
};

Engine::Engine(const EngineParts &parts)
    : m_parts(parts)
    , m_retry(this)
    , m_background(this)
    , m_pullSoon(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (m_open)
            pull();
        else
            start();
    });
    m_pullSoon.setSingleShot(true);
    m_pullSoon.setInterval(pullPause);
    connect(&m_pullSoon, &QTimer::timeout, this, &Engine::pull);
    m_background.setSingleShot(true);
    m_background.setInterval(0);
    connect(&m_background, &QTimer::timeout, this, &Engine::workInBackground);
}

Engine::~Engine()
{
    stop();
}

bool Engine::open()
{
    Result<std::unique_ptr<Cache>> cache = Cache::open(m_parts.folder + u"/cache.db"_s);
    Result<std::unique_ptr<Outbox>> outbox = Outbox::open(m_parts.folder + u"/outbox.db"_s);
    if (!cache || !outbox) {
        fail(cache ? outbox.error() : cache.error());
        return false;
    }
    // Nothing is being sent now; what was, when the last engine ended, has to be sent again.
    if (Result<void> recovered = (*outbox)->recover(); !recovered) {
        fail(recovered.error());
        return false;
    }
    m_open = std::make_unique<Open>();
    m_open->cache = *std::move(cache);
    m_open->cache->database().setLongestLog(longestLog);
    m_open->outbox = *std::move(outbox);
    m_open->writer = std::make_unique<PageWriter>(*m_open->cache, *m_open->outbox, m_parts.me);
    m_open->client = std::make_unique<ApiClient>(m_parts.route(), m_parts.makeCredentials());
    m_open->stream = std::make_unique<EventStream>(*m_open->client);
    m_open->messages =
        std::make_unique<MessageFetcher>(*m_open->cache, *m_open->writer, *m_open->client, m_parts.me);
    m_open->drainer = std::make_unique<Drainer>(*m_open->cache, *m_open->outbox, *m_open->writer,
        *m_open->client, m_parts.me, [this](qint64 cursor) { return pullTo(cursor); });

    connect(&m_open->network, &NetworkChanges::changed, this, &Engine::connectAnew);
    connect(m_open->client.get(), &ApiClient::signInNeeded, this, &Engine::waitForSignIn);
    connect(m_open->stream.get(), &EventStream::event, this, &Engine::takeEvent);
    connect(m_open->stream.get(), &EventStream::missedEvents, this, &Engine::pull);
    connect(m_open->stream.get(), &EventStream::opened, this, [this] {
        m_status.connection = Status::Connection::Online;
        m_status.nextTry = {};
        m_status.problem = {};
        pull();
        m_open->drainer->retryNow();
        tellStatus();
    });
    connect(
        m_open->stream.get(), &EventStream::closed, this, [this](const Problem &problem, int milliseconds) {
            if (m_status.connection == Status::Connection::SignInNeeded)
                return;
            m_status.connection = Status::Connection::Offline;
            m_status.nextTry = models::now().addMSecs(milliseconds);
            m_status.problem = problem;
            m_current = false;
            tellStatus();
        });
    connect(m_open->messages.get(), &MessageFetcher::changed, this, &Engine::tellChanges);
    connect(m_open->messages.get(), &MessageFetcher::rested, this, &Engine::becomeCurrent);
    connect(m_open->messages.get(), &MessageFetcher::failed, this, &Engine::fail);
    connect(m_open->drainer.get(), &Drainer::changed, this, &Engine::tellChanges);
    connect(m_open->drainer.get(), &Drainer::rested, this, [this] {
        if (m_pullSoon.isActive())
            pull();
    });
    return true;
}

void Engine::start()
{
    if (m_open && m_open->client->route() != m_parts.route())
        stop();
    if (!m_open && !open())
        return;
    if (m_status.connection == Status::Connection::SignInNeeded)
        m_open->stream->stop();
    m_status.connection = Status::Connection::Connecting;
    m_status.problem = {};
    m_status.initialSync = !m_open->cache->meta.position().complete;
    m_open->stream->sendPresence(m_presence);
    m_open->stream->start();
    m_open->drainer->resume();
    m_open->messages->forgetExpired();
    tellStatus();
    pull();
    m_background.start();
}

void Engine::stop()
{
    m_retry.stop();
    m_pullSoon.stop();
    m_background.stop();
    if (!m_open)
        return;
    const std::unique_ptr<Open> closing = std::move(m_open);
    closing->stream->disconnect(this);
    closing->client->disconnect(this);
    closing->drainer->pause();
    closing->stream->stop();
    closing->client->cancelAll();
    m_pulling = false;
}

void Engine::tellChanges(const ChangeSet &changes)
{
    if (changes == ChangeSet{})
        return;
    Q_EMIT changed(changes);
    if (changes.outbox)
        tellStatus();
    if (changes.index)
        m_background.start();
}

void Engine::tellStatus()
{
    if (m_open) {
        const Position position = m_open->cache->meta.position();
        m_status.initialSync = !position.complete;
        m_status.upToDate =
            position.complete && m_current && position.cursor >= m_known && !m_open->messages->isBehind();
    }
    Q_EMIT status(m_status);
}

void Engine::fail(const Problem &problem)
{
    if (problem.kind == Problem::Kind::Cancelled)
        return;
    m_status.problem = problem;
    if (problem.kind == Problem::Kind::NotSignedIn) {
        waitForSignIn();
        return;
    }
    const auto wait = m_backoff.next(std::chrono::seconds(std::max(0, problem.retryAfterSeconds)));
    m_status.nextTry = models::now().addMSecs(wait.count());
    m_retry.start(wait);
    tellStatus();
}

void Engine::waitForSignIn()
{
    if (m_status.connection == Status::Connection::SignInNeeded)
        return;
    m_status.connection = Status::Connection::SignInNeeded;
    m_status.nextTry = {};
    m_retry.stop();
    if (m_open) {
        m_open->drainer->pause();
        m_open->stream->stop();
    }
    tellStatus();
    Q_EMIT signInNeeded();
}

void Engine::pull()
{
    m_retry.stop();
    m_pullSoon.stop();
    m_pullAgain = true;
    if (m_pulling || !m_open || m_status.connection == Status::Connection::SignInNeeded)
        return;
    begin(pullAll());
}

QCoro::Task<> Engine::pullAll()
{
    m_pulling = true;
    // With the first row of anything a proposal can be made, and that needs a workflow. When this fails,
    // pullWhole() asks again and says why.
    if (!m_open->cache->meta.position().complete)
        co_await fetchWorkflows();
    while (m_open && m_pullAgain) {
        m_pullAgain = false;
        const Result<void> whole = co_await pullWhole();
        if (!whole) {
            m_pulling = false;
            m_current = false;
            if (m_open) {
                fail(whole.error());
                m_background.start();
            }
            co_return;
        }
    }
    m_pulling = false;
    if (!m_open)
        co_return;
    m_current = true;
    m_open->messages->fetch();
    if (m_open->messages->isBehind())
        tellStatus();
    else
        becomeCurrent();
    m_open->drainer->wake();
    m_background.start();
}

void Engine::becomeCurrent()
{
    m_backoff.reset();
    if (m_status.connection == Status::Connection::Online) {
        m_status.problem = {};
        m_status.nextTry = {};
    }
    tellStatus();
}

QCoro::Task<Result<void>> Engine::pullWhole()
{
    bool more = true;
    while (more && m_open) {
        const Result<bool> page = co_await pullPage(Asking::Ahead);
        if (!page)
            co_return std::unexpected(page.error());
        more = *page;
    }
    // They do not travel in the feed, but without them a proposal has no steps and no form.
    if (m_open)
        co_return co_await fetchWorkflows();
    co_return {};
}

void Engine::beginAnew()
{
    Position position = m_open->cache->meta.position();
    Transaction transaction(m_open->cache->database());
    m_open->cache->meta.setPosition(
        {.epoch = {}, .cursor = 0, .generation = position.generation + 1, .complete = false});
    if (Result<void> done = transaction.commit(); !done)
        m_status.problem = done.error();
    m_status.received = 0;
    m_known = 0;
}

QCoro::Task<Result<ApiAnswer>> Engine::ask(const Position &position)
{
    ApiRequest request;
    request.path = u"/v1/changes"_s;
    if (!position.epoch.isEmpty())
        request.query.addQueryItem(u"epoch"_s, position.epoch);
    request.query.addQueryItem(u"cursor"_s, QString::number(position.cursor));
    request.query.addQueryItem(u"limit"_s, QString::number(rowsPerPage));
    return m_open->client->send(std::move(request));
}

QCoro::Task<Result<bool>> Engine::pullPage(Asking asking)
{
    const Position position = m_open->cache->meta.position();
    std::optional<PageAhead> ahead;
    if (asking == Asking::Ahead)
        ahead = std::exchange(m_open->ahead, std::nullopt);
    if (!ahead || ahead->position != position)
        ahead = PageAhead{.position = position, .answer = ask(position)};
    const Result<ApiAnswer> answer = co_await ahead->answer;
    if (!answer && answer.error().kind == Problem::Kind::Cancelled)
        co_return std::unexpected(answer.error());
    if (!answer && answer.error().kind == Problem::Kind::CursorExpired && m_open) {
        beginAnew();
        co_return true;
    }
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!m_open || m_open->cache->meta.position() != position)
        co_return true;
    const Result<models::ChangePage> page = models::changePageFromJson(answer->body);
    if (!page)
        co_return notUnderstood();
    if (!position.epoch.isEmpty() && page->epoch != position.epoch) {
        beginAnew();
        co_return true;
    }
    if (page->more && asking == Asking::Ahead) {
        Position next = position;
        next.epoch = page->epoch;
        next.cursor = page->cursor;
        m_open->ahead = PageAhead{.position = next, .answer = ask(next)};
    }
    const Result<ChangeSet> changes = m_open->writer->write(*page, position);
    if (!changes) {
        if (m_open->cache->database().isDamaged())
            Q_EMIT cacheDamaged();
        co_return std::unexpected(changes.error());
    }
    m_known = std::max(m_known, page->cursor);
    if (!position.complete)
        m_status.received += page->changes.size();
    tellChanges(*changes);
    if (!position.complete)
        tellStatus();
    co_return page->more;
}

QCoro::Task<Result<void>> Engine::pullTo(qint64 cursor)
{
    // Another pull may be under way, but its page may have been made before the write: this one asks by
    // itself.
    bool more = true;
    while (m_open && more && (cursor == 0 || m_open->cache->meta.position().cursor < cursor)) {
        const Result<bool> page = co_await pullPage(Asking::Anew);
        if (!page)
            co_return std::unexpected(page.error());
        more = *page;
    }
    co_return {};
}

std::unexpected<Problem> Engine::notUnderstood()
{
    return models::problem(Problem::Kind::NetworkFailure,
        tr("The server sent something that this program does not understand."), tr("It is asked again."));
}

QCoro::Task<Result<void>> Engine::fetchWorkflows()
{
    if (m_open->cache->workflows.isCurrent())
        co_return {};
    ApiRequest request;
    request.path = u"/v1/workflows"_s;
    const Result<ApiAnswer> answer = co_await m_open->client->send(request);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!m_open)
        co_return {};
    models::JsonReader reader(answer->body);
    const auto items = reader.list<models::Workflow>("items"_L1, 1000, models::workflowFromJson);
    if (reader.finish(models::JsonReader::UnknownFields::Ignore))
        co_return notUnderstood();
    const Result<ChangeSet> changes = m_open->writer->writeWorkflows(items);
    if (!changes)
        co_return std::unexpected(changes.error());
    tellChanges(*changes);
    co_return {};
}

void Engine::drain()
{
    if (m_open)
        m_open->drainer->wake();
    tellStatus();
    m_background.start();
}

void Engine::syncNow()
{
    if (!m_open || m_status.connection == Status::Connection::SignInNeeded) {
        start();
        return;
    }
    m_backoff.reset();
    m_open->stream->connectNow();
    m_open->drainer->retryNow();
    pull();
}

void Engine::connectAnew()
{
    if (!m_open || m_status.connection == Status::Connection::SignInNeeded)
        return;
    m_backoff.reset();
    // What was on its way fails at once, which may close everything.
    m_open->client->startAnew();
    if (!m_open)
        return;
    m_open->stream->connectAnew();
    m_open->drainer->retryNow();
    pull();
}

void Engine::wakeUp()
{
    if (m_open)
        m_open->network.wokeUp();
}

void Engine::setPresence(const std::optional<Id> &workspaceId)
{
    m_presence = workspaceId;
    if (m_open)
        m_open->stream->sendPresence(workspaceId);
}

void Engine::takeEvent(const models::StreamEvent &streamEvent)
{
    if (const auto *moved = std::get_if<models::CursorMoved>(&streamEvent)) {
        m_known = std::max(m_known, moved->cursor);
        if (m_open->cache->meta.position().cursor != moved->cursor || !m_current) {
            if (!m_open->drainer->isBusy())
                pull();
            else if (!m_pullSoon.isActive())
                m_pullSoon.start();
        }
        tellStatus();
        return;
    }
    Q_EMIT event(streamEvent);
}

void Engine::call(const ApiRequest &request, std::optional<models::Entity> answered, const Finish &finish)
{
    if (!m_open) {
        finish(std::unexpected(Problem{
            .kind = Problem::Kind::NetworkFailure, .title = tr("The server cannot be reached now.")}));
        return;
    }
    begin(answer(request, answered, finish));
}

QCoro::Task<> Engine::answer(ApiRequest request, std::optional<models::Entity> answered, Finish finish)
{
    const Result<ApiAnswer> result = co_await m_open->client->send(request);
    if (result && answered && m_open) {
        const Result<ChangeSet> changes =
            m_open->writer->writeRow({.entity = *answered, .row = result->body, .cursor = result->cursor});
        if (changes)
            tellChanges(*changes);
    }
    if (m_open && request.method != ApiRequest::Method::Get)
        pull();
    finish(result);
}

void Engine::fetchTranscript(const Id &grantId, const Finish &finish)
{
    if (!m_open) {
        finish(std::unexpected(Problem{
            .kind = Problem::Kind::NetworkFailure, .title = tr("The server cannot be reached now.")}));
        return;
    }
    begin(transcript(grantId, finish));
}

QCoro::Task<> Engine::transcript(Id grantId, Finish finish)
{
    const Result<void> done = co_await m_open->messages->bring(models::Entity::TranscriptGrant, grantId);
    finish(done ? Result<ApiAnswer>(ApiAnswer{}) : std::unexpected(done.error()));
}

void Engine::workInBackground()
{
    // Pages come first: filling the index takes longer than writing the rows.
    if (!m_open || m_pulling)
        return;
    Database &database = m_open->cache->database();
    if (!m_open->cache->index.isComplete()) {
        Transaction transaction(database);
        const int indexed = m_open->cache->index.step(indexedAtOnce);
        if (transaction.commit() && indexed > 0) {
            if (m_open->cache->index.isComplete()) {
                ChangeSet changes;
                changes.index = true;
                Q_EMIT changed(changes);
            }
            m_background.start();
        }
        return;
    }
    if (m_checked)
        return;
    m_checked = !m_open->cache->checkNext(checkedAtOnce);
    if (database.isDamaged())
        Q_EMIT cacheDamaged();
    else if (!m_checked)
        m_background.start();
}

} // namespace agentee::sync
