#include "models/permissions.h"

#include "models/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr Words<Action, 14> actionWords{{{
    {Action::ViewWorkspace, "view_workspace"_L1},
    {Action::EditSection, "edit_section"_L1},
    {Action::AddSection, "add_section"_L1},
    {Action::ReorderSections, "reorder_sections"_L1},
    {Action::EditState, "edit_state"_L1},
    {Action::AdvanceStep, "advance_step"_L1},
    {Action::RenameWorkspace, "rename_workspace"_L1},
    {Action::AssignSectionOwner, "assign_section_owner"_L1},
    {Action::Suggest, "suggest"_L1},
    {Action::DecideSuggestion, "decide_suggestion"_L1},
    {Action::UseSession, "use_session"_L1},
    {Action::ShareWorkspace, "share_workspace"_L1},
    {Action::HandOver, "hand_over"_L1},
    {Action::ManageCollaborators, "manage_collaborators"_L1},
}}};
static_assert(actionWords.complete(Action::ManageCollaborators));

/// What a role needs besides itself.
enum class When {
    Never,
    Always,
    Assignee, ///< while the edit right is theirs
    Partition, ///< for a section they own; where nobody owns one, while the edit right is theirs
};

struct Row {
    Action action;
    std::array<When, 4> byRole; ///< in the order of Role
};

constexpr When never = When::Never;
constexpr When always = When::Always;
constexpr When assignee = When::Assignee;
constexpr When partition = When::Partition;

// clang-format off
constexpr std::array<Row, 14> matrix{{
    //                              viewer  reviewer  editor     owner
    {Action::ViewWorkspace,       {{always, always,   always,    always}}},
    {Action::EditSection,         {{never,  never,    partition, partition}}},
    {Action::AddSection,          {{never,  never,    assignee,  assignee}}},
    {Action::ReorderSections,     {{never,  never,    assignee,  assignee}}},
    {Action::EditState,           {{never,  never,    assignee,  assignee}}},
    {Action::AdvanceStep,         {{never,  never,    assignee,  assignee}}},
    {Action::RenameWorkspace,     {{never,  never,    assignee,  assignee}}},
    {Action::AssignSectionOwner,  {{never,  never,    assignee,  assignee}}},
    {Action::Suggest,             {{never,  always,   always,    always}}},
    {Action::DecideSuggestion,    {{never,  never,    partition, partition}}},
    {Action::UseSession,          {{never,  always,   always,    always}}},
    {Action::ShareWorkspace,      {{never,  never,    always,    always}}},
    {Action::HandOver,            {{never,  never,    assignee,  always}}},
    {Action::ManageCollaborators, {{never,  never,    never,     always}}},
}};
// clang-format on

consteval bool inOrder()
{
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        if (matrix[i].action != actionWords.pairs[i].first)
            return false;
    }
    return true;
}
static_assert(inOrder() && matrix.size() == actionWords.pairs.size());

} // namespace

bool may(Action action, const Standing &standing)
{
    if (!standing.role)
        return false;
    switch (matrix.at(static_cast<std::size_t>(action)).byRole.at(static_cast<std::size_t>(*standing.role))) {
    case When::Never:
        return false;
    case When::Always:
        return true;
    case When::Assignee:
        return standing.isAssignee;
    case When::Partition:
        return standing.ownsSection.value_or(standing.isAssignee);
    }
    return false;
}

bool mayDeactivate(TenantRole actor, TenantRole colleague)
{
    return actor != TenantRole::Member && colleague <= actor;
}

QString word(Action action)
{
    return actionWords.word(action);
}

QList<Action> allActions()
{
    QList<Action> actions;
    for (const Row &row : matrix)
        actions.append(row.action);
    return actions;
}

} // namespace agentee::models
