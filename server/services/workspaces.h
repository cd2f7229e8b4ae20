#pragma once

#include "models/api.h"
#include "models/permissions.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

/// What the person is to this workspace (and to the owner of a section), from the database. NotFound unless
/// the person is a collaborator of the same tenant: who may not see it is not told that it exists. Every
/// service asks this first.
models::Result<models::Standing> standingOf(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, std::optional<models::Id> sectionId = {});
/// NotFound or NotAllowed, or the standing. The sentence of NotAllowed says who can ("Ana is editing; you can
/// suggest").
models::Result<models::Standing> requireMay(Transaction &transaction, const Principal &principal,
    models::Action action, const models::Id &workspaceId, std::optional<models::Id> sectionId = {});

models::Result<models::Workspace> createWorkspace(
    Transaction &transaction, const Principal &principal, const models::NewWorkspace &command);
models::Result<models::Workspace> workspace(
    Transaction &transaction, const Principal &principal, const models::Id &id);

// Writes carry the lock_version they were made against; an older one is Stale with `current`.
models::Result<models::Workspace> renameWorkspace(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 lockVersion, const QString &title);
/// Schema violations are InvalidFields with pointers into the state. An equal state is a no-op.
models::Result<models::Workspace> setState(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 lockVersion, const QJsonObject &state);
/// The next step when its gates are met, or back to any earlier one. Unmet gates are Conflict with
/// fieldErrors.
models::Result<models::Workspace> moveToStep(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 lockVersion, const QString &step);
/// `sectionIds`: exactly the sections that are not deleted, in the new order.
models::Result<models::Workspace> orderSections(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 lockVersion, const QList<models::Id> &sectionIds);
/// Takes the edit right (owner) or gives it to a collaborator with the role editor or owner.
models::Result<models::Workspace> assign(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 lockVersion, const models::Id &personId);

models::Result<QList<models::Collaborator>> collaborators(
    Transaction &transaction, const Principal &principal, const models::Id &workspaceId);
/// Adds a person of the same tenant, or changes the role. The last owner cannot be demoted.
models::Result<models::Collaborator> setCollaborator(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, const models::Id &personId, models::Role role);
/// Ends access at once: grants in both directions are revoked, the edit right falls to the owner, running
/// turns of that person's session lose their rights with the next call, the feed tells their clients to
/// purge.
models::Result<void> removeCollaborator(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, const models::Id &personId);

/// Full-text search over what the person may see, best first. Diacritics do not matter.
models::Result<QList<models::SearchHit>> search(
    Transaction &transaction, const Principal &principal, const QString &words, int limit);

} // namespace agentee::server
