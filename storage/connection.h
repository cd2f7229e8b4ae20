#pragma once

#include "storage/value.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <expected>
#include <memory>
#include <span>
#include <unordered_map>

namespace agentee::storage
{

/// What an error of SQLite means for a person.
enum class Trouble {
    Other,
    Busy, ///< another program holds the file
    DiskFull,
    DiskFails, ///< reading, writing or opening
    Damaged, ///< the file is no sound database
    Contradiction, ///< a constraint of the schema
};
Trouble troubleOf(const QSqlError &error);
/// An error that means just that, for tests and for damage that is found above SQLite.
QSqlError errorFor(Trouble trouble);

/// One connection to one SQLite file, with its prepared statements. Lives and dies on the thread that made
/// it.
class Connection
{
public:
    /// Makes the file when there is none. Write-ahead log; waits ten seconds for other writers. `settings`
    /// are statements that run once, now.
    static std::expected<std::unique_ptr<Connection>, QSqlError> open(
        const QString &file, const QStringList &settings);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement without values and without rows, and does not keep it.
    std::expected<void, QSqlError> run(const QString &sql);

    /// Runs a prepared statement that nobody else uses until it is given back.
    std::expected<QSqlQuery, QSqlError> start(const QString &sql, std::span<const Value> values);
    void giveBack(const QString &sql, QSqlQuery query);

private:
    explicit Connection(QString name);
    std::expected<QSqlQuery, QSqlError> prepared(const QString &sql);

    QString m_name;
    std::unordered_map<QString, QSqlQuery> m_idle;
};

} // namespace agentee::storage
