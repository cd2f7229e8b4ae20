#include "server/services/checks.h"

#include "server/services/collaboration.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/collaborator_table.h"
#include "server/store/grant_table.h"
#include "server/store/person_table.h"
#include "server/store/section_table.h"
#include "server/store/suggestion_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

#include <algorithm>

namespace agentee::server
{

using models::Action;
using models::Collaborator;
using models::Entity;
using models::Id;
using models::Result;
using models::Role;
using namespace Qt::StringLiterals;

namespace
{

bool isOnlyOwner(const QList<Collaborator> &all, const Id &person)
{
    return std::ranges::none_of(all, [&person](const Collaborator &other) {
        return other.role == Role::Owner && other.personId != person;
    });
}

/// What a person may see from now on comes to their clients in order, addressed to them.
void tellAbout(Transaction &transaction, const Id &tenant, const Id &person, const Id &workspaceId)
{
    transaction.touchFor(tenant, person, Entity::Workspace, workspaceId, workspaceId);
    for (const Collaborator &other : CollaboratorTable(transaction).ofWorkspace(tenant, workspaceId))
        transaction.touchFor(tenant, person, Entity::Collaborator, other.id, workspaceId);
    for (const models::Section &section : SectionTable(transaction).ofWorkspace(tenant, workspaceId))
        transaction.touchFor(tenant, person, Entity::Section, section.id, workspaceId);
    for (const Id &suggestion : SuggestionTable(transaction).idsOfWorkspace(tenant, workspaceId))
        transaction.touchFor(tenant, person, Entity::Suggestion, suggestion, workspaceId);
}

/// Without the right to edit, neither the workspace nor a section of it stays with this person.
void takeEditRights(
    Transaction &transaction, const Principal &principal, const Id &workspaceId, const Id &person)
{
    WorkspaceTable workspaces(transaction);
    auto workspace = workspaces.find(principal.tenant, workspaceId);
    if (workspace && workspace->assignee == person) {
        workspace->assignee = std::nullopt;
        for (const Collaborator &other :
            CollaboratorTable(transaction).ofWorkspace(principal.tenant, workspaceId)) {
            if (other.role == Role::Owner && other.personId != person) {
                workspace->assignee = other.personId;
                break;
            }
        }
        ++workspace->lockVersion;
        workspace->updatedAt = transaction.time();
        workspaces.update(principal.tenant, *workspace);
        transaction.touch(principal.tenant, Entity::Workspace, workspaceId, workspaceId);
    }
    SectionTable sections(transaction);
    for (const Id &id : sections.disown(principal.tenant, workspaceId, person))
        transaction.touch(principal.tenant, Entity::Section, id, workspaceId);
}

} // namespace

Collaborator addCollaborator(
    Transaction &transaction, const Principal &principal, const Id &workspaceId, const Id &person, Role role)
{
    const Collaborator made{.id = models::newId(),
        .workspaceId = workspaceId,
        .personId = person,
        .role = role,
        .addedBy = principal.person,
        .addedAt = transaction.time()};
    CollaboratorTable(transaction).insert(principal.tenant, made);
    transaction.touch(principal.tenant, Entity::Collaborator, made.id, workspaceId);
    tellAbout(transaction, principal.tenant, person, workspaceId);
    return made;
}

Collaborator changeRole(
    Transaction &transaction, const Principal &principal, Collaborator collaborator, Role role)
{
    collaborator.role = role;
    CollaboratorTable(transaction).setRole(principal.tenant, collaborator.id, role);
    transaction.touch(principal.tenant, Entity::Collaborator, collaborator.id, collaborator.workspaceId);
    if (role != Role::Owner && role != Role::Editor)
        takeEditRights(transaction, principal, collaborator.workspaceId, collaborator.personId);
    return collaborator;
}

void endCollaboration(Transaction &transaction, const Principal &principal, const Collaborator &collaborator)
{
    const Id &workspaceId = collaborator.workspaceId;
    const Id &person = collaborator.personId;
    GrantTable grants(transaction);
    for (const models::TranscriptGrant &grant : grants.inForceOf(principal.tenant, workspaceId, person)) {
        grants.revoke(principal.tenant, grant.id, transaction.time());
        transaction.touchFor(principal.tenant, grant.grantorId, Entity::TranscriptGrant, grant.id);
        transaction.touchFor(principal.tenant, grant.granteeId, Entity::TranscriptGrant, grant.id);
    }
    takeEditRights(transaction, principal, workspaceId, person);
    CollaboratorTable(transaction).remove(principal.tenant, collaborator.id);
    transaction.touch(principal.tenant, Entity::Collaborator, collaborator.id, workspaceId);
    transaction.purgeFor(principal.tenant, person, workspaceId);
}

Result<QList<Collaborator>> collaborators(
    Transaction &transaction, const Principal &principal, const Id &workspaceId)
{
    if (auto standing = requireMay(transaction, principal, Action::ViewWorkspace, workspaceId); !standing)
        return std::unexpected(standing.error());
    return CollaboratorTable(transaction).ofWorkspace(principal.tenant, workspaceId);
}

Result<Collaborator> setCollaborator(Transaction &transaction, const Principal &principal,
    const Id &workspaceId, const Id &personId, Role role)
{
    if (auto standing = requireMay(transaction, principal, Action::ManageCollaborators, workspaceId);
        !standing)
        return std::unexpected(standing.error());
    const auto person = PersonTable(transaction).find(principal.tenant, personId);
    if (!person || !person->active)
        return notFound(Say::tr("colleague"));
    CollaboratorTable table(transaction);
    const auto present = table.of(principal.tenant, workspaceId, personId);
    if (present && present->role == role)
        return *present;
    if (present && present->role == Role::Owner
        && isOnlyOwner(table.ofWorkspace(principal.tenant, workspaceId), personId))
        return conflict(Say::tr("A proposal needs an owner."), Say::tr("Make somebody else an owner first."),
            models::toJson(*present));
    const Collaborator made = present ? changeRole(transaction, principal, *present, role)
                                      : addCollaborator(transaction, principal, workspaceId, personId, role);
    transaction.audit(
        principal, u"collaborator_set"_s, personId, workspaceId, {{u"role"_s, models::word(role)}});
    return made;
}

Result<void> removeCollaborator(
    Transaction &transaction, const Principal &principal, const Id &workspaceId, const Id &personId)
{
    // Leaving is everybody's own right.
    const Action action = personId == principal.person ? Action::ViewWorkspace : Action::ManageCollaborators;
    if (auto standing = requireMay(transaction, principal, action, workspaceId); !standing)
        return std::unexpected(standing.error());
    QList<Collaborator> all = CollaboratorTable(transaction).ofWorkspace(principal.tenant, workspaceId);
    const auto present = std::ranges::find(all, personId, &Collaborator::personId);
    if (present == all.end())
        return notFound(Say::tr("colleague"));
    if (present->role == Role::Owner && isOnlyOwner(all, personId))
        return conflict(Say::tr("A proposal needs an owner."), Say::tr("Make somebody else an owner first."),
            models::toJson(*present));
    if (principal.agent)
        return models::problem(models::Problem::Kind::NotAllowed, Say::tr("An agent may not remove people."),
            Say::tr("Do it yourself."));
    endCollaboration(transaction, principal, *present);
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, workspaceId);
    if (personId != principal.person && workspace) {
        transaction.notify(principal.tenant,
            {.id = {},
                .personId = personId,
                .kind = models::NotificationKind::AccessRevoked,
                .workspaceId = workspaceId,
                .workspaceTitle = workspace->title,
                .actorId = principal.person,
                .subjectId = {},
                .createdAt = {},
                .readAt = {}});
    }
    transaction.audit(principal, u"collaborator_removed"_s, personId, workspaceId);
    return {};
}

} // namespace agentee::server
