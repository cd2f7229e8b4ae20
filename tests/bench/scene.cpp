#include "tests/bench/scene.h"

#include "sync/session_store.h"
#include "sync/share_store.h"
#include "sync/workspace_store.h"
#include "tests/bench/bare_client.h"
#include "tests/bench/corpus.h"
#include "tests/bench/process_memory.h"

#include <QCoroTask>
#include <QEventLoop>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTimer>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

using models::Result;
using tests::BackendProcess;

namespace
{

Result<Figures> writeText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return models::problem(models::Problem::Kind::StorageFailure, file.errorString());
    return Figures();
}

} // namespace

Someone ana()
{
    return {u"ana@northwind.example"_s, "01930000-0000-7000-8000-000000000011"};
}

Someone binh()
{
    return {u"binh@northwind.example"_s, "01930000-0000-7000-8000-000000000012"};
}

QString samplePassword()
{
    return u"northwind"_s;
}

Result<BenchClient> openClient(const QString &folder, const QUrl &server, const QString &email)
{
    BenchClient client;
    auto profile = sync::Profile::open(folder, {.useKeychain = false});
    if (!profile)
        return std::unexpected(profile.error());
    client.profile = *std::move(profile);
    const QList<sync::AccountInfo> known = client.profile->accounts();
    if (known.isEmpty()) {
        const auto signedIn = QCoro::waitFor(client.profile->signIn(server, email, samplePassword()));
        if (!signedIn)
            return std::unexpected(signedIn.error());
    }
    auto account = client.profile->openAccount(client.profile->accounts().constFirst());
    if (!account)
        return std::unexpected(account.error());
    client.account = *std::move(account);
    return client;
}

Result<void> waitFor(sync::Store &store, const std::function<bool()> &met, int seconds)
{
    QEventLoop loop;
    bool late = false;
    const auto look = [&] {
        if (met())
            loop.quit();
    };
    QObject::connect(&store, &sync::Store::statusChanged, &loop, look);
    QTimer again;
    QObject::connect(&again, &QTimer::timeout, &loop, look);
    again.start(100);
    QTimer::singleShot(seconds * 1000, &loop, [&] {
        late = true;
        loop.quit();
    });
    if (!met())
        loop.exec();
    if (!late || met())
        return {};
    return models::problem(models::Problem::Kind::Unavailable,
        u"Waited %1 s in vain. %2"_s.arg(seconds).arg(store.status().problem.title));
}

bool isSynced(const sync::Store &store)
{
    const sync::Status status = store.status();
    return status.upToDate && !status.initialSync && status.waiting == 0;
}

Result<void> seed(
    const QUrl &server, qsizetype count, const std::function<models::NewWorkspace(qsizetype)> &make)
{
    constexpr int connections = 4;
    std::atomic<qsizetype> next = 0;
    std::mutex mutex;
    Result<void> outcome;
    const auto work = [&] {
        auto client = BareClient::signIn(server, ana().email, samplePassword());
        Result<QByteArray> answer;
        if (!client)
            answer = std::unexpected(client.error());
        for (qsizetype index = next++; answer && index < count; index = next++) {
            answer = (*client)->post(
                "/v1/workspaces", QJsonDocument(models::toJson(make(index))).toJson(QJsonDocument::Compact));
        }
        const std::scoped_lock lock(mutex);
        if (!answer)
            outcome = std::unexpected(answer.error());
    };
    {
        std::vector<std::jthread> threads;
        for (int number = 0; number < connections; ++number)
            threads.emplace_back(work);
    }
    return outcome;
}

QString sharedFolder(const Setting &setting)
{
    return setting.folder + u"/shared"_s;
}

QString backendFolder(const Setting &setting)
{
    return setting.folder + u"/backend"_s;
}

QString profileFolder(const Setting &setting)
{
    return setting.folder + u"/profile"_s;
}

QString documentFolder(const Setting &setting)
{
    return setting.folder + u"/document"_s;
}

Result<Figures> prepareBackend(const Setting &setting)
{
    const auto corpus = Corpus::load(setting.corpus);
    if (!corpus)
        return std::unexpected(corpus.error());
    const auto backend = BackendProcess::start(backendFolder(setting));
    if (!backend)
        return std::unexpected(backend.error());
    const qint64 before = now();
    const Result<void> seeded = seed((*backend)->url(), setting.workspaces,
        [&corpus](qsizetype index) { return corpus->workspace(index); });
    if (!seeded)
        return std::unexpected(seeded.error());
    return Figures{{u"workspaces created over 4 connections"_s, double(now() - before) / 1e9, u"s"_s}};
}

Result<Figures> prepareProfile(const Setting &setting)
{
    const auto backend = BackendProcess::start(backendFolder(setting));
    if (!backend)
        return std::unexpected(backend.error());
    auto client = openClient(profileFolder(setting), (*backend)->url(), ana().email);
    if (!client)
        return std::unexpected(client.error());
    client->account->start();
    return waitFor(client->store(), [&] { return isSynced(client->store()); }).transform([] {
        return Figures();
    });
}

Result<Figures> prepareDocument(const Setting &setting)
{
    const auto corpus = Corpus::load(setting.corpus);
    if (!corpus)
        return std::unexpected(corpus.error());
    const models::NewWorkspace document = corpus->longWorkspace(setting.sections);
    const auto backend = BackendProcess::start(setting.folder + u"/document-backend"_s);
    if (!backend)
        return std::unexpected(backend.error());
    if (auto seeded = seed((*backend)->url(), 1, [&](qsizetype) { return document; }); !seeded)
        return std::unexpected(seeded.error());
    auto client = openClient(documentFolder(setting), (*backend)->url(), ana().email);
    if (!client)
        return std::unexpected(client.error());
    client->account->start();
    if (auto waited = waitFor(client->store(), [&] { return isSynced(client->store()); }); !waited)
        return std::unexpected(waited.error());
    return client->store().workspaces().document(document.id).and_then([&setting](const QString &text) {
        return writeText(setting.folder + u"/document.md"_s, text);
    });
}

Result<Figures> prepareTranscript(const Setting &setting)
{
    const auto corpus = Corpus::load(setting.corpus);
    if (!corpus)
        return std::unexpected(corpus.error());
    QString text;
    for (int number = 0; number < setting.messages; ++number)
        text += corpus->message(number) + u'\n';
    return writeText(setting.folder + u"/transcript.md"_s, text);
}

Result<Figures> prepareShared(const Setting &setting)
{
    const auto backend = BackendProcess::start(sharedFolder(setting) + u"/backend"_s);
    if (!backend)
        return std::unexpected(backend.error());
    auto client = openClient(sharedFolder(setting) + u"/profile"_s, (*backend)->url(), ana().email);
    if (!client)
        return std::unexpected(client.error());
    client->account->start();
    sync::Store &store = client->store();
    if (auto synced = waitFor(store, [&store] { return isSynced(store); }); !synced)
        return std::unexpected(synced.error());
    const models::NewWorkspace proposal{.id = models::newId(),
        .title = u"Shared"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {}};
    if (const auto created = store.workspaces().create(proposal); !created)
        return std::unexpected(created.error());
    if (auto synced = waitFor(store, [&store] { return isSynced(store); }); !synced)
        return std::unexpected(synced.error());
    const auto session = QCoro::waitFor(store.sessions().openNow(proposal.id));
    if (!session)
        return std::unexpected(session.error());
    models::ShareCommand command;
    command.id = models::newId();
    command.recipientId = *models::idFromText(QString::fromLatin1(binh().id));
    command.mode = models::ShareMode::Reviewer;
    command.transcript = models::TranscriptExtent::Following;
    command.sessionId = *session;
    command.handoffRecord.summary = u"To be read."_s;
    if (const auto sent = QCoro::waitFor(store.shares().send(proposal.id, command)); !sent)
        return std::unexpected(sent.error());
    return waitFor(store, [&store] {
        return isSynced(store) && !store.shares().grants().isEmpty();
    }).transform([] { return Figures(); });
}

} // namespace agentee::bench
