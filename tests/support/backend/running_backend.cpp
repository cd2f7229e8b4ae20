#include "tests/support/backend/running_backend.h"

#include "server/main/sample_data.h"
#include "server/services/accounts.h"
#include "server/services/password.h"

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

bool isOfContoso(const QString &name)
{
    return name == "carla"_L1 || name == "dirk"_L1;
}

} // namespace

RunningBackend::RunningBackend(server::AgentPort *agent)
    : m_backend(must(server::Backend::open(
          {.folder = m_folder.path(), .discovery = {.name = u"Test"_s, .version = u"0"_s}})))
    , m_nora(models::newId())
    , m_ada(models::newId())
{
    must(server::fillWithSampleData(database()));
    const models::Person nora{
        .id = m_nora, .name = u"Nora Berg"_s, .email = u"nora@northwind.example"_s, .initials = u"NB"_s};
    const QByteArray hash = must(server::hashPassword(u"northwind"_s));
    const models::Person ada{.id = m_ada,
        .name = u"Ada Nilsen"_s,
        .email = u"ada@northwind.example"_s,
        .initials = u"AN"_s,
        .role = models::TenantRole::TenantAdmin};
    for (const models::Person &person : {nora, ada}) {
        write([&](server::Transaction &transaction) {
            return server::createPerson(transaction, server::sampleTenantId(u"Northwind"_s), person, hash);
        });
    }
    m_backend->setAgent(agent);
    must(m_backend->start());
}

RunningBackend::~RunningBackend() = default;

std::unique_ptr<ApiUser> RunningBackend::signIn(const QString &name) const
{
    return isOfContoso(name)
        ? std::make_unique<ApiUser>(port(), name + u"@contoso.example"_s, u"contoso-lelystad"_s)
        : std::make_unique<ApiUser>(port(), name + u"@northwind.example"_s, u"northwind"_s);
}

server::Principal RunningBackend::principal(const QString &name) const
{
    return {.person = name == "nora"_L1 ? m_nora
            : name == "ada"_L1          ? m_ada
                                        : server::samplePersonId(name),
        .tenant = server::sampleTenantId(isOfContoso(name) ? u"Contoso"_s : u"Northwind"_s),
        .agent = {},
        .agentSession = {}};
}

} // namespace agentee::test
