#include "server/store/section_table.h"

#include "models/search_text.h"
#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::Section;
using models::SectionRevision;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Columns =
    "s.id, s.workspace, s.key, s.title, s.markdown, s.position, s.version, s.content_hash, s.owner, "
    "s.deleted, s.updated_at, s.updated_by"_L1;
constexpr auto RevisionColumns =
    "id, section, version, title, markdown, content_hash, author, agent_provider, "
    "agent_model, suggestion, accepted_by, created_at"_L1;

Section sectionFrom(const Rows &rows)
{
    return Section{.id = rows.id(0),
        .workspaceId = rows.id(1),
        .key = rows.text(2),
        .title = rows.text(3),
        .markdown = rows.text(4),
        .position = static_cast<int>(rows.number(5)),
        .version = rows.number(6),
        .contentHash = rows.bytes(7),
        .owner = rows.optionalId(8),
        .deleted = rows.yes(9),
        .updatedAt = rows.time(10),
        .updatedBy = rows.id(11)};
}

SectionRevision revisionFrom(const Rows &rows)
{
    SectionRevision revision{.id = rows.id(0),
        .sectionId = rows.id(1),
        .version = rows.number(2),
        .title = rows.text(3),
        .markdown = rows.text(4),
        .contentHash = rows.bytes(5),
        .author = rows.id(6),
        .agent = {},
        .suggestionId = rows.optionalId(9),
        .acceptedBy = rows.optionalId(10),
        .createdAt = rows.time(11)};
    if (!rows.isNull(7))
        revision.agent = models::AgentMark{.provider = rows.text(7), .model = rows.text(8)};
    return revision;
}

} // namespace

std::optional<Section> SectionTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(
        u"SELECT "_s + Columns + u" FROM section s WHERE s.tenant = ? AND s.id = ?"_s, {tenant, id});
    if (!rows.next())
        return std::nullopt;
    return sectionFrom(rows);
}

bool SectionTable::exists(const Id &id)
{
    return m_transaction.select(u"SELECT 1 FROM section WHERE id = ?"_s, {id}).next();
}

QList<Section> SectionTable::ofWorkspace(const Id &tenant, const Id &workspace, bool deletedToo)
{
    QList<Section> sections;
    Rows rows = m_transaction.select(u"SELECT "_s + Columns
            + u" FROM section s WHERE s.tenant = ? AND s.workspace = ? AND s.deleted <= ? "
              "ORDER BY s.deleted, s.position, s.id"_s,
        {tenant, workspace, deletedToo});
    while (rows.next())
        sections.append(sectionFrom(rows));
    return sections;
}

QList<Id> SectionTable::idsOfWorkspace(const Id &tenant, const Id &workspace)
{
    QList<Id> ids;
    Rows rows = m_transaction.select(
        u"SELECT id FROM section WHERE tenant = ? AND workspace = ? AND deleted = 0 ORDER BY position, id"_s,
        {tenant, workspace});
    while (rows.next())
        ids.append(rows.id(0));
    return ids;
}

QStringList SectionTable::keysOfWorkspace(const Id &tenant, const Id &workspace)
{
    QStringList keys;
    Rows rows = m_transaction.select(
        u"SELECT key FROM section WHERE tenant = ? AND workspace = ?"_s, {tenant, workspace});
    while (rows.next())
        keys.append(rows.text(0));
    return keys;
}

int SectionTable::countOfWorkspace(const Id &tenant, const Id &workspace)
{
    Rows rows = m_transaction.select(
        u"SELECT count(*) FROM section WHERE tenant = ? AND workspace = ? AND deleted = 0"_s,
        {tenant, workspace});
    return rows.next() ? static_cast<int>(rows.number(0)) : 0;
}

qint64 SectionTable::bytesOfWorkspace(const Id &tenant, const Id &workspace)
{
    Rows rows = m_transaction.select(u"SELECT coalesce(sum(octet_length(markdown)), 0) FROM section "
                                     "WHERE tenant = ? AND workspace = ? AND deleted = 0"_s,
        {tenant, workspace});
    return rows.next() ? rows.number(0) : 0;
}

void SectionTable::insert(const Id &tenant, const Section &section, SectionRevision revision)
{
    m_transaction.execute(
        u"INSERT INTO section (id, tenant, workspace, key, title, markdown, position, version, "
        "content_hash, owner, deleted, updated_at, updated_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {section.id, tenant, section.workspaceId, section.key, section.title, section.markdown,
            section.position, section.version, section.contentHash, section.owner, section.deleted,
            section.updatedAt, section.updatedBy});
    insertRevision(section, std::move(revision));
    index(section, false);
}

void SectionTable::update(const Id &tenant, const Section &section, SectionRevision revision)
{
    m_transaction.execute(
        u"UPDATE section SET title = ?, markdown = ?, position = ?, version = ?, content_hash = ?, "
        "owner = ?, deleted = ?, updated_at = ?, updated_by = ? WHERE tenant = ? AND id = ?"_s,
        {section.title, section.markdown, section.position, section.version, section.contentHash,
            section.owner, section.deleted, section.updatedAt, section.updatedBy, tenant, section.id});
    insertRevision(section, std::move(revision));
    index(section, true);
}

void SectionTable::setPosition(const Id &tenant, const Id &id, int position)
{
    m_transaction.execute(
        u"UPDATE section SET position = ? WHERE tenant = ? AND id = ?"_s, {position, tenant, id});
}

QList<Id> SectionTable::disown(const Id &tenant, const Id &workspace, const Id &person)
{
    QList<Id> ids;
    {
        Rows rows =
            m_transaction.select(u"SELECT id FROM section WHERE tenant = ? AND workspace = ? AND owner = ?"_s,
                {tenant, workspace, person});
        while (rows.next())
            ids.append(rows.id(0));
    }
    m_transaction.execute(
        u"UPDATE section SET owner = NULL WHERE tenant = ? AND workspace = ? AND owner = ?"_s,
        {tenant, workspace, person});
    return ids;
}

void SectionTable::insertRevision(const Section &section, SectionRevision revision)
{
    const Value provider = revision.agent ? Value(revision.agent->provider) : Value(nullptr);
    const Value model = revision.agent ? Value(revision.agent->model) : Value(nullptr);
    m_transaction.execute(
        u"INSERT INTO section_revision (id, section, version, title, markdown, content_hash, author, "
        "agent_provider, agent_model, suggestion, accepted_by, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {models::newId(), section.id, section.version, section.title, section.markdown, section.contentHash,
            revision.author, provider, model, revision.suggestionId, revision.acceptedBy, section.updatedAt});
}

void SectionTable::index(const Section &section, bool wasThere)
{
    qint64 row = 0;
    {
        Rows rows = m_transaction.select(u"SELECT row FROM section WHERE id = ?"_s, {section.id});
        if (!rows.next())
            return;
        row = rows.number(0);
    }
    if (wasThere)
        m_transaction.execute(u"DELETE FROM section_index WHERE rowid = ?"_s, {row});
    if (!section.deleted) {
        m_transaction.execute(u"INSERT INTO section_index (rowid, title, body) VALUES (?, ?, ?)"_s,
            {row, models::foldedText(section.title), models::foldedText(section.markdown)});
    }
}

std::optional<SectionRevision> SectionTable::revision(const Id &section, qint64 version)
{
    Rows rows = m_transaction.select(
        u"SELECT "_s + RevisionColumns + u" FROM section_revision WHERE section = ? AND version = ?"_s,
        {section, version});
    if (!rows.next())
        return std::nullopt;
    return revisionFrom(rows);
}

QList<SectionRevision> SectionTable::revisions(const Id &section, int limit, qint64 before)
{
    QList<SectionRevision> revisions;
    Rows rows = m_transaction.select(u"SELECT "_s + RevisionColumns
            + u" FROM section_revision WHERE section = ? AND version < ? ORDER BY version DESC LIMIT ?"_s,
        {section, before, limit});
    while (rows.next())
        revisions.append(revisionFrom(rows));
    return revisions;
}

QList<SectionTable::Hit> SectionTable::matching(
    const Id &tenant, const Id &person, const QString &expression, int limit)
{
    QList<Hit> hits;
    Rows rows = m_transaction.select(u"SELECT "_s + Columns
            + u", w.title FROM section_index f JOIN section s ON s.row = f.rowid "
              "JOIN collaborator c ON c.workspace = s.workspace AND c.person = ? "
              "JOIN workspace w ON w.id = s.workspace "
              "WHERE f.section_index MATCH ? AND s.tenant = ? AND s.deleted = 0 "
              "ORDER BY bm25(section_index, 8.0, 1.0), s.id LIMIT ?"_s,
        {person, expression, tenant, limit});
    while (rows.next())
        hits.append({.section = sectionFrom(rows), .workspaceTitle = rows.text(12)});
    return hits;
}

} // namespace agentee::server
