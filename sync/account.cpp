#include "sync/account.h"

#include "sync/account_parts.h"
#include "sync/engine/engine_thread.h"
#include "sync/outbox/outbox.h"
#include "sync/stores/local_store.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Result;

struct Account::Private {
    AccountInfo info;
    std::unique_ptr<LocalStore> store;
    std::unique_ptr<EngineThread> engine;
};

Account::Account()
    : d(std::make_unique<Private>())
{
}

Account::~Account()
{
    if (d->store)
        d->store->data().remote = nullptr;
    d->engine.reset();
}

Result<std::unique_ptr<Account>> Account::open(const AccountParts &parts)
{
    Result<std::unique_ptr<LocalStore>> store = LocalStore::open(parts.folder, parts.person, parts.tenant);
    if (!store)
        return std::unexpected(store.error());
    std::unique_ptr<Account> account(new Account());
    account->d->info = parts.info;
    account->d->store = *std::move(store);
    LocalStore *const local = account->d->store.get();

    account->d->engine = std::make_unique<EngineThread>(EngineParts{
        .route = parts.route ? parts.route : [server = parts.info.server] { return ServerRoute(server); },
        .folder = parts.folder,
        .me = parts.person.id,
        .makeCredentials = parts.makeCredentials});
    EngineThread *const engine = account->d->engine.get();
    local->data().remote = engine;
    connect(engine, &EngineThread::changed, local, qOverload<const ChangeSet &>(&LocalStore::take));
    connect(engine, &EngineThread::status, local, qOverload<const Status &>(&LocalStore::take));
    connect(engine, &EngineThread::event, local, qOverload<const models::StreamEvent &>(&LocalStore::take));
    connect(engine, &EngineThread::signInNeeded, account.get(), &Account::signInNeeded);
    connect(engine, &EngineThread::cacheDamaged, local, &LocalStore::rebuildCache);
    return account;
}

const AccountInfo &Account::info() const
{
    return d->info;
}

Store &Account::store()
{
    return *d->store;
}

void Account::start()
{
    d->engine->start();
}

void Account::wakeUp()
{
    d->engine->wakeUp();
}

namespace
{

Result<int> unsentEdits(const QString &folder)
{
    const QString file = folder + u"/outbox.db"_s;
    if (!QFile::exists(file))
        return 0;
    Result<std::unique_ptr<Outbox>> outbox = Outbox::open(file);
    if (!outbox)
        return std::unexpected(outbox.error());
    const Outbox::Counts counts = (*outbox)->counts();
    if (const std::optional<models::Problem> problem = (*outbox)->database().takeProblem())
        return std::unexpected(*problem);
    return counts.waiting + counts.needPerson;
}

} // namespace

AccountCalls accountCalls()
{
    return {.open = &Account::open, .unsentEdits = &unsentEdits};
}

} // namespace agentee::sync
