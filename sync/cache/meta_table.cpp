#include "sync/cache/meta_table.h"

namespace agentee::sync
{

MetaTable::MetaTable(Database &database)
    : m_database(database)
{
}

QStringList MetaTable::createSql()
{
    return {QStringLiteral("CREATE TABLE sync_position (only INTEGER PRIMARY KEY CHECK (only = 1), "
                           "epoch TEXT NOT NULL, cursor INTEGER NOT NULL, generation INTEGER NOT NULL, "
                           "complete INTEGER NOT NULL)"),
        QStringLiteral("INSERT INTO sync_position VALUES (1, '', 0, 1, 0)")};
}

Position MetaTable::position()
{
    Rows rows =
        m_database.rows(QStringLiteral("SELECT epoch, cursor, generation, complete FROM sync_position"));
    if (!rows.next())
        return {};
    return {.epoch = rows.text(0),
        .cursor = rows.number(1),
        .generation = rows.number(2),
        .complete = rows.number(3) != 0};
}

void MetaTable::setPosition(const Position &position)
{
    m_database.run(
        QStringLiteral("UPDATE sync_position SET epoch = ?, cursor = ?, generation = ?, complete = ?"),
        {position.epoch, position.cursor, position.generation, position.complete});
}

} // namespace agentee::sync
