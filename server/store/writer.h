#pragma once

#include "server/speech/spoken_language.h"
#include "server/store/feed_moved.h"
#include "server/store/transaction.h"

#include <QSqlError>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace agentee::server
{

class Connection;

/// The one thread that writes. Queued writes share commits; each is in a savepoint, so that one can fail
/// alone.
class Writer
{
public:
    using Work = std::function<bool(Transaction &)>;
    using Listener = std::function<void(const FeedMoved &)>;

    Writer(QString file, QString epoch, std::function<bool()> mayRun);
    /// Ends the thread when the queue is empty.
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    models::Result<void> start();
    /// Waits until the work is committed, or refused. Nothing: `work` gave the outcome.
    std::optional<models::Problem> run(const Work &work);
    void setListener(Listener listener);

private:
    struct Job {
        const Work *work = nullptr;
        std::optional<Language> language = {}; ///< of the thread that waits for it
        bool accepted = false; ///< its rows are part of the batch
        bool done = false;
        std::optional<models::Problem> problem = {};
    };
    struct Batch {
        std::deque<Job *> jobs;
        QList<FeedMoved> moved;
        std::optional<QSqlError> broken;
    };

    void loop(Connection &connection);
    std::deque<Job *> takeJobs(std::size_t most);
    void commitTogether(Connection &connection, std::deque<Job *> first);
    void runJob(Connection &connection, Job &job, Batch &batch);
    void release(Batch &batch);
    void tell(const QList<FeedMoved> &moved);

    QString m_file;
    QString m_epoch;
    std::function<bool()> m_mayRun;
    std::mutex m_mutex;
    std::condition_variable m_work;
    std::condition_variable m_released;
    std::deque<Job *> m_queue;
    bool m_stopping = false;
    std::mutex m_listenerMutex;
    Listener m_listener;
    std::thread m_thread;
};

} // namespace agentee::server
