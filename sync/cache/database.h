#pragma once

#include "models/problem.h"
#include "storage/rows.h"
#include "storage/value.h"

#include <QList>

#include <functional>
#include <memory>

namespace agentee::storage
{
class Connection;
}

namespace agentee::sync
{

using storage::Rows;
using storage::Value;

/// One SQLite file of this account. Lives and dies in one thread. The first thing that goes wrong is kept
/// until somebody takes it, so that a sequence of statements is checked once at its end.
class Database
{
public:
    enum class Durability {
        Normal, ///< a power cut may lose the last transactions, never the file
        Full, ///< what is committed is on the disk
    };

    static models::Result<std::unique_ptr<Database>> open(const QString &file, Durability durability);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs a statement that gives no rows. The number of rows it touched; 0 when it failed.
    qint64 run(const QString &sql, const QList<Value> &values = {});
    Rows rows(const QString &sql, const QList<Value> &values = {});
    /// How long the write-ahead log may become, in pages, before a commit of this connection moves it into
    /// the file, which waits for the disk. 1,000 when nobody says.
    void setLongestLog(int pages);

    /// The first problem since it was last taken.
    const std::optional<models::Problem> &problem() const { return m_problem; }
    std::optional<models::Problem> takeProblem();
    void note(const models::Problem &problem);
    /// What SQLite said was about a damaged file.
    bool isDamaged() const { return m_damaged; }
    void noteDamage();
    /// Called once, from within the statement that met the damage.
    void whenDamaged(const std::function<void()> &handler) { m_whenDamaged = handler; }

private:
    friend class Transaction;
    explicit Database(std::unique_ptr<storage::Connection> connection);
    void note(const QSqlError &error);
    std::optional<QSqlQuery> execute(const QString &sql, const QList<Value> &values);

    std::unique_ptr<storage::Connection> m_connection;
    std::optional<models::Problem> m_problem;
    bool m_damaged = false;
    std::function<void()> m_whenDamaged;
    bool m_inTransaction = false;
};

/// BEGIN IMMEDIATE ... COMMIT. Rolled back when it goes out of scope without a commit. Does not nest.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Fails, and rolls back, when any statement failed since the transaction began.
    models::Result<void> commit();

private:
    Database &m_database;
    bool m_open = false;
};

/// Brings a file to the newest schema, one transaction for each step. `steps[n]` leads from version n to n
/// + 1. A file with a newer version than known is a Conflict and is left alone.
models::Result<void> migrate(Database &database, const QList<QStringList> &steps);

/// Whether SQLite finds the structure of the file sound.
bool isSound(Database &database);

} // namespace agentee::sync
