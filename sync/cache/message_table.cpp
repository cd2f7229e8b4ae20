#include "sync/cache/message_table.h"

#include "sync/cache/row_checksum.h"

#include <QJsonDocument>

namespace agentee::sync
{

using models::Id;
using models::Message;

MessageTable::MessageTable(Database &database)
    : m_database(database)
{
}

QStringList MessageTable::createSql()
{
    return {QStringLiteral("CREATE TABLE message (number INTEGER PRIMARY KEY, holder TEXT NOT NULL, "
                           "place INTEGER NOT NULL, checksum INTEGER NOT NULL, row BLOB NOT NULL, "
                           "UNIQUE (holder, place))")};
}

QList<Message> MessageTable::messages(const Id &holder, qint64 from, int limit)
{
    QList<Message> found;
    Rows rows =
        m_database.rows(QStringLiteral("SELECT row, checksum FROM message WHERE holder = ? AND place >= ? "
                                       "AND place < ? ORDER BY place"),
            {holder, from, from + limit});
    while (rows.next()) {
        const QByteArray bytes = rows.bytes(0);
        models::Result<Message> message = rows.number(1) == rowChecksum(bytes)
            ? models::messageFromJson(QJsonDocument::fromJson(bytes).object())
            : models::problem(models::Problem::Kind::StorageFailure, {});
        if (message)
            found.append(*std::move(message));
        else
            m_database.noteDamage();
    }
    return found;
}

qint64 MessageTable::count(const Id &holder)
{
    Rows rows = m_database.rows(QStringLiteral("SELECT count(*) FROM message WHERE holder = ?"), {holder});
    return rows.next() ? rows.number(0) : 0;
}

void MessageTable::put(const Id &holder, const Message &message)
{
    const QByteArray row = QJsonDocument(models::toJson(message)).toJson(QJsonDocument::Compact);
    m_database.run(QStringLiteral("INSERT INTO message (holder, place, checksum, row) VALUES (?, ?, ?, ?) "
                                  "ON CONFLICT (holder, place) DO UPDATE SET checksum = excluded.checksum, "
                                  "row = excluded.row"),
        {holder, message.offset, rowChecksum(row), row});
}

void MessageTable::cut(const Id &holder, qint64 count)
{
    m_database.run(QStringLiteral("DELETE FROM message WHERE holder = ? AND place >= ?"), {holder, count});
}

void MessageTable::clear(const Id &holder)
{
    cut(holder, 0);
}

int MessageTable::check(qint64 &after, int most)
{
    int looked = 0;
    Rows rows = m_database.rows(
        QStringLiteral("SELECT number, row, checksum FROM message WHERE number > ? ORDER BY number LIMIT ?"),
        {after, most});
    while (rows.next()) {
        after = rows.number(0);
        ++looked;
        if (rows.number(2) != rowChecksum(rows.bytes(1)))
            m_database.noteDamage();
    }
    return looked;
}

} // namespace agentee::sync
