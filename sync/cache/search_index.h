#pragma once

#include "models/api.h"
#include "sync/cache/database.h"

namespace agentee::sync
{

/// Full text of the sections as they are shown. Never filled on the way of arriving rows: step() catches up.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database);
    static QStringList createSql();

    /// Takes in up to `most` sections, in a transaction of the caller. How many that were.
    int step(int most);
    bool isComplete();
    /// Before a section's row is deleted.
    void forget(qint64 sectionNumber);

    /// Best first.
    QList<models::SearchHit> find(const QString &typed, int limit);

private:
    Database &m_database;
};

} // namespace agentee::sync
