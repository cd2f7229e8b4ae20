#include "sync/engine/drainer.h"

#include "models/json_reader.h"
#include "sync/cache/cache.h"
#include "sync/engine/page_writer.h"
#include "sync/outbox/outbox.h"
#include "sync/outbox/overlays.h"
#include "sync/outbox/request.h"

#include <algorithm>

namespace agentee::sync
{

using models::Entity;
using models::Id;
using models::Problem;
using models::Result;

namespace
{

constexpr int mostLanes = 4;
/// So many answers that the write is stale, one after another, are somebody else's doing; the others get
/// their turn.
constexpr int mostRounds = 8;

enum class Verdict { Retry, Pause, Stale, NewKey, Refuse, Closed };

Verdict verdictOn(const Problem &problem)
{
    switch (problem.kind) {
    case Problem::Kind::NetworkFailure:
    case Problem::Kind::InProgress:
    case Problem::Kind::TooManyRequests:
    case Problem::Kind::Unavailable:
    case Problem::Kind::Internal:
    case Problem::Kind::ProviderFailure:
    case Problem::Kind::StorageFailure:
        return Verdict::Retry;
    case Problem::Kind::NotSignedIn:
        return Verdict::Pause;
    case Problem::Kind::Stale:
        return Verdict::Stale;
    case Problem::Kind::IdempotencyKeyReused:
        return Verdict::NewKey;
    case Problem::Kind::Cancelled:
        return Verdict::Closed;
    case Problem::Kind::MalformedRequest:
    case Problem::Kind::InvalidFields:
    case Problem::Kind::TooLarge:
    case Problem::Kind::UnsupportedMediaType:
    case Problem::Kind::MethodNotAllowed:
    case Problem::Kind::NotFound:
    case Problem::Kind::NotAllowed:
    case Problem::Kind::PreconditionRequired:
    case Problem::Kind::Conflict:
    case Problem::Kind::CursorExpired:
        return Verdict::Refuse;
    }
    return Verdict::Refuse;
}

/// Writes whose answer is not all that they change: what is shown until then must not go before the feed has
/// come.
bool changesMoreThanAnswered(WriteKind kind)
{
    switch (kind) {
    case WriteKind::CreateWorkspace:
    case WriteKind::OrderSections:
    case WriteKind::AddSection:
    case WriteKind::DeleteSection:
    case WriteKind::RestoreSection:
    case WriteKind::RebaseSuggestion:
    case WriteKind::SendMessage: // the session's row says that its agent answers now
        return true;
    case WriteKind::RenameWorkspace:
    case WriteKind::SetState:
    case WriteKind::MoveToStep:
    case WriteKind::WriteSection:
    case WriteKind::SetSectionOwner:
    case WriteKind::MarkSeen:
    case WriteKind::MakeSuggestion:
    case WriteKind::AcceptSuggestion:
    case WriteKind::RejectSuggestion:
    case WriteKind::WithdrawSuggestion:
    case WriteKind::ReopenSuggestion:
    case WriteKind::OpenSession:
    case WriteKind::OpenShare:
    case WriteKind::ReadNotification:
        return false;
    }
    return false;
}

} // namespace

std::optional<Entity> answeredBy(WriteKind kind)
{
    switch (kind) {
    case WriteKind::CreateWorkspace:
    case WriteKind::RenameWorkspace:
    case WriteKind::SetState:
    case WriteKind::MoveToStep:
    case WriteKind::OrderSections:
        return Entity::Workspace;
    case WriteKind::AddSection:
    case WriteKind::WriteSection:
    case WriteKind::DeleteSection:
    case WriteKind::RestoreSection:
    case WriteKind::SetSectionOwner:
        return Entity::Section;
    case WriteKind::MarkSeen:
        return Entity::SeenMark;
    case WriteKind::MakeSuggestion:
    case WriteKind::AcceptSuggestion:
    case WriteKind::RejectSuggestion:
    case WriteKind::WithdrawSuggestion:
    case WriteKind::ReopenSuggestion:
    case WriteKind::RebaseSuggestion:
        return Entity::Suggestion;
    case WriteKind::OpenSession:
        return Entity::Session;
    case WriteKind::OpenShare:
        return Entity::Share;
    case WriteKind::ReadNotification:
        return Entity::Notification;
    case WriteKind::SendMessage:
        return std::nullopt;
    }
    return std::nullopt;
}

Drainer::Drainer(Cache &cache, Outbox &outbox, PageWriter &writer, ApiClient &client, const Id &me,
    const std::function<QCoro::Task<Result<void>>(qint64)> &pullTo)
    : m_cache(cache)
    , m_outbox(outbox)
    , m_writer(writer)
    , m_client(client)
    , m_me(me)
    , m_pullTo(pullTo)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Drainer::wake);
}

void Drainer::pause()
{
    m_paused = true;
    m_timer.stop();
}

void Drainer::resume()
{
    m_paused = false;
}

void Drainer::retryNow()
{
    for (const std::shared_ptr<Lane> &lane : std::as_const(m_lanes)) {
        lane->notBefore = QDeadlineTimer(0);
        lane->backoff.reset();
    }
    wake();
}

void Drainer::wake()
{
    // Before everything was fetched once, what is missing in the cache says nothing.
    if (m_paused || !m_cache.meta.position().complete)
        return;
    int busy = 0;
    for (const std::shared_ptr<Lane> &lane : std::as_const(m_lanes))
        busy += lane->busy ? 1 : 0;
    qint64 wait = -1;
    for (const Id &workspace : m_outbox.waitingWorkspaces(heldSessions())) {
        std::shared_ptr<Lane> &lane = m_lanes[workspace];
        if (!lane)
            lane = std::make_shared<Lane>();
        if (lane->busy || busy >= mostLanes)
            continue;
        if (!lane->notBefore.hasExpired()) {
            wait =
                wait < 0 ? lane->notBefore.remainingTime() : std::min(wait, lane->notBefore.remainingTime());
            continue;
        }
        lane->busy = true;
        ++busy;
        [[maybe_unused]] const QCoro::Task<> running = sendAll(workspace);
    }
    if (wait >= 0 && !m_paused)
        m_timer.start(static_cast<int>(wait) + 1);
}

void Drainer::waitFor(Lane &lane, int atLeastSeconds)
{
    lane.notBefore = QDeadlineTimer(lane.backoff.next(std::chrono::seconds(std::max(0, atLeastSeconds))));
    lane.rounds = 0;
}

QCoro::Task<> Drainer::sendAll(Id workspaceId)
{
    const std::shared_ptr<Lane> lane = m_lanes.value(workspaceId);
    while (!m_paused) {
        const Outcome outcome = co_await sendNext(workspaceId);
        if (outcome == Outcome::Stop) {
            lane->busy = false;
            co_return;
        }
        const bool tooOften = outcome == Outcome::Again && ++lane->rounds >= mostRounds;
        if (outcome == Outcome::Later || tooOften) {
            waitFor(*lane, m_retryAfter);
            break;
        }
        if (outcome == Outcome::Next) {
            lane->rounds = 0;
            lane->backoff.reset();
            if (!m_outbox.next(workspaceId, heldSessions()))
                break;
        }
    }
    lane->busy = false;
    // By the event loop, so that no chain of lanes grows on the stack.
    QTimer::singleShot(0, this, &Drainer::wake);
}

KnownRows Drainer::known(const QueuedWrite &write)
{
    KnownRows rows;
    rows.workspace = m_cache.workspaces.onServer(write.workspaceId);
    const std::optional<Entity> entity = answeredBy(write.kind);
    if (entity == Entity::Section || entity == Entity::SeenMark)
        rows.section = m_cache.sections.onServer(write.targetId);
    if (entity == Entity::Suggestion)
        rows.suggestion = m_cache.suggestions.onServer(write.targetId);
    // Rights as the server has them: what waits behind this write must not decide about it.
    rows.standing.role = m_cache.collaborators.role(write.workspaceId, m_me);
    rows.standing.isAssignee = rows.workspace && rows.workspace->assignee == m_me;
    if (rows.section && rows.section->owner)
        rows.standing.ownsSection = *rows.section->owner == m_me;
    if (write.kind == WriteKind::OrderSections) {
        QList<models::Section> sections;
        for (const models::Section &shown : m_cache.sections.ofWorkspace(write.workspaceId, true)) {
            if (std::optional<models::Section> section = m_cache.sections.onServer(shown.id);
                section && !section->deleted)
                sections.append(*std::move(section));
        }
        std::ranges::stable_sort(sections, {}, &models::Section::position);
        for (const models::Section &section : std::as_const(sections))
            rows.order.append(section.id);
    }
    return rows;
}

Drainer::Outcome Drainer::after(const Result<void> &stored, Outcome outcome)
{
    if (stored)
        return outcome;
    m_retryAfter = 0;
    return Outcome::Later;
}

void Drainer::show(const QList<RowKey> &touched)
{
    ChangeSet changes;
    changes.outbox = true;
    {
        Transaction transaction(m_cache.database());
        Overlays(m_cache, m_outbox, m_me).refresh(touched, changes);
        if (Result<void> done = transaction.commit(); !done)
            m_cache.database().note(done.error());
    }
    Q_EMIT changed(changes);
}

Drainer::Outcome Drainer::finish(const QueuedWrite &write)
{
    const QList<RowKey> touched = m_outbox.touchedBy(write);
    const Result<void> removed = m_outbox.remove(write);
    if (removed)
        show(touched);
    return after(removed, Outcome::Next);
}

Drainer::Outcome Drainer::refuse(const QueuedWrite &write)
{
    // Nobody has to decide about having read something.
    if (write.kind == WriteKind::MarkSeen || write.kind == WriteKind::ReadNotification
        || write.kind == WriteKind::OpenShare)
        return finish(write);
    const QList<RowKey> touched = m_outbox.touchedBy(write);
    const Result<void> kept = m_outbox.refuse(write);
    if (kept)
        show(touched);
    return after(kept, Outcome::Next);
}

QCoro::Task<Drainer::Outcome> Drainer::sendNext(Id workspaceId)
{
    const std::optional<QueuedWrite> write = m_outbox.next(workspaceId, heldSessions());
    if (!write)
        co_return Outcome::Next;
    Plan plan = planWrite(*write, known(*write));
    if (plan.step == Plan::Step::Done)
        co_return finish(*write);
    if (plan.step == Plan::Step::AskPerson)
        co_return refuse(plan.write);
    if (plan.rewritten) {
        const Id id = write->attempts > 0 ? models::newId() : write->id;
        const Result<void> rewritten = m_outbox.rewrite(plan.write, id);
        if (!rewritten)
            co_return after(rewritten, Outcome::Later);
        plan.write.id = id;
    }
    co_return co_await send(plan);
}

QCoro::Task<Drainer::Outcome> Drainer::send(Plan plan)
{
    const Result<bool> started = m_outbox.startSending(plan.write);
    if (!started)
        co_return after(std::unexpected(started.error()), Outcome::Later);
    if (!*started)
        co_return Outcome::Again;
    // What the window has typed into this entry up to now goes along; from now on it makes a new one.
    const std::optional<QueuedWrite> write = m_outbox.find(plan.write.id);
    if (!write)
        co_return Outcome::Again;
    ChangeSet changes;
    changes.outbox = true;
    Q_EMIT changed(changes);
    const ApiRequest request = requestOf(*write, plan.ifMatch);
    const Result<ApiAnswer> answer = co_await m_client.send(request);
    if (answer)
        co_return co_await accepted(*write, *answer);
    co_return failed(*write, answer.error(), plan.ifMatch);
}

QCoro::Task<Drainer::Outcome> Drainer::accepted(QueuedWrite write, ApiAnswer answer)
{
    const std::optional<Entity> entity = answeredBy(write.kind);
    if (entity) {
        const Result<ChangeSet> written = m_writer.writeRow(*entity, answer.body);
        if (!written)
            co_return failed(write, written.error());
        Q_EMIT changed(*written);
    } else if (const Result<models::Message> message = models::messageFromJson(answer.body)) {
        // In the cache before it leaves the outbox, when it is the next one; else the feed brings it.
        if (m_cache.messages.count(write.targetId) == message->offset) {
            const Result<ChangeSet> written =
                m_writer.writeMessages(Entity::Session, write.targetId, {*message});
            if (written)
                Q_EMIT changed(*written);
        }
    }
    if (changesMoreThanAnswered(write.kind)) {
        const Result<void> pulled = co_await m_pullTo(answer.cursor);
        if (!pulled)
            co_return failed(write, pulled.error());
    }
    co_return finish(write);
}

Drainer::Outcome Drainer::stale(
    const QueuedWrite &write, const Problem &problem, std::optional<qint64> sentAgainst)
{
    const std::optional<Entity> entity = answeredBy(write.kind);
    const bool knows = entity && !problem.current.isEmpty();
    const Result<ChangeSet> written =
        knows ? m_writer.writeRow(*entity, problem.current) : Result<ChangeSet>(ChangeSet{});
    if (written && knows)
        Q_EMIT changed(*written);
    const Plan plan = planWrite(write, known(write));
    if (knows && plan.step == Plan::Step::Send && plan.ifMatch == sentAgainst)
        return refuse(
            refused(write, problem, known(write))); // what has moved is something else than its target
    // A stale write was not taken: its key may be used for another body, but a new one is always right.
    const Result<void> again = m_outbox.queueAgain(write);
    if (!again)
        return after(again, Outcome::Later);
    QueuedWrite fresh = write;
    fresh.state = OutboxEntry::State::Queued;
    const Result<void> renewed = m_outbox.rewrite(fresh, models::newId());
    return after(renewed, knows && written ? Outcome::Again : Outcome::Later);
}

QList<Id> Drainer::heldSessions()
{
    QList<Id> held = m_outbox.sessionsWithMessages();
    held.removeIf([this](const Id &id) {
        const std::optional<models::Session> session = m_cache.sessions.onServer(id);
        return !session || session->turn != models::TurnState::Running;
    });
    return held;
}

bool Drainer::learnsOfAnswering(const QueuedWrite &write, const Problem &problem)
{
    if (write.kind != WriteKind::SendMessage || problem.kind != Problem::Kind::InProgress
        || problem.current.isEmpty())
        return false;
    const Result<ChangeSet> written = m_writer.writeRow(Entity::Session, problem.current);
    if (written)
        Q_EMIT changed(*written);
    return written.has_value();
}

Drainer::Outcome Drainer::failed(
    const QueuedWrite &write, const Problem &problem, std::optional<qint64> sentAgainst)
{
    m_retryAfter = problem.retryAfterSeconds;
    switch (verdictOn(problem)) {
    case Verdict::Closed:
        return Outcome::Stop; // it is queued again when the account is opened
    case Verdict::Pause:
        m_paused = true;
        if (!m_outbox.queueAgain(write))
            m_outbox.database().takeProblem();
        return Outcome::Stop;
    case Verdict::Retry:
        return after(
            m_outbox.queueAgain(write), learnsOfAnswering(write, problem) ? Outcome::Again : Outcome::Later);
    case Verdict::Stale:
        return stale(write, problem, sentAgainst);
    case Verdict::NewKey: {
        QueuedWrite renewed = write;
        renewed.state = OutboxEntry::State::Queued;
        return after(m_outbox.rewrite(renewed, models::newId()), Outcome::Again);
    }
    case Verdict::Refuse:
        return refuse(refused(write, problem, known(write)));
    }
    return Outcome::Later;
}

} // namespace agentee::sync
