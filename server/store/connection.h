#pragma once

#include "models/problem.h"

#include <QString>

#include <memory>
#include <optional>

class QSqlError;

namespace agentee::storage
{
class Connection;
}

namespace agentee::server
{

/// StorageFailure (or Internal, for a defect of ours) with a sentence for people, from what SQLite said.
models::Problem storageProblem(const QSqlError &error);

/// What a full disk gives: for tests that let statements fail.
models::Problem diskFullProblem();

/// One connection to the server's database file. Lives and dies on the thread that made it.
class Connection
{
public:
    enum class Access { ReadOnly, ReadWrite };
    static models::Result<std::unique_ptr<Connection>> open(const QString &file, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement without values and without rows. The problem, or nothing.
    std::optional<models::Problem> run(const QString &sql);

    /// For statements with values or rows.
    storage::Connection &storage() { return *m_storage; }

    int depth = 0; ///< transactions that are open on this connection

private:
    explicit Connection(std::unique_ptr<storage::Connection> connection);

    std::unique_ptr<storage::Connection> m_storage;
};

} // namespace agentee::server
