#include "sync/local_checks.h"

#include "sync/cache/cache.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

constexpr int rowsAtOnce = 500;

/// Of tables with rows of ours; what full-text search keeps for itself says nothing.
void count(Database &database, LocalFile &file)
{
    QStringList tables;
    {
        Rows rows =
            database.rows(u"SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
                          "AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
        while (rows.next())
            tables.append(rows.text(0));
    }
    for (const QString &table : std::as_const(tables)) {
        Rows rows = database.rows(u"SELECT count(*) FROM \"%1\""_s.arg(table));
        if (rows.next())
            file.rows.append({table, rows.number(0)});
    }
    Rows rows = database.rows(u"PRAGMA user_version"_s);
    if (rows.next())
        file.schema = int(rows.number(0));
}

void finish(Database &database, LocalFile &file)
{
    const bool sound = isSound(database);
    count(database, file);
    file.state = sound && !database.isDamaged() ? LocalFile::State::Sound : LocalFile::State::Damaged;
}

LocalFile begin(const QString &folder, const QString &name)
{
    const QFileInfo info(folder + u'/' + name);
    LocalFile file{
        .name = name, .bytes = info.size() + QFileInfo(info.filePath() + u"-wal"_s).size(), .rows = {}};
    if (info.exists())
        file.state = LocalFile::State::Unreadable;
    return file;
}

LocalFile checkCache(const QString &folder)
{
    LocalFile file = begin(folder, u"cache.db"_s);
    if (file.state == LocalFile::State::Missing)
        return file;
    const auto cache = Cache::open(folder + u'/' + file.name);
    if (!cache)
        return file;
    while ((*cache)->checkNext(rowsAtOnce)) { }
    finish((*cache)->database(), file);
    return file;
}

LocalFile checkOutbox(const QString &folder)
{
    LocalFile file = begin(folder, u"outbox.db"_s);
    if (file.state == LocalFile::State::Missing)
        return file;
    if (const auto database = Database::open(folder + u'/' + file.name, Database::Durability::Full))
        finish(**database, file);
    return file;
}

} // namespace

QList<LocalFile> checkLocalFiles(const QString &folder)
{
    return {checkCache(folder), checkOutbox(folder)};
}

} // namespace agentee::sync
