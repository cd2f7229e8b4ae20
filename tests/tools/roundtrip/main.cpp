// agentee-roundtrip FOLDER: imports every Markdown file of a folder through one person's client into a fresh
// backend, exports each through a second person's client, and compares the bytes.

#include "models/markdown_import.h"
#include "models/new_workspace.h"
#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/workspace_store.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

using namespace agentee;
using namespace agentee::tests;
using namespace Qt::StringLiterals;

namespace
{

struct Imported {
    QString file;
    QByteArray bytes;
    models::Id workspace;
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

int failed(const models::Problem &problem)
{
    out() << problem.title << ' ' << problem.nextStep << Qt::endl;
    return 2;
}

QStringList markdownFiles(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, {u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    return files;
}

/// Imports one file as the client does; says what is in the way when it cannot.
std::optional<Imported> importFile(const QString &path, sync::WorkspaceStore &workspaces)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        out() << path << ": " << file.errorString() << Qt::endl;
        return std::nullopt;
    }
    const QByteArray bytes = file.readAll();
    const auto document = models::importMarkdown(bytes, path);
    if (!document) {
        out() << path << ": " << document.error().problem.title << Qt::endl;
        return std::nullopt;
    }
    const models::NewWorkspace made =
        models::newWorkspaceFromImport(*document, workspaces.workflows().value(0));
    if (const auto created = workspaces.create(made); !created) {
        out() << path << ": " << created.error().title << Qt::endl;
        return std::nullopt;
    }
    return Imported{path, bytes, made.id};
}

QCoro::Task<models::Result<void>> shareWith(
    const models::Id &workspace, const models::Id &recipient, sync::ShareStore &shares)
{
    models::ShareCommand command;
    command.id = models::newId();
    command.recipientId = recipient;
    command.mode = models::ShareMode::Reviewer;
    command.transcript = models::TranscriptExtent::None;
    command.handoffRecord.summary = u"A document for the round trip."_s;
    const auto sent = co_await shares.send(workspace, command);
    if (!sent)
        co_return std::unexpected(sent.error());
    co_return {};
}

QCoro::Task<int> run(QString folder)
{
    QElapsedTimer timer;
    timer.start();
    const QStringList files = markdownFiles(folder);
    if (files.isEmpty()) {
        out() << "There is no Markdown file in " << folder << Qt::endl;
        co_return 2;
    }
    const QTemporaryDir temporary;
    auto backend = BackendProcess::start(temporary.filePath(u"server"_s));
    if (!backend)
        co_return failed(backend.error());
    auto ana = co_await LiveClient::open(
        temporary.filePath(u"ana"_s), (*backend)->url(), u"ana@northwind.example"_s, u"northwind"_s);
    if (!ana)
        co_return failed(ana.error());
    auto binh = co_await LiveClient::open(
        temporary.filePath(u"binh"_s), (*backend)->url(), u"binh@northwind.example"_s, u"northwind"_s);
    if (!binh)
        co_return failed(binh.error());
    if (!co_await waitUntilSynced((*ana)->store()) || !co_await waitUntilSynced((*binh)->store()))
        co_return failed(
            {.kind = models::Problem::Kind::Unavailable, .title = u"The clients did not sync."_s});

    QList<Imported> imported;
    int refused = 0;
    for (const QString &file : files) {
        if (auto one = importFile(file, (*ana)->store().workspaces()))
            imported.append(*std::move(one));
        else
            ++refused;
    }
    if (!co_await waitUntilSynced((*ana)->store(), 600))
        co_return failed(
            {.kind = models::Problem::Kind::Unavailable, .title = u"The imports were not sent."_s});
    for (const Imported &one : imported) {
        if (const auto shared =
                co_await shareWith(one.workspace, (*binh)->store().me().id, (*ana)->store().shares());
            !shared)
            co_return failed(shared.error());
    }
    sync::WorkspaceStore &theirs = (*binh)->store().workspaces();
    const bool arrived = co_await waitUntil(
        [&] {
            return (*binh)->store().status().upToDate
                && std::ranges::all_of(imported,
                    [&](const Imported &one) { return theirs.workspace(one.workspace).has_value(); });
        },
        600);
    if (!arrived)
        co_return failed({.kind = models::Problem::Kind::Unavailable, .title = u"Not everything arrived."_s});

    int differences = 0;
    qint64 bytes = 0;
    for (const Imported &one : imported) {
        const auto document = theirs.document(one.workspace);
        bytes += one.bytes.size();
        if (!document || document->toUtf8() != one.bytes) {
            ++differences;
            out() << "differs: " << one.file << Qt::endl;
        }
    }
    out() << "files " << files.size() << " · refused " << refused << " · differences " << differences << " · "
          << QLocale::c().formattedDataSize(bytes) << " · "
          << QString::number(static_cast<double>(timer.elapsed()) / 1000.0, 'f', 1) << " seconds" << Qt::endl;
    co_return differences == 0 && refused == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().size() != 2) {
        out() << "agentee-roundtrip FOLDER" << Qt::endl;
        return 2;
    }
    return QCoro::waitFor(run(application.arguments().at(1)));
}
