#include "tests/sync/faults/shared_proposal.h"

#include "server/services/sections.h"
#include "server/services/workspaces.h"

using namespace Qt::StringLiterals;

namespace agentee::tests
{

SharedProposal::SharedProposal()
    : workspace(models::newId())
    , ofAna({models::newId(), models::newId(), models::newId()})
    , ofBinh(models::newId())
    , m_people(std::make_unique<test::TestBackend>())
    , m_backend(test::must(server::Backend::open({.folder = m_people->folder()})))
{
    test::must(m_backend->start());
    QList<models::NewSection> sections;
    for (const models::Id &id : ofAna + QList{ofBinh}) {
        const QString title = u"Part %1"_s.arg(sections.size());
        sections.append({.id = id,
            .key = u"part-%1"_s.arg(sections.size()),
            .title = title,
            .markdown = u"# %1\n\na\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n"_s.arg(title)});
    }
    const models::NewWorkspace command{.id = workspace,
        .title = u"Harbour retrofit"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = sections};
    write([&](server::Transaction &transaction) {
        return server::createWorkspace(transaction, ana(), command)
            .and_then([&](const models::Workspace &) {
                return server::setCollaborator(
                    transaction, ana(), workspace, binh().person, models::Role::Editor);
            })
            .and_then([&](const models::Collaborator &) {
                return server::setSectionOwner(transaction, ana(), ofBinh, 1, binh().person);
            });
    });
}

SharedProposal::~SharedProposal() = default;

std::unique_ptr<PersonClient> SharedProposal::signIn(const server::Principal &who, quint32 seed)
{
    return std::make_unique<PersonClient>(
        *m_backend, who, m_folder.filePath(u"computer %1"_s.arg(++m_computers)), seed);
}

} // namespace agentee::tests
