#include "sync/cache/row_storage.h"

#include "sync/cache/row_checksum.h"

namespace agentee::sync
{

using models::Id;

namespace
{

/// As the condition stands in the index, so that the index is used.
const QString hasOwnEdits = QStringLiteral("origin <> %1").arg(static_cast<int>(RowStorage::Origin::Server));

qint64 checksumOf(const QByteArray &shown, const QByteArray &server)
{
    return rowChecksum(server, rowChecksum(shown));
}

} // namespace

RowStorage::RowStorage(Database &database, const QString &table, const QStringList &columns)
    : m_database(database)
    , m_table(table)
    , m_read(QStringLiteral("SELECT row, server, checksum, origin, version, generation FROM %1 WHERE id = ?")
              .arg(table))
{
    QString names;
    QString marks;
    QString updates;
    for (const QString &column : columns) {
        names += QStringLiteral(", ") + column;
        marks += QStringLiteral(", ?");
        updates += QStringLiteral(", %1 = excluded.%1").arg(column);
    }
    m_write =
        QStringLiteral("INSERT INTO %1 (id, row, server, checksum, origin, version, generation%2) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?%3) ON CONFLICT (id) DO UPDATE SET row = excluded.row, "
                       "server = excluded.server, checksum = excluded.checksum, origin = excluded.origin, "
                       "version = excluded.version, generation = excluded.generation%4")
            .arg(table, names, marks, updates);
}

QString RowStorage::createSql(const QString &table, const QString &columnDefinitions)
{
    return QStringLiteral("CREATE TABLE %1 (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, %2, "
                          "checksum INTEGER NOT NULL, origin INTEGER NOT NULL, version INTEGER NOT NULL, "
                          "generation INTEGER NOT NULL, row BLOB NOT NULL, server BLOB NOT NULL)")
        .arg(table, columnDefinitions);
}

QStringList RowStorage::ownEditsIndexSql(const QStringList &tables)
{
    QStringList statements;
    for (const QString &table : tables)
        statements.append(QStringLiteral("CREATE INDEX %1_own ON %1 (id) WHERE %2").arg(table, hasOwnEdits));
    return statements;
}

std::optional<RowStorage::Row> RowStorage::read(const Id &id)
{
    Rows rows = m_database.rows(m_read, {id});
    if (!rows.next())
        return std::nullopt;
    Row row{.shown = rows.bytes(0),
        .server = rows.bytes(1),
        .origin = static_cast<Origin>(rows.number(3)),
        .version = rows.number(4),
        .generation = rows.number(5)};
    if (rows.number(2) == checksumOf(row.shown, row.server))
        return row;
    m_database.noteDamage();
    return std::nullopt;
}

void RowStorage::write(const Id &id, const Row &row, const QList<Value> &columns)
{
    QList<Value> values{id, row.shown, row.server, checksumOf(row.shown, row.server),
        static_cast<int>(row.origin), row.version, row.generation};
    values.append(columns);
    m_database.run(m_write, values);
}

void RowStorage::remove(const Id &id)
{
    m_database.run(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(m_table), {id});
}

void RowStorage::keepIn(const Id &id, qint64 generation)
{
    m_database.run(
        QStringLiteral("UPDATE %1 SET generation = ? WHERE id = ?").arg(m_table), {generation, id});
}

QList<Id> RowStorage::notIn(qint64 generation)
{
    QList<Id> ids;
    Rows rows =
        m_database.rows(QStringLiteral("SELECT id FROM %1 WHERE generation < ? AND origin != ?").arg(m_table),
            {generation, static_cast<int>(Origin::Local)});
    while (rows.next())
        ids.append(rows.id(0));
    return ids;
}

QList<Id> RowStorage::withOwnEdits()
{
    QList<Id> ids;
    Rows rows = m_database.rows(QStringLiteral("SELECT id FROM %1 WHERE %2").arg(m_table, hasOwnEdits));
    while (rows.next())
        ids.append(rows.id(0));
    return ids;
}

QList<QByteArray> RowStorage::select(const QString &condition, const QList<Value> &values)
{
    QList<QByteArray> found;
    Rows rows = m_database.rows(
        QStringLiteral("SELECT row, server, checksum FROM %1 %2").arg(m_table, condition), values);
    while (rows.next()) {
        QByteArray shown = rows.bytes(0);
        if (rows.number(2) == checksumOf(shown, rows.bytes(1)))
            found.append(std::move(shown));
        else
            m_database.noteDamage();
    }
    return found;
}

int RowStorage::check(qint64 &after, int most)
{
    int looked = 0;
    Rows rows = m_database.rows(
        QStringLiteral(
            "SELECT number, row, server, checksum FROM %1 WHERE number > ? ORDER BY number LIMIT ?")
            .arg(m_table),
        {after, most});
    while (rows.next()) {
        after = rows.number(0);
        ++looked;
        if (rows.number(3) != checksumOf(rows.bytes(1), rows.bytes(2)))
            m_database.noteDamage();
    }
    return looked;
}

} // namespace agentee::sync
