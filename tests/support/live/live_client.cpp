#include "tests/support/live/live_client.h"

#include "sync/workspace_store.h"

#include <QCoroTimer>

#include <QDeadlineTimer>
#include <QTimer>

namespace agentee::tests
{

QCoro::Task<models::Result<std::unique_ptr<LiveClient>>> LiveClient::open(
    QString profileFolder, QUrl server, QString email, QString password)
{
    std::unique_ptr<LiveClient> client(new LiveClient);
    auto profile = sync::Profile::open(profileFolder);
    if (!profile)
        co_return std::unexpected(profile.error());
    client->m_profile = *std::move(profile);

    sync::AccountInfo info;
    if (const QList<sync::AccountInfo> known = client->m_profile->accounts(); !known.isEmpty()) {
        info = known.first();
    } else {
        const auto signedIn = co_await client->m_profile->signIn(server, email, password);
        if (!signedIn)
            co_return std::unexpected(signedIn.error());
        info = *signedIn;
    }
    auto account = client->m_profile->openAccount(info);
    if (!account)
        co_return std::unexpected(account.error());
    client->m_account = *std::move(account);
    client->m_account->start();
    co_return client;
}

QCoro::Task<bool> waitUntil(std::function<bool()> met, int seconds)
{
    const QDeadlineTimer deadline(std::chrono::seconds{seconds});
    QTimer tick;
    tick.start(5);
    while (!met()) {
        if (deadline.hasExpired())
            co_return false;
        co_await tick;
    }
    co_return true;
}

QCoro::Task<bool> waitUntilSynced(sync::Store &store, int seconds)
{
    co_return co_await waitUntil(
        [&store] {
            const sync::Status status = store.status();
            return status.upToDate && !status.initialSync && status.waiting == 0
                && !store.workspaces().workflows().isEmpty();
        },
        seconds);
}

} // namespace agentee::tests
