#include "sync/cache/cache.h"

#include <QFile>

namespace agentee::sync
{

using namespace Qt::StringLiterals;

using models::Id;
using models::Result;

namespace
{

QList<QStringList> migrations()
{
    return {
        PersonTable::createSql() + WorkflowTable::createSql() + WorkspaceTable::createSql()
            + SectionTable::createSql() + CollaboratorTable::createSql() + SuggestionTable::createSql()
            + SessionTable::createSql() + ShareTable::createSql() + GrantTable::createSql()
            + NotificationTable::createSql() + SeenMarkTable::createSql() + MessageTable::createSql()
            + MetaTable::createSql() + SearchIndex::createSql(),
        RowStorage::ownEditsIndexSql({u"workspace"_s, u"section"_s, u"collaborator"_s, u"suggestion"_s,
            u"session"_s, u"share"_s, u"notification"_s, u"seen_mark"_s}),
        {u"DELETE FROM workflow"_s}, // fetched again, with its words in other languages
    };
}

} // namespace

Result<std::unique_ptr<Cache>> Cache::open(const QString &file)
{
    Result<std::unique_ptr<Database>> database = Database::open(file, Database::Durability::Normal);
    if (!database)
        return std::unexpected(database.error());
    if (Result<void> migrated = migrate(**database, migrations()); !migrated)
        return std::unexpected(migrated.error());
    return std::unique_ptr<Cache>(new Cache(*std::move(database)));
}

void Cache::removeFile(const QString &file)
{
    for (const QLatin1StringView suffix :
        {QLatin1StringView(), QLatin1StringView("-wal"), QLatin1StringView("-shm")})
        QFile::remove(file + suffix);
}

Cache::Cache(std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , people(*m_database)
    , workflows(*m_database)
    , workspaces(*m_database)
    , sections(*m_database)
    , collaborators(*m_database)
    , suggestions(*m_database)
    , sessions(*m_database)
    , shares(*m_database)
    , grants(*m_database)
    , notifications(*m_database)
    , seenMarks(*m_database)
    , messages(*m_database)
    , meta(*m_database)
    , index(*m_database)
{
}

models::Standing Cache::standing(const Id &person, const Id &workspaceId, const std::optional<Id> &sectionId)
{
    models::Standing standing;
    standing.role = collaborators.role(workspaceId, person);
    if (!standing.role)
        return standing;
    Rows rows =
        m_database->rows(QStringLiteral("SELECT assignee FROM workspace WHERE id = ?"), {workspaceId});
    standing.isAssignee = rows.next() && rows.optionalId(0) == person;
    if (sectionId) {
        const std::optional<models::Section> section = sections.find(*sectionId);
        if (section && section->owner)
            standing.ownsSection = *section->owner == person;
    }
    return standing;
}

void Cache::removeSection(const Id &id)
{
    if (const std::optional<qint64> number = sections.number(id))
        index.forget(*number);
    sections.remove(id);
}

void Cache::purge(const Id &workspaceId)
{
    Database &db = *m_database;
    db.run(QStringLiteral(
               "DELETE FROM section_text WHERE rowid IN (SELECT number FROM section WHERE workspace_id = ?)"),
        {workspaceId});
    db.run(
        QStringLiteral("DELETE FROM message WHERE holder IN (SELECT id FROM session WHERE workspace_id = ? "
                       "UNION ALL SELECT id FROM transcript_grant WHERE workspace_id = ?)"),
        {workspaceId, workspaceId});
    for (const QLatin1StringView table : {QLatin1StringView("section"), QLatin1StringView("collaborator"),
             QLatin1StringView("suggestion"), QLatin1StringView("session"),
             QLatin1StringView("transcript_grant"), QLatin1StringView("seen_mark")})
        db.run(QStringLiteral("DELETE FROM %1 WHERE workspace_id = ?").arg(table), {workspaceId});
    workspaces.remove(workspaceId);
}

bool Cache::checkNext(int most)
{
    RowStorage *const storages[] = {&people.storage(), &workspaces.storage(), &sections.storage(),
        &collaborators.storage(), &suggestions.storage(), &sessions.storage(), &shares.storage(),
        &grants.storage(), &notifications.storage(), &seenMarks.storage()};
    const int tables = static_cast<int>(std::size(storages));
    const int looked =
        m_checking < tables ? storages[m_checking]->check(m_checked, most) : messages.check(m_checked, most);
    if (looked == most)
        return true;
    m_checked = 0;
    ++m_checking;
    if (m_checking <= tables)
        return true;
    m_checking = 0;
    return false;
}

} // namespace agentee::sync
