#include "server/main/sample_data.h"

#include "models/outline.h"
#include "models/sample.h"
#include "server/main/sample_conversation.h"
#include "server/main/sample_people.h"
#include "server/services/accounts.h"
#include "server/services/password.h"
#include "server/services/sections.h"
#include "server/services/workspaces.h"
#include "server/store/database.h"
#include "server/store/transaction.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

// In the global namespace, as Qt's macro demands.
static void initSampleResources()
{
    Q_INIT_RESOURCE(sample);
}

namespace agentee::server
{

namespace
{

using models::Id;
using models::Result;
using sample::companies;
using sample::Company;
using sample::Someone;

struct Proposal {
    QLatin1StringView id;
    QLatin1StringView author; ///< mailbox
    QLatin1StringView file;
    QStringView title;
};

constexpr auto harbourSessionId = "01930000-0000-7000-8000-000000000201"_L1;

constexpr std::array<Proposal, 5> olderProposals{{
    {"01930000-0000-7000-8000-000000000102"_L1, "ana"_L1, "reefer_yard"_L1, u"Reefer yard Östervik"},
    {"01930000-0000-7000-8000-000000000103"_L1, "ana"_L1, "ferry_charging"_L1, u"Ferry charging Hallsund"},
    {"01930000-0000-7000-8000-000000000104"_L1, "ana"_L1, "solar_roof_vi"_L1, u"Điện mặt trời Cần Thơ"},
    {"01930000-0000-7000-8000-000000000105"_L1, "ana"_L1, "district_heating_ru"_L1,
        u"Теплоснабжение Сосновки"},
    {"01930000-0000-7000-8000-000000000106"_L1, "carla"_L1, "contoso_warehouse"_L1,
        u"Warehouse lighting Lelystad"},
}};

Id idOf(QLatin1StringView text)
{
    return models::idFromText(QString(text)).value_or(Id());
}

QByteArray resource(const QString &name)
{
    initSampleResources();
    QFile file(u":/agentee/sample/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a sample is not part of this program");
    return file.readAll();
}

/// Ids of sections follow from their proposal's, so that every installation has the same.
Id sectionIdOf(const Id &workspace, int number)
{
    QByteArray bytes = workspace.toRfc4122();
    bytes[10] = char(0x10);
    bytes[13] = char(number + 1);
    return Id::fromRfc4122(bytes);
}

QList<models::NewSection> sectionsOf(const Id &workspace, const QString &file)
{
    QList<models::NewSection> sections;
    QSet<QString> keys;
    const models::Outline outline = models::parseOutline(QString::fromUtf8(resource(file + u".md"_s)));
    for (const models::DocumentPart &part : outline.parts) {
        const QString key = models::sectionKey(part.title, keys);
        keys.insert(key);
        sections.append({.id = sectionIdOf(workspace, int(sections.size())),
            .key = key,
            .title = part.title,
            .markdown = part.markdown});
    }
    return sections;
}

Principal principalOf(const Company &company, QLatin1StringView mailbox)
{
    const auto someone = std::ranges::find(company.people, mailbox, &Someone::mailbox);
    return {.person = idOf(someone->id), .tenant = idOf(company.id), .agent = {}, .agentSession = {}};
}

Result<void> makeCompany(Transaction &transaction, const Company &company, const QByteArray &passwordHash)
{
    const Id tenant = idOf(company.id);
    if (auto made = createTenant(transaction, tenant, company.name.toString()); !made)
        return std::unexpected(made.error());
    for (const Someone &someone : company.people) {
        if (someone.mailbox.isEmpty())
            continue;
        const models::Person person{.id = idOf(someone.id),
            .name = someone.name.toString(),
            .email = someone.mailbox + u'@' + company.domain,
            .initials = someone.initials.toString()};
        if (auto made = createPerson(transaction, tenant, person, passwordHash); !made)
            return std::unexpected(made.error());
    }
    return {};
}

Result<void> makeOlderProposals(Transaction &transaction)
{
    for (const Proposal &proposal : olderProposals) {
        const Company &company = proposal.author == "carla"_L1 ? companies.at(1) : companies.at(0);
        const Id id = idOf(proposal.id);
        const models::NewWorkspace command{.id = id,
            .title = proposal.title.toString(),
            .workflowKey = u"proposal"_s,
            .frontMatter = {},
            .state = {},
            .sections = sectionsOf(id, proposal.file)};
        const Principal author = principalOf(company, proposal.author);
        if (auto made = createWorkspace(transaction, author, command); !made)
            return std::unexpected(made.error());
    }
    return {};
}

Result<void> makeHarbourRetrofit(Transaction &transaction, const Principal &ana)
{
    const Id id = sampleWorkspaceId();
    const models::NewWorkspace command{.id = id,
        .title = u"Harbour retrofit"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = QJsonDocument::fromJson(resource(u"harbour_retrofit.json"_s)).object(),
        .sections = sectionsOf(id, u"harbour_retrofit"_s)};
    return createWorkspace(transaction, ana, command)
        .and_then([&](const models::Workspace &made) {
            return moveToStep(transaction, ana, id, made.lockVersion, u"technical_proposal"_s);
        })
        .and_then([&](const models::Workspace &) {
            return sample::makeConversation(transaction, ana, id, sampleSessionId());
        });
}

Result<bool> isEmpty(Transaction &transaction)
{
    return !transaction.select(u"SELECT 1 FROM tenant LIMIT 1"_s).next();
}

} // namespace

Id samplePersonId(const QString &name)
{
    for (const Company &company : companies) {
        const auto someone = std::ranges::find(company.people, name, &Someone::mailbox);
        if (someone != company.people.end())
            return idOf(someone->id);
    }
    return {};
}

Id sampleTenantId(const QString &name)
{
    const auto company = std::ranges::find(companies, name, &Company::name);
    return company == companies.end() ? Id() : idOf(company->id);
}

Id sampleWorkspaceId()
{
    return models::sampleProposal();
}

Id sampleSessionId()
{
    return idOf(harbourSessionId);
}

Result<bool> fillWithSampleData(Database &database, const QString &password)
{
    if (const Result<bool> empty = database.read(isEmpty); !empty || !*empty)
        return empty;
    QList<QByteArray> hashes;
    for (const Company &company : companies) {
        const Result<QByteArray> hash =
            hashPassword(password.isEmpty() ? company.password.toString() : password);
        if (!hash)
            return std::unexpected(hash.error());
        hashes.append(*hash);
    }
    return database.write([&](Transaction &transaction) -> Result<bool> {
        for (std::size_t i = 0; i < companies.size(); ++i) {
            if (auto made = makeCompany(transaction, companies.at(i), hashes.at(qsizetype(i))); !made)
                return std::unexpected(made.error());
        }
        return makeOlderProposals(transaction)
            .and_then(
                [&] { return makeHarbourRetrofit(transaction, principalOf(companies.at(0), "ana"_L1)); })
            .transform([] { return true; });
    });
}

} // namespace agentee::server
