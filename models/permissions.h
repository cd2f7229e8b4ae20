#pragma once

#include "models/person.h"
#include "models/workspace.h"

#include <QList>

namespace agentee::models
{

/// Everything a person can do with a workspace. The server asks may() before it acts, the client asks it to
/// enable its buttons: one matrix for both.
enum class Action {
    ViewWorkspace, ///< read sections, state, history, suggestions; search
    EditSection, ///< change, rename, delete or restore one section
    AddSection,
    ReorderSections,
    EditState,
    AdvanceStep,
    RenameWorkspace,
    AssignSectionOwner,
    Suggest, ///< make, rebase and withdraw one's own suggestions
    DecideSuggestion, ///< accept or reject those of others
    UseSession, ///< have one's own session with the agent
    ShareWorkspace, ///< bring a colleague in as a reviewer, show one's own transcript
    HandOver, ///< give the edit right away
    ManageCollaborators, ///< change roles, remove people
};

/// What the decision depends on, read from the database for this request (or from the cache, to enable a
/// button).
struct Standing {
    std::optional<Role> role; ///< none: not a collaborator
    bool isAssignee = false;
    std::optional<bool> ownsSection; ///< about one section: whether this person owns it; none: nobody does
};

/// Whether a person with this standing may do this. Without a role nothing is allowed, not even to know that
/// the workspace exists.
bool may(Action action, const Standing &standing);

/// Whether somebody with this role in the company may close the account of a colleague with that one.
bool mayDeactivate(TenantRole actor, TenantRole colleague);

QString word(Action action);
QList<Action> allActions();

} // namespace agentee::models
