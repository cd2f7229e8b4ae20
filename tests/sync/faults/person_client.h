#pragma once

#include "server/api/backend.h"
#include "server/services/principal.h"
#include "sync/account.h"
#include "sync/account_parts.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "tests/support/network/fault_proxy.h"

#include <memory>

namespace agentee::tests
{

/// One person's client on one machine, behind a network of its own.
class PersonClient
{
public:
    /// Signs in; nothing is fetched before start(). `folder` is the account's.
    PersonClient(
        server::Backend &backend, const server::Principal &who, const QString &folder, quint32 seed = 0);

    void start() { m_account->start(); }
    /// Ends the program and starts it again, without a network before start().
    void reopen();
    /// The server forgets this sign-in, as when another device was told to end it.
    void revokeSignIn();
    /// What the person does about it.
    void signInAgain();

    FaultProxy &network() { return m_network; }
    sync::Account &account() { return *m_account; }
    sync::Store &store() { return m_account->store(); }
    sync::WorkspaceStore &workspaces() { return store().workspaces(); }
    const server::Principal &who() const { return m_who; }
    QString cacheFile() const { return m_parts.folder + QStringLiteral("/cache.db"); }
    QString text(const models::Id &section);

    /// Connected, everything fetched, nothing waiting to be sent.
    bool isQuiet();

private:
    void signIn();

    server::Backend &m_backend;
    const server::Principal m_who;
    FaultProxy m_network;
    models::Id m_authSession;
    sync::AccountParts m_parts;
    std::unique_ptr<sync::Account> m_account;
};

} // namespace agentee::tests
