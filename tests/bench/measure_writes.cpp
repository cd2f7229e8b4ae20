#include "sync/workspace_store.h"
#include "tests/bench/bare_client.h"
#include "tests/bench/corpus.h"
#include "tests/bench/measure_sync.h"
#include "tests/bench/process_memory.h"
#include "tests/bench/scene.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

using models::Id;
using models::Result;

namespace
{

constexpr int sectionsPerWorkspace = 100;

QString savedText(int number)
{
    return u"## Approach\n\nWhat is built, and how. Saved %1 times.\n"_s.arg(number)
        + u"More of the same.\n"_s.repeated(100);
}

QByteArray body(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray sectionPath(const Id &section)
{
    return "/v1/sections/" + models::idText(section).toLatin1();
}

models::NewWorkspace emptyWorkspace(int sections)
{
    return plainWorkspace(u"Written to"_s, QStringList(sections, u"## Part\n\nNothing yet.\n"_s));
}

QList<models::NewWorkspace> workspacesFor(int edits)
{
    QList<models::NewWorkspace> made;
    for (int left = edits; left > 0; left -= sectionsPerWorkspace)
        made.append(emptyWorkspace(std::min(left, sectionsPerWorkspace)));
    return made;
}

Figures latency(const QList<double> &milliseconds)
{
    return {
        {u"p50"_s, quantile(milliseconds, 0.5), u"ms"_s}, {u"p99"_s, quantile(milliseconds, 0.99), u"ms"_s}};
}

/// A backend in a folder that is gone afterwards.
struct FreshBackend {
    explicit FreshBackend(const Setting &setting)
        : folder(setting.folder + u"/fresh-XXXXXX"_s)
        , process(tests::BackendProcess::start(folder.filePath(u"backend"_s)))
    {
    }

    QTemporaryDir folder;
    Result<std::unique_ptr<tests::BackendProcess>> process;
};

Result<void> shareWithBinh(const QUrl &server, const Id &workspace)
{
    auto bare = BareClient::signIn(server, ana().email, samplePassword());
    if (!bare)
        return std::unexpected(bare.error());
    const QByteArray path =
        "/v1/workspaces/" + models::idText(workspace).toLatin1() + "/collaborators/" + binh().id;
    return (*bare)->put(path, body({{u"role"_s, u"reviewer"_s}}), 0).transform([](const QByteArray &) { });
}

Result<BenchClient> startedClient(
    const QString &folder, const QUrl &server, const QString &email, const Id &workspace)
{
    auto client = openClient(folder, server, email);
    if (!client)
        return client;
    client->account->start();
    sync::Store &store = client->store();
    const auto ready = [&] {
        return isSynced(store) && store.workspaces().workspace(workspace)
            && store.status().connection == sync::Status::Connection::Online;
    };
    if (auto waited = waitFor(store, ready, 60); !waited)
        return std::unexpected(waited.error());
    return client;
}

Result<double> saveOnce(BenchClient &writer, BenchClient &reader, const Id &section, const QString &text)
{
    const auto arrived = [&] {
        const auto row = reader.store().workspaces().section(section);
        return row && row->markdown == text;
    };
    QEventLoop loop;
    const auto look = [&] {
        if (arrived())
            loop.quit();
    };
    QObject::connect(&reader.store().workspaces(), &sync::WorkspaceStore::sectionsChanged, &loop, look);
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    const qint64 before = now();
    if (auto written = writer.store().workspaces().writeSection(section, text); !written)
        return std::unexpected(written.error());
    loop.exec();
    const qint64 taken = now() - before;
    if (!arrived())
        return models::problem(models::Problem::Kind::Unavailable, u"A save did not arrive within 10 s."_s);
    return double(taken) / 1e6;
}

} // namespace

Result<Figures> saveToOther(const Setting &setting)
{
    const FreshBackend fresh(setting);
    if (!fresh.process)
        return std::unexpected(fresh.process.error());
    const QUrl server = (*fresh.process)->url();
    const models::NewWorkspace workspace = emptyWorkspace(1);
    if (auto seeded = seed(server, 1, [&](qsizetype) { return workspace; }); !seeded)
        return std::unexpected(seeded.error());
    if (auto shared = shareWithBinh(server, workspace.id); !shared)
        return std::unexpected(shared.error());
    auto writer = startedClient(fresh.folder.filePath(u"ana"_s), server, ana().email, workspace.id);
    auto reader = startedClient(fresh.folder.filePath(u"binh"_s), server, binh().email, workspace.id);
    if (!writer || !reader)
        return std::unexpected(writer ? reader.error() : writer.error());

    QList<double> milliseconds;
    for (int number = 1; number <= setting.saves; ++number) {
        const auto taken = saveOnce(*writer, *reader, workspace.sections.constFirst().id, savedText(number));
        if (!taken)
            return std::unexpected(taken.error());
        milliseconds.append(*taken);
        if (auto quiet = waitFor(writer->store(), [&] { return isSynced(writer->store()); }, 10); !quiet)
            return std::unexpected(quiet.error());
    }
    return latency(milliseconds);
}

Result<Figures> barePut(const Setting &setting)
{
    const FreshBackend fresh(setting);
    if (!fresh.process)
        return std::unexpected(fresh.process.error());
    const QUrl server = (*fresh.process)->url();
    const models::NewWorkspace workspace = emptyWorkspace(1);
    if (auto seeded = seed(server, 1, [&](qsizetype) { return workspace; }); !seeded)
        return std::unexpected(seeded.error());
    auto bare = BareClient::signIn(server, ana().email, samplePassword());
    if (!bare)
        return std::unexpected(bare.error());
    QList<double> milliseconds;
    for (int number = 1; number <= setting.saves; ++number) {
        const qint64 before = now();
        const auto answer = (*bare)->put(sectionPath(workspace.sections.constFirst().id),
            body({{u"markdown"_s, savedText(number)}}), number);
        if (!answer)
            return std::unexpected(answer.error());
        milliseconds.append(double(now() - before) / 1e6);
    }
    return latency(milliseconds);
}

Result<Figures> drainOutbox(const Setting &setting)
{
    const FreshBackend fresh(setting);
    if (!fresh.process)
        return std::unexpected(fresh.process.error());
    const QUrl server = (*fresh.process)->url();
    const QList<models::NewWorkspace> workspaces = workspacesFor(setting.edits);
    if (auto seeded = seed(server, workspaces.size(), [&](qsizetype index) { return workspaces.at(index); });
        !seeded)
        return std::unexpected(seeded.error());
    const QString profile = fresh.folder.filePath(u"ana"_s);
    if (auto first = startedClient(profile, server, ana().email, workspaces.constLast().id); !first)
        return std::unexpected(first.error());

    // Opened again and not started: as without a network.
    auto client = openClient(profile, server, ana().email);
    if (!client)
        return std::unexpected(client.error());
    sync::Store &store = client->store();
    const qint64 queuing = now();
    for (const models::NewWorkspace &workspace : workspaces) {
        for (const models::NewSection &section : workspace.sections) {
            if (auto written = store.workspaces().writeSection(section.id, savedText(1)); !written)
                return std::unexpected(written.error());
        }
    }
    const qint64 before = now();
    if (store.status().waiting != setting.edits)
        return models::problem(
            models::Problem::Kind::Conflict, u"%1 edits wait."_s.arg(store.status().waiting));
    client->account->start();
    if (auto waited = waitFor(store, [&] { return isSynced(store); }); !waited)
        return std::unexpected(waited.error());
    const qint64 taken = now() - before;
    if (store.status().needPerson > 0)
        return models::problem(models::Problem::Kind::Conflict, u"Some edits were refused."_s);
    return Figures{{u"time"_s, double(taken) / 1e9, u"s"_s},
        {u"writes a second"_s, setting.edits * 1e9 / double(taken), u"/s"_s},
        {u"queueing one edit"_s, double(before - queuing) / 1e6 / setting.edits, u"ms"_s}};
}

Result<Figures> sequentialPuts(const Setting &setting)
{
    const FreshBackend fresh(setting);
    if (!fresh.process)
        return std::unexpected(fresh.process.error());
    const QUrl server = (*fresh.process)->url();
    const QList<models::NewWorkspace> workspaces = workspacesFor(setting.edits);
    if (auto seeded = seed(server, workspaces.size(), [&](qsizetype index) { return workspaces.at(index); });
        !seeded)
        return std::unexpected(seeded.error());
    auto bare = BareClient::signIn(server, ana().email, samplePassword());
    if (!bare)
        return std::unexpected(bare.error());
    const QByteArray text = body({{u"markdown"_s, savedText(1)}});
    const qint64 before = now();
    for (const models::NewWorkspace &workspace : workspaces) {
        for (const models::NewSection &section : workspace.sections) {
            if (auto answer = (*bare)->put(sectionPath(section.id), text, 1); !answer)
                return std::unexpected(answer.error());
        }
    }
    const qint64 taken = now() - before;
    return Figures{{u"time"_s, double(taken) / 1e9, u"s"_s},
        {u"writes a second"_s, setting.edits * 1e9 / double(taken), u"/s"_s}};
}

} // namespace agentee::bench
