#pragma once

#include "sync/cache/database.h"

#include <QStringList>

namespace agentee::sync
{

/// How far the cache has come.
struct Position {
    QString epoch; ///< empty: nothing was ever fetched
    qint64 cursor = 0;
    /// Counts fetches of everything. Rows of the server that are still of an earlier one when a fetch is
    /// complete are gone there.
    qint64 generation = 1;
    bool complete = false; ///< the fetch of this generation came to its end once
    friend bool operator==(const Position &, const Position &) = default;
};

class MetaTable
{
public:
    explicit MetaTable(Database &database);
    static QStringList createSql();

    Position position();
    void setPosition(const Position &position);

private:
    Database &m_database;
};

} // namespace agentee::sync
