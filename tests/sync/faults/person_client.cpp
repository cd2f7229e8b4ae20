#include "tests/sync/faults/person_client.h"

#include "server/services/accounts.h"
#include "server/store/database.h"
#include "server/store/transaction.h"
#include "tests/support/backend/must.h"
#include "tests/sync/network/backend.h"

using namespace Qt::StringLiterals;

namespace agentee::tests
{

using test::must;

PersonClient::PersonClient(
    server::Backend &backend, const server::Principal &who, const QString &folder, quint32 seed)
    : m_backend(backend)
    , m_who(who)
    , m_network(backend.port(), seed)
    , m_parts{.info = {.personId = who.person,
                  .tenantId = who.tenant,
                  .personName = u"Somebody"_s,
                  .email = {},
                  .tenantName = {},
                  .server = m_network.url()},
          .person = {.id = who.person,
              .name = u"Somebody"_s,
              .email = u"x@example.com"_s,
              .initials = u"XX"_s},
          .tenant = {.id = who.tenant, .name = u"Northwind"_s},
          .folder = folder,
          .makeCredentials = {}}
{
    signIn();
    reopen();
}

void PersonClient::signIn()
{
    const auto signedIn = must(m_backend.database().write([&](server::Transaction &transaction) {
        return server::signIn(transaction, {.tenant = m_who.tenant, .person = m_who.person}, u"test"_s);
    }));
    const auto known = must(m_backend.database().read([&](server::Transaction &transaction) {
        return server::authenticate(transaction, signedIn.accessToken.toLatin1());
    }));
    m_authSession = known.authSession;
    m_parts.makeCredentials = [credentials = std::make_shared<test::MemoryCredentials>(
                                   signedIn.refreshToken)] { return credentials; };
}

void PersonClient::reopen()
{
    m_account.reset();
    m_account = must(sync::Account::open(m_parts));
}

void PersonClient::revokeSignIn()
{
    must(m_backend.database().write(
        [&](server::Transaction &transaction) { return server::signOut(transaction, m_authSession); }));
}

void PersonClient::signInAgain()
{
    m_account.reset();
    signIn();
    reopen();
    start();
}

QString PersonClient::text(const models::Id &section)
{
    return workspaces().section(section).value_or(models::Section{}).markdown;
}

bool PersonClient::isQuiet()
{
    const sync::Status status = store().status();
    return status.connection == sync::Status::Connection::Online && status.upToDate && !status.initialSync
        && status.waiting == 0;
}

} // namespace agentee::tests
