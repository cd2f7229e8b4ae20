#include "sync/workspace_store.h"
#include "tests/bench/corpus.h"
#include "tests/bench/measure_sync.h"
#include "tests/bench/process_memory.h"
#include "tests/bench/scene.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

using models::Result;

namespace
{

struct Amount {
    qint64 rows = 0;
    qint64 bytes = 0;
};

/// Workspaces and sections; what else comes along (collaborators, notifications) is not counted, on either
/// side.
Figures speed(const Amount &amount, qint64 nanoseconds)
{
    const double seconds = double(nanoseconds) / 1e9;
    return {{u"time"_s, seconds, u"s"_s}, {u"rows a second"_s, double(amount.rows) / seconds, u"/s"_s},
        {u"text a second"_s, double(amount.bytes) / 1e6 / seconds, u"MB/s"_s},
        {u"rows"_s, double(amount.rows), QString()}};
}

Amount amountOf(const Corpus &corpus, int workspaces)
{
    Amount amount;
    for (int index = 0; index < workspaces; ++index) {
        const qsizetype place = index % corpus.size();
        amount.rows += 1 + corpus.workspace(place).sections.size();
        amount.bytes += corpus.textBytes(place);
    }
    return amount;
}

/// A document's rows as they travel; ids are made again for each copy.
using PlainRows = QList<QByteArray>;

QByteArray asJson(const QJsonObject &row)
{
    return QJsonDocument(row).toJson(QJsonDocument::Compact);
}

QList<PlainRows> plainRows(const Corpus &corpus)
{
    QList<PlainRows> documents;
    for (qsizetype index = 0; index < corpus.size(); ++index) {
        const models::NewWorkspace command = corpus.workspace(index);
        models::Workspace workspace;
        workspace.id = command.id;
        workspace.title = command.title;
        workspace.workflowKey = command.workflowKey;
        PlainRows rows{asJson(models::toJson(workspace))};
        for (const models::NewSection &part : command.sections) {
            models::Section section;
            section.id = part.id;
            section.workspaceId = command.id;
            section.key = part.key;
            section.title = part.title;
            section.markdown = part.markdown;
            rows.append(asJson(models::toJson(section)));
        }
        documents.append(rows);
    }
    return documents;
}

bool insertAll(QSqlDatabase &database, const QList<PlainRows> &documents, int workspaces)
{
    QSqlQuery insert(database);
    if (!insert.prepare(u"INSERT INTO row (id, workspace, json) VALUES (?, ?, ?)"_s)
        || !database.transaction())
        return false;
    for (int index = 0; index < workspaces; ++index) {
        const QByteArray workspace = models::newId().toRfc4122();
        for (const QByteArray &row : documents.at(index % documents.size())) {
            insert.bindValue(0, models::newId().toRfc4122());
            insert.bindValue(1, workspace);
            insert.bindValue(2, row);
            if (!insert.exec())
                return false;
        }
    }
    return database.commit();
}

} // namespace

Result<Figures> initialSync(const Setting &setting)
{
    const auto corpus = Corpus::load(setting.corpus);
    if (!corpus)
        return std::unexpected(corpus.error());
    const auto backend = tests::BackendProcess::start(backendFolder(setting));
    if (!backend)
        return std::unexpected(backend.error());
    const QTemporaryDir folder(setting.folder + u"/sync-XXXXXX"_s);
    auto client = openClient(folder.path(), (*backend)->url(), ana().email);
    if (!client)
        return std::unexpected(client.error());

    const qint64 before = now();
    client->account->start();
    if (auto waited = waitFor(client->store(), [&] { return isSynced(client->store()); }); !waited)
        return std::unexpected(waited.error());
    const qint64 taken = now() - before;
    if (client->store().workspaces().count() < setting.workspaces) {
        return models::problem(models::Problem::Kind::Conflict,
            u"%1 workspaces arrived."_s.arg(client->store().workspaces().count()));
    }
    Figures figures = speed(amountOf(*corpus, setting.workspaces), taken);
    figures.append({u"the backend's memory"_s, double(peakMemoryOf((*backend)->processId())) / 1e6, u"MB"_s});
    return figures;
}

Result<Figures> plainInsert(const Setting &setting)
{
    const auto corpus = Corpus::load(setting.corpus);
    if (!corpus)
        return std::unexpected(corpus.error());
    const QList<PlainRows> documents = plainRows(*corpus);
    const QTemporaryDir folder(setting.folder + u"/plain-XXXXXX"_s);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(folder.filePath(u"rows.db"_s));
    QSqlQuery query(database.open() ? database : QSqlDatabase());
    if (!query.exec(u"PRAGMA journal_mode = WAL"_s) || !query.exec(u"PRAGMA synchronous = NORMAL"_s)
        || !query.exec(
            u"CREATE TABLE row (id BLOB PRIMARY KEY, workspace BLOB, json BLOB) WITHOUT ROWID"_s)) {
        return models::problem(models::Problem::Kind::StorageFailure, query.lastError().text());
    }
    query.finish();
    const qint64 before = now();
    if (!insertAll(database, documents, setting.workspaces))
        return models::problem(models::Problem::Kind::StorageFailure, database.lastError().text());
    return speed(amountOf(*corpus, setting.workspaces), now() - before);
}

} // namespace agentee::bench
