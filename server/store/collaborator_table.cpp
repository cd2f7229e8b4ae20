#include "server/store/collaborator_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Collaborator;
using models::Id;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Columns = "c.id, c.workspace, c.person, c.role, c.added_by, c.added_at"_L1;

Collaborator collaboratorFrom(const Rows &rows)
{
    return Collaborator{.id = rows.id(0),
        .workspaceId = rows.id(1),
        .personId = rows.id(2),
        .role = models::roleFromWord(rows.text(3)).value_or(models::Role::Viewer),
        .addedBy = rows.id(4),
        .addedAt = rows.time(5)};
}

} // namespace

void CollaboratorTable::insert(const Id &tenant, const Collaborator &collaborator)
{
    m_transaction.execute(
        u"INSERT INTO collaborator (id, tenant, workspace, person, role, added_by, added_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {collaborator.id, tenant, collaborator.workspaceId, collaborator.personId,
            models::word(collaborator.role), collaborator.addedBy, collaborator.addedAt});
}

void CollaboratorTable::setRole(const Id &tenant, const Id &id, models::Role role)
{
    m_transaction.execute(
        u"UPDATE collaborator SET role = ? WHERE tenant = ? AND id = ?"_s, {models::word(role), tenant, id});
}

void CollaboratorTable::remove(const Id &tenant, const Id &id)
{
    m_transaction.execute(u"DELETE FROM collaborator WHERE tenant = ? AND id = ?"_s, {tenant, id});
}

std::optional<Collaborator> CollaboratorTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(
        u"SELECT "_s + Columns + u" FROM collaborator c WHERE c.tenant = ? AND c.id = ?"_s, {tenant, id});
    if (!rows.next())
        return std::nullopt;
    return collaboratorFrom(rows);
}

std::optional<Collaborator> CollaboratorTable::of(const Id &tenant, const Id &workspace, const Id &person)
{
    Rows rows = m_transaction.select(u"SELECT "_s + Columns
            + u" FROM collaborator c JOIN person p ON p.id = c.person AND p.active = 1 "
              "WHERE c.tenant = ? AND c.workspace = ? AND c.person = ?"_s,
        {tenant, workspace, person});
    if (!rows.next())
        return std::nullopt;
    return collaboratorFrom(rows);
}

QList<Collaborator> CollaboratorTable::ofWorkspace(const Id &tenant, const Id &workspace)
{
    QList<Collaborator> collaborators;
    Rows rows = m_transaction.select(u"SELECT "_s + Columns
            + u" FROM collaborator c WHERE c.tenant = ? AND c.workspace = ? ORDER BY c.added_at, c.id"_s,
        {tenant, workspace});
    while (rows.next())
        collaborators.append(collaboratorFrom(rows));
    return collaborators;
}

} // namespace agentee::server
