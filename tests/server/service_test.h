#pragma once

#include "server/services/sections.h"
#include "server/services/workspaces.h"
#include "tests/support/backend/test_backend.h"

#include <QTest>

/// What the tests of the services have in common.
namespace agentee::test
{

using models::Problem;
using server::Principal;
using server::Transaction;
using namespace Qt::StringLiterals;

template <typename Work>
auto write(TestBackend &backend, Work work)
{
    return backend.database().write(std::move(work));
}
template <typename Work>
auto read(TestBackend &backend, Work work)
{
    return backend.database().read(std::move(work));
}

template <typename T>
Problem::Kind kindOf(const models::Result<T> &result)
{
    return result ? Problem::Kind::Cancelled : result.error().kind;
}

inline models::NewWorkspace newProposal(int sectionCount = 3)
{
    models::NewWorkspace command{.id = models::newId(),
        .title = u"Metro line"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {{u"client"_s, u"City"_s}},
        .sections = {}};
    for (int i = 0; i < sectionCount; ++i) {
        command.sections.append({.id = models::newId(),
            .key = i == 0 ? u"summary"_s : u"part-%1"_s.arg(i),
            .title = u"Part %1"_s.arg(i),
            .markdown = u"## Part %1\n\nText %1\n"_s.arg(i)});
    }
    return command;
}

inline models::Workspace makeProposal(
    TestBackend &backend, const Principal &owner, const models::NewWorkspace &command)
{
    auto made = write(backend, [&](Transaction &t) { return server::createWorkspace(t, owner, command); });
    if (!made)
        qFatal("proposal: %s", qPrintable(made.error().title));
    return *made;
}

inline QList<models::Section> sectionsOf(
    TestBackend &backend, const Principal &reader, const models::Id &workspace)
{
    return read(backend, [&](Transaction &t) {
        return server::sections(t, reader, workspace);
    }).value_or(QList<models::Section>());
}

inline auto addPerson(TestBackend &backend, const Principal &owner, const models::Id &workspace,
    const Principal &person, models::Role role)
{
    return write(backend,
        [&](Transaction &t) { return server::setCollaborator(t, owner, workspace, person.person, role); });
}

} // namespace agentee::test
