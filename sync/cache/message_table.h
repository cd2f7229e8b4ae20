#pragma once

#include "models/session.h"
#include "sync/cache/database.h"

namespace agentee::sync
{

/// Messages by the session that they belong to, or by the grant under which they may be read: what a grant
/// shows is masked, so the two are never mixed.
class MessageTable
{
public:
    explicit MessageTable(Database &database);
    static QStringList createSql();

    /// Offsets in [from, from + limit).
    QList<models::Message> messages(const models::Id &holder, qint64 from, int limit);
    /// How many there are without a gap from offset 0.
    qint64 count(const models::Id &holder);
    void put(const models::Id &holder, const models::Message &message);
    /// Forgets what lies behind: a transcript that shows less than before.
    void cut(const models::Id &holder, qint64 count);
    void clear(const models::Id &holder);
    int check(qint64 &after, int most);

private:
    Database &m_database;
};

} // namespace agentee::sync
