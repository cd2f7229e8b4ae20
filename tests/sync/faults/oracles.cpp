#include "tests/sync/faults/oracles.h"

#include "models/json_document.h"
#include "server/services/feed.h"
#include "server/services/sections.h"
#include "server/store/database.h"
#include "server/store/transaction.h"
#include "sync/cache/cache.h"
#include "sync/store.h"

#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests::oracles
{

namespace
{

using models::Entity;

constexpr int everything = 10'000;

using RowSet = QMap<QString, QByteArray>; ///< by kind and id

void insert(RowSet &rows, Entity entity, const models::Id &id, const QJsonObject &row)
{
    rows.insert(models::word(entity) + u' ' + models::idText(id), models::canonicalJson(row));
}

template <typename Table>
void insertAll(RowSet &rows, Entity entity, Table &table)
{
    for (const QByteArray &bytes : table.storage().select(QString(), {})) {
        const auto row = models::parseJsonObject(bytes);
        const auto id = row
            ? models::idFromText(
                  row->value(entity == Entity::SeenMark ? "section_id"_L1 : "id"_L1).toString())
            : std::nullopt;
        insert(rows, entity, id.value_or(models::Id()), row.value_or(QJsonObject()));
    }
}

RowSet rowsOfServer(server::Database &database, const server::Principal &who, QStringList &wrong)
{
    RowSet rows;
    QString epoch;
    qint64 cursor = 0;
    for (bool more = true; more;) {
        const auto page = database.read([&](server::Transaction &transaction) {
            return server::changes(transaction, who, epoch, cursor, everything);
        });
        if (!page) {
            wrong.append(u"the server's feed: "_s + page.error().title);
            break;
        }
        for (const models::Change &change : page->changes) {
            if (change.kind == models::ChangeKind::Put && change.entity != Entity::Workflow)
                insert(rows, change.entity,
                    change.entity == Entity::SeenMark
                        ? models::idFromText(change.row.value("section_id"_L1).toString())
                              .value_or(models::Id())
                        : change.id,
                    change.row);
        }
        epoch = page->epoch;
        cursor = page->cursor;
        more = page->more;
    }
    return rows;
}

RowSet rowsOfCache(const QString &file, QStringList &wrong)
{
    RowSet rows;
    const auto opened = sync::Cache::open(file);
    if (!opened) {
        wrong.append(u"the cache: "_s + opened.error().title);
        return rows;
    }
    sync::Cache &cache = **opened;
    insertAll(rows, Entity::Person, cache.people);
    insertAll(rows, Entity::Workspace, cache.workspaces);
    insertAll(rows, Entity::Section, cache.sections);
    insertAll(rows, Entity::Collaborator, cache.collaborators);
    insertAll(rows, Entity::Suggestion, cache.suggestions);
    insertAll(rows, Entity::Session, cache.sessions);
    insertAll(rows, Entity::Share, cache.shares);
    insertAll(rows, Entity::TranscriptGrant, cache.grants);
    insertAll(rows, Entity::Notification, cache.notifications);
    insertAll(rows, Entity::SeenMark, cache.seenMarks);
    if (cache.database().isDamaged())
        wrong.append(u"the cache is damaged"_s);
    return rows;
}

QList<models::Section> sectionsOf(
    server::Database &database, const server::Principal &who, const models::Id &workspaceId)
{
    return database
        .read(
            [&](server::Transaction &transaction) { return server::sections(transaction, who, workspaceId); })
        .value_or(QList<models::Section>());
}

} // namespace

QStringList cacheIsTheServers(
    const QString &cacheFile, server::Database &database, const server::Principal &who)
{
    QStringList wrong;
    const RowSet there = rowsOfServer(database, who, wrong);
    const RowSet here = rowsOfCache(cacheFile, wrong);
    for (const auto &[key, row] : there.asKeyValueRange()) {
        if (!here.contains(key))
            wrong.append(u"missing here: "_s + key);
        else if (here.value(key) != row)
            wrong.append(u"%1 is %2 here and %3 there"_s.arg(
                key, QString::fromUtf8(here.value(key)), QString::fromUtf8(row)));
    }
    for (const QString &key : here.keys()) {
        if (!there.contains(key))
            wrong.append(u"only here: "_s + key);
    }
    return wrong;
}

QStringList everyLineOnce(const QList<TypedLine> &typed, server::Database &database,
    const server::Principal &who, const models::Id &workspaceId, const QList<sync::Store *> &clients)
{
    QStringList wrong;
    QHash<models::Id, QStringList> lines;
    for (const models::Section &section : sectionsOf(database, who, workspaceId))
        lines.insert(section.id, section.markdown.split(u'\n'));
    QStringList kept;
    for (sync::Store *client : clients) {
        for (const sync::OutboxEntry &entry : client->outbox()) {
            if (entry.state == sync::OutboxEntry::State::NeedsPerson)
                kept.append(entry.text);
        }
    }
    for (const TypedLine &line : typed) {
        const qsizetype there = lines.value(line.section).count(line.line);
        const bool waits = std::ranges::any_of(
            kept, [&line](const QString &text) { return text.split(u'\n').contains(line.line); });
        if (there > 1)
            wrong.append(u"“%1” is there %2 times"_s.arg(line.line).arg(there));
        if (there == 0 && !waits)
            wrong.append(u"“%1” is lost"_s.arg(line.line));
    }
    return wrong;
}

QStringList versionsCountWrites(
    server::Database &database, const server::Principal &who, const models::Id &workspaceId)
{
    QStringList wrong;
    for (const models::Section &section : sectionsOf(database, who, workspaceId)) {
        qint64 writes = 0;
        qint64 before = section.version + 1;
        for (bool more = true; more;) {
            const auto revisions = database.read([&](server::Transaction &transaction) {
                return server::revisions(transaction, who, section.id, everything, before);
            });
            if (!revisions)
                wrong.append(revisions.error().title);
            more = revisions && !revisions->isEmpty();
            for (const models::SectionRevision &revision :
                revisions.value_or(QList<models::SectionRevision>())) {
                if (revision.version >= before)
                    wrong.append(u"“%1” has version %2 twice"_s.arg(section.title).arg(revision.version));
                before = revision.version;
                ++writes;
            }
        }
        if (writes != section.version)
            wrong.append(
                u"“%1” has version %2 after %3 writes"_s.arg(section.title).arg(section.version).arg(writes));
    }
    return wrong;
}

QStringList outboxIsEmptyOrSaysWhy(sync::Store &store)
{
    QStringList wrong;
    for (const sync::OutboxEntry &entry : store.outbox()) {
        if (entry.state != sync::OutboxEntry::State::NeedsPerson)
            wrong.append(u"still waits: "_s + entry.sentence);
        else if (entry.problem.title.isEmpty())
            wrong.append(u"does not say why: "_s + entry.sentence);
    }
    return wrong;
}

} // namespace agentee::tests::oracles
