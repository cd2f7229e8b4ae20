#include "sync/outbox/outbox.h"

#include "models/json_reader.h"
#include "models/text_merge.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;
using models::Problem;
using models::Result;
using State = OutboxEntry::State;

namespace
{

constexpr int daysSetAside = 30;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Outbox)
};

const QString columns =
    u"number, id, kind, workspace_id, target_id, section_id, place, subject, state, attempts, "
    "can_suggest, queued_at, body, made, base, problem, current_text"_s;
constexpr int columnCount = 17;

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

QJsonObject problemJson(const QueuedWrite &write)
{
    return write.state == State::NeedsPerson ? models::toJson(write.problem) : QJsonObject();
}

std::optional<QueuedWrite> readWrite(const Rows &rows)
{
    const std::optional<WriteKind> kind = writeKindFromWord(rows.text(2));
    const qint64 state = rows.number(8);
    if (!kind || state < 0 || state > static_cast<int>(State::NeedsPerson))
        return std::nullopt;
    QueuedWrite write{.number = rows.number(0),
        .id = rows.id(1),
        .kind = *kind,
        .workspaceId = rows.id(3),
        .targetId = rows.id(4),
        .sectionId = rows.optionalId(5),
        .place = rows.text(6),
        .subject = rows.text(7),
        .body = objectOf(rows.bytes(12)),
        .made = objectOf(rows.bytes(13)),
        .base = objectOf(rows.bytes(14)),
        .state = static_cast<State>(state),
        .attempts = static_cast<int>(rows.number(9)),
        .problem = {},
        .currentText = rows.text(16),
        .canSuggest = rows.number(10) != 0,
        .queuedAt = rows.time(11)};
    const QJsonObject problem = objectOf(rows.bytes(15));
    if (!problem.isEmpty())
        write.problem = models::problemFromJson(problem, problem.value("status"_L1).toInt());
    return write;
}

QList<QStringList> migrations()
{
    return {
        {
            u"CREATE TABLE entry (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind "
            u"TEXT "
            u"NOT NULL, "
            "workspace_id TEXT NOT NULL, target_id TEXT NOT NULL, section_id TEXT, place TEXT NOT NULL, "
            "subject TEXT NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL, can_suggest INTEGER "
            "NOT "
            "NULL, "
            "queued_at INTEGER NOT NULL, body BLOB NOT NULL, made BLOB NOT NULL, base BLOB NOT NULL, "
            "problem BLOB NOT NULL, current_text TEXT NOT NULL)"_s,
            u"CREATE INDEX entry_in_line ON entry (workspace_id, state, number)"_s,
            u"CREATE INDEX entry_of_target ON entry (target_id, number)"_s,
            u"CREATE INDEX entry_of_section ON entry (section_id, state)"_s,
            u"CREATE TABLE touch (row_id TEXT NOT NULL, number INTEGER NOT NULL, entity TEXT NOT NULL, "
            "PRIMARY KEY (row_id, number)) WITHOUT ROWID"_s,
            u"CREATE INDEX touch_by_entry ON touch (number)"_s,
            u"CREATE TABLE draft (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"_s,
            u"CREATE TABLE trash (number INTEGER PRIMARY KEY, sentence TEXT NOT NULL, text TEXT NOT NULL, "
            "dropped_at INTEGER NOT NULL)"_s,
        },
        {
            u"CREATE TABLE set_aside (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT "
            u"NULL, "
            "workspace_id TEXT NOT NULL, target_id TEXT NOT NULL, section_id TEXT, place TEXT NOT NULL, "
            "subject TEXT NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL, can_suggest INTEGER "
            "NOT NULL, queued_at INTEGER NOT NULL, body BLOB NOT NULL, made BLOB NOT NULL, base BLOB NOT "
            "NULL, "
            "problem BLOB NOT NULL, current_text TEXT NOT NULL, set_aside_at INTEGER NOT NULL)"_s,
            u"DROP TABLE trash"_s,
        }};
}

Result<void> committed(Transaction &transaction)
{
    return transaction.commit();
}

/// Makes a later edit of the same section part of this one. False when what it was made from lacks something
/// that this one has, and both cannot be joined: it stays for itself then.
bool joinInto(QueuedWrite &write, const QueuedWrite &later)
{
    if (buildsOn(later, write)) {
        write.body = later.body;
        return true;
    }
    const models::MergeResult merged = models::mergeTexts(
        later.base.value("text"_L1).toString(), typedText(later), typedText(write), {}, {});
    if (merged.clean)
        write.body.insert(u"markdown"_s, merged.text);
    return merged.clean;
}

/// The condition that leaves messages for these sessions aside; its values are appended.
QString leaveAside(const QList<Id> &heldSessions, QList<Value> &values)
{
    if (heldSessions.isEmpty())
        return {};
    values.append(word(WriteKind::SendMessage));
    for (const Id &session : heldSessions)
        values.append(session);
    return u" AND NOT (kind = ? AND target_id IN (?"_s + u", ?"_s.repeated(heldSessions.size() - 1) + u"))"_s;
}

} // namespace

Outbox::Outbox(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<std::unique_ptr<Outbox>> Outbox::openSound(const QString &file)
{
    Result<std::unique_ptr<Database>> database = Database::open(file, Database::Durability::Full);
    if (!database)
        return std::unexpected(database.error());
    if (Result<void> migrated = migrate(**database, migrations()); !migrated)
        return std::unexpected(migrated.error());
    return std::unique_ptr<Outbox>(new Outbox(*std::move(database)));
}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString &file)
{
    Result<std::unique_ptr<Outbox>> outbox = openSound(file);
    if (outbox && isSound((*outbox)->database()))
        return outbox;
    if (!outbox && outbox.error().kind == Problem::Kind::Conflict)
        return outbox;
    outbox = std::unexpected(Problem{});

    const QString aside = file + u".damaged-"_s + models::idText(models::newId());
    for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1}) {
        if (QFile::exists(file + suffix) && !QFile::rename(file + suffix, aside + suffix))
            return openSound(file);
    }
    outbox = openSound(file);
    if (outbox) {
        if (Result<std::unique_ptr<Database>> damaged = Database::open(aside, Database::Durability::Normal))
            (*outbox)->takeOver(**damaged);
    }
    return outbox;
}

void Outbox::takeOver(Database &damaged)
{
    QHash<qint64, QList<RowKey>> touched;
    {
        Rows rows = damaged.rows(u"SELECT number, entity, row_id FROM touch"_s);
        while (rows.next()) {
            if (const std::optional<models::Entity> entity = models::entityFromWord(rows.text(1)))
                touched[rows.number(0)].append({.entity = *entity, .id = rows.id(2)});
        }
    }
    QList<QueuedWrite> writes;
    {
        Rows rows = damaged.rows(u"SELECT %1 FROM entry ORDER BY number"_s.arg(columns));
        while (rows.next()) {
            if (std::optional<QueuedWrite> write = readWrite(rows); write && !write->id.isNull())
                writes.append(*std::move(write));
        }
    }
    for (const QueuedWrite &write : std::as_const(writes)) {
        Transaction transaction(*m_database);
        insert(write, touched.value(write.number));
        if (!transaction.commit())
            m_database->takeProblem();
    }
    Rows aside = damaged.rows(u"SELECT %1, set_aside_at FROM set_aside"_s.arg(columns));
    while (aside.next()) {
        const std::optional<QueuedWrite> write = readWrite(aside);
        if (!write || write->id.isNull())
            continue;
        Transaction transaction(*m_database);
        insert(*write, touched.value(write->number));
        moveAside(write->id, aside.time(columnCount));
        if (!transaction.commit())
            m_database->takeProblem();
    }
    Rows drafts = damaged.rows(u"SELECT name, value FROM draft"_s);
    while (drafts.next()) {
        if (!keepDraft(drafts.text(0), objectOf(drafts.bytes(1))))
            m_database->takeProblem();
    }
}

Result<void> Outbox::recover()
{
    Transaction transaction(*m_database);
    m_database->run(u"UPDATE entry SET state = ? WHERE state = ?"_s,
        {static_cast<int>(State::Queued), static_cast<int>(State::Sending)});
    m_database->run(
        u"DELETE FROM set_aside WHERE set_aside_at < ?"_s, {models::now().addDays(-daysSetAside)});
    m_database->run(u"DELETE FROM touch WHERE number NOT IN (SELECT number FROM entry) AND number NOT IN "
                    "(SELECT number FROM set_aside)"_s);
    return committed(transaction);
}

QList<QueuedWrite> Outbox::select(const QString &condition, const QList<Value> &values)
{
    QList<QueuedWrite> writes;
    Rows rows = m_database->rows(u"SELECT %1 FROM entry %2"_s.arg(columns, condition), values);
    while (rows.next()) {
        if (std::optional<QueuedWrite> write = readWrite(rows))
            writes.append(*std::move(write));
    }
    return writes;
}

void Outbox::insert(QueuedWrite write, const QList<RowKey> &touched)
{
    m_database->run(
        u"INSERT INTO entry (id, kind, workspace_id, target_id, section_id, place, subject, state, attempts, "
        "can_suggest, queued_at, body, made, base, problem, current_text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {write.id, word(write.kind), write.workspaceId, write.targetId, write.sectionId, write.place,
            write.subject, static_cast<int>(write.state), write.attempts, write.canSuggest, write.queuedAt,
            bytesOf(write.body), bytesOf(write.made), bytesOf(write.base), bytesOf(problemJson(write)),
            write.currentText});
    for (const RowKey &key : touched) {
        m_database->run(u"INSERT OR IGNORE INTO touch (row_id, number, entity) "
                        "SELECT ?, number, ? FROM entry WHERE id = ?"_s,
            {key.id, models::word(key.entity), write.id});
    }
}

bool Outbox::isAsRead(const QueuedWrite &write)
{
    const QList<QueuedWrite> now = select(u"WHERE number = ? AND id = ?"_s, {write.number, write.id});
    // What waits for the person is theirs: an answer that a purge has overtaken decides nothing about it.
    return !now.isEmpty() && now.first().state != State::NeedsPerson && now.first().body == write.body
        && now.first().base == write.base;
}

void Outbox::update(const QueuedWrite &write, const Id &newId)
{
    m_database->run(u"UPDATE entry SET id = ?, state = ?, attempts = ?, can_suggest = ?, body = ?, made = ?, "
                    "base = ?, problem = ?, current_text = ?, subject = ? WHERE number = ?"_s,
        {newId, static_cast<int>(write.state), write.attempts, write.canSuggest, bytesOf(write.body),
            bytesOf(write.made), bytesOf(write.base), bytesOf(problemJson(write)), write.currentText,
            write.subject, write.number});
}

void Outbox::forget(const QueuedWrite &write)
{
    m_database->run(u"DELETE FROM touch WHERE number = ?"_s, {write.number});
    m_database->run(u"DELETE FROM entry WHERE number = ?"_s, {write.number});
}

Result<void> Outbox::put(QueuedWrite write, const QList<RowKey> &touched)
{
    Transaction transaction(*m_database);
    const QList<QueuedWrite> last =
        select(u"WHERE target_id = ? AND (kind = 'mark_seen') = ? ORDER BY number DESC LIMIT 1"_s,
            {write.targetId, write.kind == WriteKind::MarkSeen});
    const bool sameKind = isReplacedByLater(write.kind) && !last.isEmpty() && last.first().kind == write.kind
        && last.first().state == write.state;
    const bool replaces = sameKind
        && (write.state == State::Queued ? last.first().attempts == 0 && buildsOn(write, last.first())
                                         : last.first().base == write.base);
    if (replaces) {
        QueuedWrite merged = last.first();
        merged.currentText = write.currentText;
        merged.body = write.body;
        merged.made = write.made;
        merged.subject = write.subject;
        update(merged, merged.id);
    } else {
        insert(std::move(write), touched);
    }
    return committed(transaction);
}

QList<QueuedWrite> Outbox::all()
{
    return select(u"ORDER BY state != ?, number"_s, {static_cast<int>(State::NeedsPerson)});
}

std::optional<QueuedWrite> Outbox::find(const Id &id)
{
    const QList<QueuedWrite> found = select(u"WHERE id = ?"_s, {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<QueuedWrite> Outbox::pendingOn(const Id &rowId)
{
    return select(
        u"WHERE number IN (SELECT number FROM touch WHERE row_id = ?) AND state != ? ORDER BY number"_s,
        {rowId, static_cast<int>(State::NeedsPerson)});
}

QList<QueuedWrite> Outbox::ofTarget(const Id &targetId)
{
    return select(u"WHERE target_id = ? ORDER BY number"_s, {targetId});
}

QList<RowKey> Outbox::touchedBy(const QueuedWrite &write)
{
    QList<RowKey> keys;
    Rows rows = m_database->rows(u"SELECT entity, row_id FROM touch WHERE number = ?"_s, {write.number});
    while (rows.next()) {
        if (const std::optional<models::Entity> entity = models::entityFromWord(rows.text(0)))
            keys.append({.entity = *entity, .id = rows.id(1)});
    }
    return keys;
}

QList<RowKey> Outbox::allTouched()
{
    QList<RowKey> keys;
    Rows rows = m_database->rows(u"SELECT DISTINCT entity, row_id FROM touch"_s);
    while (rows.next()) {
        if (const std::optional<models::Entity> entity = models::entityFromWord(rows.text(0)))
            keys.append({.entity = *entity, .id = rows.id(1)});
    }
    return keys;
}

QList<Id> Outbox::sessionsWithMessages()
{
    QList<Id> ids;
    Rows rows = m_database->rows(u"SELECT DISTINCT target_id FROM entry WHERE state = ? AND kind = ?"_s,
        {static_cast<int>(State::Queued), word(WriteKind::SendMessage)});
    while (rows.next())
        ids.append(rows.id(0));
    return ids;
}

QList<Id> Outbox::waitingWorkspaces(const QList<Id> &heldSessions)
{
    QList<Id> ids;
    QList<Value> values{static_cast<int>(State::Queued)};
    const QString notHeld = leaveAside(heldSessions, values);
    Rows rows = m_database->rows(
        u"SELECT workspace_id, min(number) FROM entry WHERE state = ?%1 GROUP BY workspace_id ORDER BY 2"_s
            .arg(notHeld),
        values);
    while (rows.next())
        ids.append(rows.id(0));
    return ids;
}

QList<InLine> Outbox::line(const Id &workspaceId, const QList<Id> &heldSessions, int most)
{
    QList<InLine> line;
    QList<Value> values{workspaceId, static_cast<int>(State::Queued), static_cast<int>(State::Sending)};
    const QString notHeld = leaveAside(heldSessions, values);
    values.append(most);
    Rows rows = m_database->rows(u"SELECT id, kind, target_id, state FROM entry WHERE workspace_id = ? AND "
                                 "state IN (?, ?)%1 ORDER BY number LIMIT ?"_s.arg(notHeld),
        values);
    while (rows.next()) {
        if (const std::optional<WriteKind> kind = writeKindFromWord(rows.text(1))) {
            line.append({.id = rows.id(0),
                .kind = *kind,
                .targetId = rows.id(2),
                .isSending = rows.number(3) == static_cast<int>(State::Sending)});
        }
    }
    return line;
}

Outbox::Counts Outbox::counts()
{
    Counts counts;
    Rows rows = m_database->rows(u"SELECT kind, state, count(*) FROM entry GROUP BY kind, state"_s, {});
    while (rows.next()) {
        const std::optional<WriteKind> kind = writeKindFromWord(rows.text(0));
        if (kind && isReading(*kind))
            continue;
        const bool refused = rows.number(1) == static_cast<int>(State::NeedsPerson);
        (refused ? counts.needPerson : counts.waiting) += static_cast<int>(rows.number(2));
    }
    return counts;
}

Result<QList<QueuedWrite>> Outbox::startSending(const QList<QueuedWrite> &writes)
{
    QList<QueuedWrite> started;
    Transaction transaction(*m_database);
    for (const QueuedWrite &write : writes) {
        const qint64 touched = m_database->run(
            u"UPDATE entry SET state = ?, attempts = attempts + 1 WHERE number = ? AND state = ?"_s,
            {static_cast<int>(State::Sending), write.number, static_cast<int>(State::Queued)});
        if (touched == 1)
            started += select(u"WHERE number = ?"_s, {write.number});
    }
    if (Result<void> done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return started;
}

Result<void> Outbox::queueAgain(const QueuedWrite &write)
{
    Transaction transaction(*m_database);
    m_database->run(u"UPDATE entry SET state = ? WHERE number = ? AND state = ?"_s,
        {static_cast<int>(State::Queued), write.number, static_cast<int>(State::Sending)});
    return committed(transaction);
}

Result<bool> Outbox::rewrite(const QueuedWrite &before, const QueuedWrite &write, const Id &newId)
{
    Transaction transaction(*m_database);
    const bool asRead = isAsRead(before);
    if (asRead)
        update(write, newId);
    return committed(transaction).transform([asRead] { return asRead; });
}

Result<void> Outbox::refuse(const QueuedWrite &write)
{
    Transaction transaction(*m_database);
    if (!isAsRead(write))
        return committed(transaction);
    QueuedWrite refused = write;
    refused.state = State::NeedsPerson;
    if (write.kind == WriteKind::WriteSection) {
        const QList<QueuedWrite> later =
            select(u"WHERE target_id = ? AND number > ? AND kind = ? AND state = ? "
                   "ORDER BY number"_s,
                {write.targetId, write.number, word(write.kind), static_cast<int>(State::Queued)});
        for (const QueuedWrite &follower : later) {
            if (!joinInto(refused, follower))
                break;
            forget(follower);
        }
    }
    update(refused, refused.id);
    return committed(transaction);
}

Result<void> Outbox::remove(const QList<QueuedWrite> &writes)
{
    Transaction transaction(*m_database);
    for (const QueuedWrite &write : writes) {
        if (isAsRead(write))
            forget(write);
    }
    return committed(transaction);
}

Result<void> Outbox::exchange(const QueuedWrite &old, const QueuedWrite &write, const QList<RowKey> &touched)
{
    Transaction transaction(*m_database);
    forget(old);
    insert(write, touched);
    return committed(transaction);
}

Result<void> Outbox::setAside(const QueuedWrite &write, const QDateTime &now)
{
    Transaction transaction(*m_database);
    moveAside(write.id, now);
    return committed(transaction);
}

void Outbox::moveAside(const Id &id, const QDateTime &at)
{
    m_database->run(
        u"INSERT INTO set_aside (%1, set_aside_at) SELECT %1, ? FROM entry WHERE id = ?"_s.arg(columns),
        {at, id});
    // What it concerns stays known: it may be brought back.
    m_database->run(u"DELETE FROM entry WHERE id = ?"_s, {id});
}

QList<SetAside> Outbox::allSetAside()
{
    QList<SetAside> all;
    Rows rows = m_database->rows(
        u"SELECT %1, set_aside_at FROM set_aside ORDER BY set_aside_at DESC, number DESC"_s.arg(columns));
    while (rows.next()) {
        if (const std::optional<QueuedWrite> write = readWrite(rows))
            all.append({.id = write->id,
                .sentence = sentenceOf(*write),
                .text = typedText(*write),
                .at = rows.time(columnCount)});
    }
    return all;
}

Result<void> Outbox::bringBack(const Id &id)
{
    std::optional<QueuedWrite> write;
    {
        Rows rows = m_database->rows(u"SELECT %1 FROM set_aside WHERE id = ?"_s.arg(columns), {id});
        if (rows.next())
            write = readWrite(rows);
    }
    if (!write)
        return models::problem(Problem::Kind::NotFound, Say::tr("This is not kept here any more."));
    if (write->state != State::NeedsPerson) {
        write->state = State::NeedsPerson;
        write->problem = {.kind = Problem::Kind::Cancelled,
            .title = Say::tr("You had set this aside."),
            .nextStep = Say::tr("Send it, or set it aside again.")};
    }
    Transaction transaction(*m_database);
    m_database->run(
        u"INSERT INTO entry (%1) SELECT %1 FROM set_aside WHERE number = ?"_s.arg(columns), {write->number});
    m_database->run(u"DELETE FROM set_aside WHERE number = ?"_s, {write->number});
    update(*write, write->id);
    return committed(transaction);
}

QJsonObject Outbox::draft(const QString &key)
{
    Rows rows = m_database->rows(u"SELECT value FROM draft WHERE name = ?"_s, {key});
    return rows.next() ? objectOf(rows.bytes(0)) : QJsonObject();
}

Result<void> Outbox::keepDraft(const QString &key, const QJsonObject &draft)
{
    Transaction transaction(*m_database);
    if (draft.isEmpty())
        m_database->run(u"DELETE FROM draft WHERE name = ?"_s, {key});
    else
        m_database->run(u"INSERT INTO draft (name, value) VALUES (?, ?) "
                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
            {key, bytesOf(draft)});
    return committed(transaction);
}

} // namespace agentee::sync
