#include "server/store/writer.h"

#include "models/log_text.h"
#include "server/speech/say.h"
#include "server/store/connection.h"
#include "storage/connection.h"

#include <exception>
#include <future>

namespace agentee::server
{

using models::Problem;
using models::Result;

namespace
{

/// More writes than this do not share a commit: the first of them has waited long enough.
constexpr std::size_t LargestBatch = 128;

std::optional<QSqlError> ran(Connection &connection, const QString &sql)
{
    const auto done = connection.storage().run(sql);
    return done ? std::nullopt : std::optional(done.error());
}

} // namespace

Writer::Writer(QString file, QString epoch, std::function<bool()> mayRun)
    : m_file(std::move(file))
    , m_epoch(std::move(epoch))
    , m_mayRun(std::move(mayRun))
{
}

Writer::~Writer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_work.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> Writer::start()
{
    std::promise<Result<void>> opened;
    std::future<Result<void>> answer = opened.get_future();
    m_thread = std::thread([this, &opened] {
        auto connection = Connection::open(m_file, Connection::Access::ReadWrite);
        if (!connection) {
            opened.set_value(std::unexpected(connection.error()));
            return;
        }
        opened.set_value({});
        loop(**connection);
    });
    return answer.get();
}

std::optional<Problem> Writer::run(const Work &work)
{
    if (std::this_thread::get_id() == m_thread.get_id()) {
        return Problem{.kind = Problem::Kind::Internal,
            .title = Say::tr("A write was asked for inside of another write; nothing was changed.")};
    }
    Job job{.work = &work, .language = SpokenLanguage::current()};
    std::unique_lock lock(m_mutex);
    m_queue.push_back(&job);
    m_work.notify_one();
    m_released.wait(lock, [&job] { return job.done; });
    return job.problem;
}

void Writer::setListener(Listener listener)
{
    const std::scoped_lock lock(m_listenerMutex);
    m_listener = std::move(listener);
}

std::deque<Writer::Job *> Writer::takeJobs(std::size_t most)
{
    std::deque<Job *> jobs;
    while (!m_queue.empty() && jobs.size() < most) {
        jobs.push_back(m_queue.front());
        m_queue.pop_front();
    }
    return jobs;
}

void Writer::loop(Connection &connection)
{
    while (true) {
        std::deque<Job *> jobs;
        {
            std::unique_lock lock(m_mutex);
            m_work.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            jobs = takeJobs(LargestBatch);
        }
        commitTogether(connection, std::move(jobs));
    }
}

void Writer::commitTogether(Connection &connection, std::deque<Job *> jobs)
{
    Batch batch;
    batch.broken = ran(connection, QStringLiteral("BEGIN IMMEDIATE"));
    while (!jobs.empty()) {
        for (Job *job : jobs) {
            batch.jobs.push_back(job);
            if (!batch.broken)
                runJob(connection, *job, batch);
        }
        const std::scoped_lock lock(m_mutex);
        jobs = takeJobs(LargestBatch - std::min(LargestBatch, batch.jobs.size()));
    }
    if (!batch.broken)
        batch.broken = m_mayRun && !m_mayRun() ? storage::errorFor(storage::Trouble::DiskFull)
                                               : ran(connection, QStringLiteral("COMMIT"));
    if (batch.broken) {
        // Rolls back what is left; SQLite may have done so by itself, then this has nothing to do.
        connection.run(QStringLiteral("ROLLBACK"));
        batch.moved.clear();
    }
    tell(batch.moved);
    release(batch);
}

void Writer::runJob(Connection &connection, Job &job, Batch &batch)
{
    batch.broken = ran(connection, QStringLiteral("SAVEPOINT job"));
    if (batch.broken)
        return;
    const SpokenLanguage language(job.language);
    Transaction transaction(connection, Transaction::Kind::Write, m_epoch, m_mayRun);
    try {
        job.accepted = (*job.work)(transaction);
    } catch (const std::exception &error) {
        qCritical("A write ended in an exception: %s", qPrintable(models::kindOf(error)));
        job.problem = Problem{.kind = Problem::Kind::Internal,
            .title = Say::tr("The server made a mistake; nothing was changed."),
            .nextStep = Say::tr("Try again. If it happens again, tell whoever runs the server.")};
    }
    if (job.accepted)
        transaction.finish();
    if (transaction.failure()) {
        job.accepted = false;
        job.problem = transaction.failure();
    }
    if (job.accepted)
        batch.moved += transaction.moved();
    else
        batch.broken = ran(connection, QStringLiteral("ROLLBACK TO job"));
    if (!batch.broken)
        batch.broken = ran(connection, QStringLiteral("RELEASE job"));
}

void Writer::release(Batch &batch)
{
    const std::scoped_lock lock(m_mutex);
    for (Job *job : batch.jobs) {
        // A refusal may have been decided on rows of the batch that never came to be, so it does not stand
        // either.
        if (batch.broken && !job->problem) {
            const SpokenLanguage language(job->language);
            job->problem = storageProblem(*batch.broken);
            job->problem->kind = Problem::Kind::StorageFailure;
        }
        job->done = true;
    }
    m_released.notify_all();
}

void Writer::tell(const QList<FeedMoved> &moved)
{
    QHash<models::Id, FeedMoved> newest;
    for (const FeedMoved &move : moved) {
        FeedMoved &merged = newest[move.tenant];
        merged.tenant = move.tenant;
        merged.number = std::max(merged.number, move.number);
        merged.everyone = merged.everyone || move.everyone;
        merged.people.unite(move.people);
    }
    const std::scoped_lock lock(m_listenerMutex);
    if (!m_listener)
        return;
    for (const FeedMoved &move : std::as_const(newest))
        m_listener(move);
}

} // namespace agentee::server
