#pragma once

#include "models/problem.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace agentee::server
{

class Transaction;
struct FeedMoved;

/// The backend's database. Every access happens in a Transaction; there is no other way in.
///
/// Reads run on the calling thread, in parallel, each on a snapshot of its own. Writes of all threads are
/// queued to one writer thread, which runs each in a savepoint and commits many of them together; the caller
/// waits until its write is durable. Thread-safe.
class Database
{
public:
    struct Options {
        QString folder; ///< holds agentee.db; made when missing
        /// For tests: asked on the writer thread before each statement of a write and before each commit;
        /// after a false answer that statement fails as a full disk does.
        std::function<bool()> mayRunStatement = {};
    };

    /// Opens, checks and migrates. A database of a newer schema, or a damaged one, is refused with a
    /// sentence.
    static models::Result<std::unique_ptr<Database>> open(const Options &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// `work` is `Result<T>(Transaction &)`. Nothing it does can change a row.
    template <typename Work>
    auto read(Work &&work) -> std::invoke_result_t<Work, Transaction &>
    {
        std::invoke_result_t<Work, Transaction &> outcome = std::unexpected(models::Problem{});
        const auto run = [&](Transaction &transaction) {
            outcome = work(transaction);
            return outcome.has_value();
        };
        if (auto failed = runRead(run))
            return std::unexpected(*failed);
        return outcome;
    }

    /// `work` is `Result<T>(Transaction &)`. An error rolls back everything it did. A value is returned only
    /// after the rows, the change feed, the audit line, the notifications and the idempotency answer are
    /// durable, all together.
    template <typename Work>
    auto write(Work &&work) -> std::invoke_result_t<Work, Transaction &>
    {
        std::invoke_result_t<Work, Transaction &> outcome = std::unexpected(models::Problem{});
        const auto run = [&](Transaction &transaction) {
            outcome = work(transaction);
            return outcome.has_value();
        };
        if (auto failed = runWrite(run))
            return std::unexpected(*failed);
        return outcome;
    }

    /// Called on the writer thread after each commit that moved the feed of a tenant, before the writers are
    /// answered. It must be quick, and must not write.
    void onFeedMoved(std::function<void(const FeedMoved &)> listener);

    /// Names this history of the feed. A restored backup gets a new one: it holds fewer commits than
    /// `agentee.mark`, the note beside the database of how many were answered for.
    QString epoch() const;

private:
    explicit Database(const Options &options);
    std::optional<models::Problem> runRead(const std::function<bool(Transaction &)> &work);
    std::optional<models::Problem> runWrite(const std::function<bool(Transaction &)> &work);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agentee::server
