#pragma once

#include "models/problem.h"

#include <QSqlQuery>
#include <QString>

#include <memory>
#include <unordered_map>

class QSqlError;

namespace agentee::server
{

/// StorageFailure (or Internal, for a defect of ours) with a sentence for people, from what SQLite said.
models::Problem storageProblem(const QSqlError &error);

/// What a full disk gives: for tests that let statements fail.
models::Problem diskFullProblem();

/// One connection to the database file, with its prepared statements. Lives and dies on the thread that made
/// it.
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

    /// A prepared statement that nobody else uses until it is given back.
    models::Result<QSqlQuery> take(const QString &sql);
    void giveBack(const QString &sql, QSqlQuery query);

    int depth = 0; ///< transactions that are open on this connection

private:
    explicit Connection(QString name);

    QString m_name;
    std::unordered_map<QString, QSqlQuery> m_statements;
};

} // namespace agentee::server
