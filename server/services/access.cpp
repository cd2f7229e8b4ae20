#include "server/services/checks.h"

#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/collaborator_table.h"
#include "server/store/person_table.h"
#include "server/store/section_table.h"
#include "server/store/session_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

namespace agentee::server
{

using models::Action;
using models::Id;
using models::Problem;
using models::Result;
using models::Section;
using models::Standing;
using models::Workspace;
using namespace Qt::StringLiterals;

namespace
{

struct Subject {
    Workspace workspace;
    std::optional<Section> section;
    Standing standing;
};

/// An agent acts through its session: that one is still its owner's, still open, and about this workspace.
bool agentMayActIn(Transaction &transaction, const Principal &principal, const Id &workspaceId)
{
    if (!principal.agent && !principal.agentSession)
        return true;
    if (!principal.agent || !principal.agentSession)
        return false;
    const auto session = SessionTable(transaction).find(principal.tenant, *principal.agentSession);
    return session && session->active && session->ownerId == principal.person
        && session->workspaceId == workspaceId;
}

Result<Subject> subjectOf(
    Transaction &transaction, const Principal &principal, const Id &workspaceId, std::optional<Id> sectionId)
{
    const auto collaborator =
        CollaboratorTable(transaction).of(principal.tenant, workspaceId, principal.person);
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, workspaceId);
    if (!collaborator || !workspace || !agentMayActIn(transaction, principal, workspaceId))
        return notFound(Say::tr("proposal"));
    Subject subject{.workspace = *workspace, .section = {}, .standing = {}};
    subject.standing.role = collaborator->role;
    subject.standing.isAssignee = workspace->assignee == principal.person;
    if (sectionId) {
        subject.section = SectionTable(transaction).find(principal.tenant, *sectionId);
        if (!subject.section || subject.section->workspaceId != workspaceId)
            return notFound(Say::tr("section"));
        if (subject.section->owner)
            subject.standing.ownsSection = *subject.section->owner == principal.person;
    }
    return subject;
}

QString nameOf(Transaction &transaction, const Id &tenant, const Id &person)
{
    const auto row = PersonTable(transaction).find(tenant, person);
    return row ? row->name : Say::tr("A colleague");
}

/// Who holds the right, told to whoever does not.
QString whoMay(Transaction &transaction, const Principal &principal, Action action, const Subject &subject)
{
    const bool aboutSection = action == Action::EditSection || action == Action::DecideSuggestion;
    const bool needsOwner = action == Action::ManageCollaborators;
    if (needsOwner)
        return Say::tr("Only an owner of this proposal may do that.");
    if (subject.standing.role == models::Role::Viewer)
        return Say::tr("You may read this proposal, not change it.");
    if (aboutSection && subject.section && subject.section->owner)
        return Say::tr("%1 edits this section; you can suggest a change.")
            .arg(nameOf(transaction, principal.tenant, *subject.section->owner));
    if (!subject.workspace.assignee)
        return Say::tr("Nobody is editing now; an owner can take over or say who edits.");
    if (*subject.workspace.assignee == principal.person)
        return Say::tr("You may suggest changes to this proposal, not make them.");
    return Say::tr("%1 is editing now; you can suggest a change.")
        .arg(nameOf(transaction, principal.tenant, *subject.workspace.assignee));
}

} // namespace

Result<Standing> standingOf(
    Transaction &transaction, const Principal &principal, const Id &workspaceId, std::optional<Id> sectionId)
{
    const Result<Subject> subject = subjectOf(transaction, principal, workspaceId, sectionId);
    if (!subject)
        return std::unexpected(subject.error());
    return subject->standing;
}

Result<Standing> requireMay(Transaction &transaction, const Principal &principal, Action action,
    const Id &workspaceId, std::optional<Id> sectionId)
{
    const Result<Subject> subject = subjectOf(transaction, principal, workspaceId, sectionId);
    if (!subject)
        return std::unexpected(subject.error());
    if (models::may(action, subject->standing))
        return subject->standing;
    Problem problem{.kind = Problem::Kind::NotAllowed,
        .title = whoMay(transaction, principal, action, *subject),
        .nextStep = Say::tr("Make a suggestion, or ask an owner of the proposal.")};
    problem.current =
        subject->section ? models::toJson(*subject->section) : models::toJson(subject->workspace);
    return std::unexpected(problem);
}

} // namespace agentee::server
