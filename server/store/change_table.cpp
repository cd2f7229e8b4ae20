#include "server/store/change_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using namespace Qt::StringLiterals;

QList<ChangeTable::Entry> ChangeTable::after(const Id &tenant, const Id &person, qint64 cursor, int limit)
{
    QList<Entry> entries;
    Rows rows = m_transaction.select(
        u"SELECT c.number, c.entity, c.id, c.purge, c.workspace FROM change c "
        "WHERE c.tenant = ? AND c.number > ? "
        "AND (c.audience = ? OR (c.audience = '' "
        "  AND (c.workspace IS NULL "
        "    OR EXISTS (SELECT 1 FROM collaborator k WHERE k.workspace = c.workspace AND k.person = ?)) "
        "  AND NOT EXISTS (SELECT 1 FROM change m WHERE m.tenant = c.tenant AND m.entity = c.entity AND m.id "
        "= c.id "
        "    AND m.audience = ? AND m.number > c.number))) "
        "ORDER BY c.number LIMIT ?"_s,
        {tenant, cursor, person, person, person, limit});
    while (rows.next()) {
        const std::optional<models::Entity> entity = models::entityFromWord(rows.text(1));
        if (entity) {
            entries.append({.number = rows.number(0),
                .entity = *entity,
                .id = rows.id(2),
                .purge = rows.yes(3),
                .workspace = rows.optionalId(4)});
        }
    }
    return entries;
}

} // namespace agentee::server
