#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

class QSqlError;

namespace agentee::sync
{

/// A value to be bound to a statement, in the one form in which it is stored: ids as text, times as
/// milliseconds.
class Value
{
public:
    Value(std::nullptr_t) { }
    Value(const models::Id &id);
    Value(const std::optional<models::Id> &id);
    Value(const QString &text);
    Value(const QByteArray &bytes);
    Value(qint64 number);
    Value(int number);
    Value(bool yes);
    Value(const QDateTime &time);

    const QVariant &variant() const { return m_value; }

private:
    QVariant m_value;
};

/// The rows that a statement found, read forwards. Must be gone before its Database.
class Rows
{
public:
    Rows(class Database &database, QString sql, std::optional<QSqlQuery> query);
    Rows(Rows &&other) noexcept;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    /// False at the end, and when reading failed (see Database::problem()).
    bool next();
    bool isNull(int column) const;
    models::Id id(int column) const;
    std::optional<models::Id> optionalId(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 number(int column) const;
    QDateTime time(int column) const;

private:
    class Database &m_database;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};

/// One connection to one SQLite file, with its prepared statements. Lives and dies in one thread. The first
/// thing that goes wrong is kept until somebody takes it, so that a sequence of statements is checked once at
/// its end.
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
    friend class Rows;
    friend class Transaction;
    explicit Database(QString name);
    void note(const QSqlError &error);
    std::optional<QSqlQuery> execute(const QString &sql, const QList<Value> &values);

    QString m_name;
    std::unordered_map<QString, std::vector<QSqlQuery>> m_idle; ///< prepared, nobody reads them now
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
