#include "server/store/seen_mark_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::SeenMark;
using namespace Qt::StringLiterals;

std::optional<SeenMark> SeenMarkTable::find(const Id &person, const Id &section)
{
    Rows rows = m_transaction.select(
        u"SELECT section, workspace, version FROM seen_mark WHERE person = ? AND section = ?"_s,
        {person, section});
    if (!rows.next())
        return std::nullopt;
    return SeenMark{.sectionId = rows.id(0), .workspaceId = rows.id(1), .version = rows.number(2)};
}

void SeenMarkTable::put(const Id &person, const SeenMark &mark)
{
    m_transaction.execute(
        u"INSERT INTO seen_mark (person, section, workspace, version) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (person, section) DO UPDATE SET version = max(version, excluded.version)"_s,
        {person, mark.sectionId, mark.workspaceId, mark.version});
}

} // namespace agentee::server
