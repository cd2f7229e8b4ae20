#pragma once

#include "sync/cache/database.h"

#include <QStringList>

namespace agentee::sync
{

/// How rows of one kind are kept: what is shown (`row`), and apart from it what the server said last, when
/// that is something else because own edits have not been sent yet. Each row carries a checksum over both,
/// because a damaged file often still looks sound to SQLite.
class RowStorage
{
public:
    enum class Origin {
        Server, ///< shown as the server has it
        Overlaid, ///< the server's row with own edits on it
        Local, ///< the server does not have it yet
    };
    struct Row {
        QByteArray shown;
        QByteArray server; ///< empty unless Overlaid
        Origin origin = Origin::Server;
        qint64 version = 0; ///< of the server's row
        qint64 generation = 0; ///< of the sync in which the server sent it last
        const QByteArray &fromServer() const { return origin == Origin::Overlaid ? server : shown; }
    };

    /// `columns` are those of the table that queries need, with the values of what is shown.
    RowStorage(Database &database, const QString &table, const QStringList &columns);

    /// SQL that makes such a table. Part of the first migration: never changes.
    static QString createSql(const QString &table, const QString &columnDefinitions);
    /// SQL that lets rows with own edits be found without walking through all that the server sent.
    static QStringList ownEditsIndexSql(const QStringList &tables);

    std::optional<Row> read(const models::Id &id);
    void write(const models::Id &id, const Row &row, const QList<Value> &columns);
    void remove(const models::Id &id);
    /// The server has sent it again, unchanged.
    void keepIn(const models::Id &id, qint64 generation);
    /// Rows that the server had, but has not sent in this generation.
    QList<models::Id> notIn(qint64 generation);
    QList<models::Id> withOwnEdits();
    /// What is shown, of the rows that a condition ("WHERE ... ORDER BY ...") finds. Damaged ones are noted,
    /// and left out.
    QList<QByteArray> select(const QString &condition, const QList<Value> &values);
    /// The next rows in the order of their storage, to check their sums. How many were looked at.
    int check(qint64 &after, int most);

    Database &database() { return m_database; }
    const QString &table() const { return m_table; }

private:
    Database &m_database;
    QString m_table;
    QString m_read;
    QString m_write;
};

} // namespace agentee::sync
