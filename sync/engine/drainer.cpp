#include "sync/engine/drainer.h"

#include "models/json_reader.h"
#include "sync/cache/cache.h"
#include "sync/engine/page_writer.h"
#include "sync/outbox/outbox.h"
#include "sync/outbox/overlays.h"
#include "sync/outbox/request.h"

#include <QPointer>

#include <algorithm>

namespace agentee::sync
{

using models::Entity;
using models::Id;
using models::Problem;
using models::Result;

namespace
{

/// More than the connections to one host, so that each of them always has something to carry.
constexpr int mostInFlight = 12;
/// Of one workspace, so that others get their turn.
constexpr int mostInLane = 8;
constexpr int mostOfLine = 32;
/// Between two tries to write to an outbox that could not be written to.
constexpr std::chrono::seconds strayPause(1);

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
    m_settling.setSingleShot(true);
    m_settling.setInterval(0);
    connect(&m_settling, &QTimer::timeout, this, &Drainer::settle);
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
    for (Lane &lane : m_lanes) {
        lane.notBefore = QDeadlineTimer(0);
        lane.backoff.reset();
    }
    wake();
}

void Drainer::wake()
{
    // Before everything was fetched once, what is missing in the cache says nothing.
    if (m_paused || !m_cache.meta.position().complete)
        return;
    m_timer.stop();
    requeueStrays();
    sendAll(choose());
}

void Drainer::wakeIn(const QDeadlineTimer &moment)
{
    const auto wait = static_cast<int>(std::max<qint64>(0, moment.remainingTime())) + 1;
    if (!m_timer.isActive() || m_timer.remainingTime() > wait)
        m_timer.start(wait);
}

void Drainer::requeueStrays()
{
    for (const QueuedWrite &write : std::exchange(m_strays, {})) {
        if (!m_outbox.queueAgain(write))
            m_strays.append(write);
    }
    if (!m_strays.isEmpty())
        wakeIn(QDeadlineTimer(strayPause));
}

QList<Plan> Drainer::choose()
{
    QList<Plan> chosen;
    const QList<Id> held = heldSessions();
    for (const Id &workspace : m_outbox.waitingWorkspaces(held)) {
        if (m_paused || m_inFlight + chosen.size() >= mostInFlight)
            break;
        const Lane &lane = m_lanes[workspace];
        if (lane.notBefore.hasExpired())
            chooseFrom(workspace, held, chosen);
        else
            wakeIn(lane.notBefore);
    }
    return chosen;
}

void Drainer::chooseFrom(const Id &workspaceId, const QList<Id> &held, QList<Plan> &chosen)
{
    int inLane = m_lanes[workspaceId].inFlight;
    for (const Id &id : readyToSend(m_outbox.line(workspaceId, held, mostOfLine))) {
        if (inLane >= mostInLane || m_inFlight + chosen.size() >= mostInFlight)
            return;
        const std::optional<QueuedWrite> write = m_outbox.find(id);
        if (!write)
            continue;
        const auto contest = m_contests.constFind(write->targetId);
        if (contest != m_contests.cend() && !contest->notBefore.hasExpired()) {
            wakeIn(contest->notBefore);
            continue;
        }
        if (std::optional<Plan> plan = prepare(*write)) {
            chosen.append(*std::move(plan));
            ++inLane;
        }
    }
}

std::optional<Plan> Drainer::prepare(const QueuedWrite &write)
{
    Plan plan = planWrite(write, known(write));
    if (plan.step != Plan::Step::Send) {
        note(write, plan.step == Plan::Step::Done ? finish({write}) : refuse(plan.write));
        wakeIn(QDeadlineTimer(0)); // what it held up may go now
        return std::nullopt;
    }
    if (plan.rewritten) {
        const bool sameForServer = write.attempts == 0 || plan.write.body == write.body;
        const Id id = sameForServer ? write.id : models::newId();
        const Result<bool> rewritten = m_outbox.rewrite(write, plan.write, id);
        if (!rewritten) {
            note(write, Outcome::Later);
            return std::nullopt;
        }
        if (!*rewritten) {
            wakeIn(QDeadlineTimer(0)); // the person went on writing: planned anew, with that
            return std::nullopt;
        }
        plan.write.id = id;
    }
    return plan;
}

void Drainer::sendAll(const QList<Plan> &plans)
{
    if (plans.isEmpty())
        return;
    QList<QueuedWrite> writes;
    QHash<qint64, std::optional<qint64>> ifMatch;
    for (const Plan &plan : plans) {
        writes.append(plan.write);
        ifMatch.insert(plan.write.number, plan.ifMatch);
    }
    const Result<QList<QueuedWrite>> started = m_outbox.startSending(writes);
    if (!started) {
        m_retryAfter = 0;
        for (const QueuedWrite &write : std::as_const(writes))
            note(write, Outcome::Later);
        return;
    }
    ChangeSet changes;
    changes.outbox = true;
    Q_EMIT changed(changes);
    for (const QueuedWrite &write : *started) {
        ++m_inFlight;
        ++m_lanes[write.workspaceId].inFlight;
        [[maybe_unused]] const QCoro::Task<> running = send(write, ifMatch.value(write.number));
    }
}

QCoro::Task<> Drainer::send(QueuedWrite write, std::optional<qint64> ifMatch)
{
    const QPointer<Drainer> self(this);
    const Result<ApiAnswer> answer = co_await m_client.send(requestOf(write, ifMatch));
    if (!self)
        co_return;
    m_answers.append({.write = write, .sentAgainst = ifMatch, .answer = answer});
    m_settling.start();
}

void Drainer::settle()
{
    QList<Answered> accepted;
    for (const Answered &answered : std::exchange(m_answers, {})) {
        if (answered.answer)
            accepted.append(answered);
        else
            end(answered.write, failed(answered.write, answered.answer.error(), answered.sentAgainst));
    }
    accept(accepted);
    wake();
    if (m_inFlight == 0)
        Q_EMIT rested();
}

void Drainer::accept(const QList<Answered> &answers)
{
    QList<PageWriter::Answered> rows;
    for (const Answered &answered : answers) {
        if (const std::optional<Entity> entity = answeredBy(answered.write.kind))
            rows.append({.entity = *entity, .row = answered.answer->body, .cursor = answered.answer->cursor});
    }
    const Result<ChangeSet> written =
        rows.isEmpty() ? Result<ChangeSet>(ChangeSet{}) : m_writer.writeRows(rows);
    if (!written && answers.size() > 1) {
        // One answer that cannot be read does not spoil the others.
        for (const Answered &answered : answers)
            accept({answered});
        return;
    }
    if (!written) {
        const QueuedWrite &write = answers.first().write;
        end(write, failed(write, written.error()));
        return;
    }
    if (!rows.isEmpty())
        Q_EMIT changed(*written);
    QList<QueuedWrite> done;
    for (const Answered &answered : answers) {
        keepMessage(answered);
        if (changesMoreThanAnswered(answered.write.kind)) [[maybe_unused]]
            const QCoro::Task<> running = finishAfterPull(answered.write, answered.answer->cursor);
        else
            done.append(answered.write);
    }
    if (done.isEmpty())
        return;
    const Outcome outcome = finish(done);
    for (const QueuedWrite &write : std::as_const(done))
        end(write, outcome);
}

QCoro::Task<> Drainer::finishAfterPull(QueuedWrite write, qint64 cursor)
{
    const QPointer<Drainer> self(this);
    const Result<void> pulled = co_await m_pullTo(cursor);
    if (!self)
        co_return;
    end(write, pulled ? finish({write}) : failed(write, pulled.error()));
    // By the event loop, so that no chain of answers grows on the stack.
    m_settling.start();
}

void Drainer::keepMessage(const Answered &answered)
{
    if (answered.write.kind != WriteKind::SendMessage)
        return;
    const Result<models::Message> message = models::messageFromJson(answered.answer->body);
    // In the cache before it leaves the outbox, when it is the next one; else the feed brings it.
    if (!message || m_cache.messages.count(answered.write.targetId) != message->offset)
        return;
    const Result<ChangeSet> written =
        m_writer.writeMessages(Entity::Session, answered.write.targetId, {*message});
    if (written)
        Q_EMIT changed(*written);
}

void Drainer::end(const QueuedWrite &write, Outcome outcome)
{
    --m_inFlight;
    --m_lanes[write.workspaceId].inFlight;
    note(write, outcome);
}

void Drainer::note(const QueuedWrite &write, Outcome outcome)
{
    Lane &lane = m_lanes[write.workspaceId];
    switch (outcome) {
    case Outcome::Next:
        lane.backoff.reset();
        m_contests.remove(write.targetId);
        break;
    case Outcome::Again: {
        auto contest = m_contests.find(write.targetId);
        if (contest == m_contests.end())
            contest = m_contests.insert(write.targetId, Contest{.backoff = Backoff(contestWaits)});
        contest->notBefore = QDeadlineTimer(contest->backoff.next());
        break;
    }
    case Outcome::Later:
        // Whatever else was under way has failed for the same reason, and counts once.
        if (lane.notBefore.hasExpired())
            lane.notBefore =
                QDeadlineTimer(lane.backoff.next(std::chrono::seconds(std::max(0, m_retryAfter))));
        wakeIn(lane.notBefore);
        break;
    case Outcome::Stop:
        break;
    }
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

Drainer::Outcome Drainer::after(const Result<void> &stored, const QList<QueuedWrite> &writes, Outcome outcome)
{
    if (stored)
        return outcome;
    m_strays += writes;
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

Drainer::Outcome Drainer::finish(const QList<QueuedWrite> &writes)
{
    QList<RowKey> touched;
    for (const QueuedWrite &write : writes)
        touched += m_outbox.touchedBy(write);
    const Result<void> removed = m_outbox.remove(writes);
    if (removed)
        show(touched);
    return after(removed, writes, Outcome::Next);
}

Drainer::Outcome Drainer::refuse(const QueuedWrite &write)
{
    if (isReading(write.kind))
        return finish({write});
    const QList<RowKey> touched = m_outbox.touchedBy(write);
    const Result<void> kept = m_outbox.refuse(write);
    if (kept)
        show(touched);
    return after(kept, {write}, Outcome::Next);
}

Drainer::Outcome Drainer::stale(
    const QueuedWrite &write, const Problem &problem, std::optional<qint64> sentAgainst)
{
    const std::optional<Entity> entity = answeredBy(write.kind);
    const bool knows = entity && !problem.current.isEmpty();
    const Result<ChangeSet> written = knows ? m_writer.writeRow({.entity = *entity, .row = problem.current})
                                            : Result<ChangeSet>(ChangeSet{});
    if (written && knows)
        Q_EMIT changed(*written);
    const Plan plan = planWrite(write, known(write));
    if (knows && plan.step == Plan::Step::Send && plan.ifMatch == sentAgainst)
        return refuse(
            refused(write, problem, known(write))); // what has moved is something else than its target
    // A stale write was not taken: its key may be used for another body, but a new one is always right.
    return renew(write, knows && written ? Outcome::Again : Outcome::Later);
}

Drainer::Outcome Drainer::renew(const QueuedWrite &write, Outcome outcome)
{
    QueuedWrite fresh = write;
    fresh.state = OutboxEntry::State::Queued;
    const Result<bool> renewed = m_outbox.rewrite(write, fresh, models::newId());
    return after(renewed.transform([](bool) { }), {write}, outcome);
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
    const Result<ChangeSet> written = m_writer.writeRow({.entity = Entity::Session, .row = problem.current});
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
        return after(m_outbox.queueAgain(write), {write},
            learnsOfAnswering(write, problem) ? Outcome::Again : Outcome::Later);
    case Verdict::Stale:
        return stale(write, problem, sentAgainst);
    case Verdict::NewKey:
        return renew(write, Outcome::Again);
    case Verdict::Refuse:
        return refuse(refused(write, problem, known(write)));
    }
    return Outcome::Later;
}

} // namespace agentee::sync
