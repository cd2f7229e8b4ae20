#include "ui/workspace/edit_standing.h"

#include "models/permissions.h"
#include "sync/people_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"

#include <QCoreApplication>

namespace agentee::ui
{

namespace
{

QString text(const char *source)
{
    return QCoreApplication::translate("EditStanding", source);
}

QString reasonOf(sync::Store &store, const models::Id &workspaceId, bool maySuggest)
{
    const auto workspace = store.workspaces().workspace(workspaceId);
    if (!workspace || !workspace->assignee) {
        return maySuggest ? text("Nobody holds the edit right now. You can suggest a change.")
                          : text("Nobody holds the edit right now. You can read.");
    }
    if (*workspace->assignee == store.me().id)
        return text("Your role here lets you read only. Ask the owner for more.");
    const QString name = store.people().name(*workspace->assignee);
    return (
        maySuggest ? text("%1 is editing. You can suggest a change.") : text("%1 is editing. You can read."))
        .arg(name);
}

} // namespace

EditStanding sectionStanding(sync::Store &store, const models::Id &workspaceId, const models::Id &sectionId)
{
    const models::Standing standing = store.workspaces().standing(workspaceId, sectionId);
    EditStanding answer{.mayEdit = models::may(models::Action::EditSection, standing),
        .maySuggest = models::may(models::Action::Suggest, standing),
        .reason = {}};
    if (answer.mayEdit)
        return answer;
    const auto section = store.workspaces().section(sectionId);
    if (section && section->owner && *section->owner != store.me().id) {
        const QString name = store.people().name(*section->owner);
        answer.reason = (answer.maySuggest ? text("%1 owns this section. You can suggest a change.")
                                           : text("%1 owns this section. You can read."))
                            .arg(name);
    } else {
        answer.reason = reasonOf(store, workspaceId, answer.maySuggest);
    }
    return answer;
}

EditStanding stateStanding(sync::Store &store, const models::Id &workspaceId)
{
    const models::Standing standing = store.workspaces().standing(workspaceId);
    EditStanding answer{.mayEdit = models::may(models::Action::EditState, standing),
        .maySuggest = models::may(models::Action::Suggest, standing),
        .reason = {}};
    if (!answer.mayEdit)
        answer.reason = reasonOf(store, workspaceId, answer.maySuggest);
    return answer;
}

QString editorSentence(sync::Store &store, const models::Id &workspaceId)
{
    const auto workspace = store.workspaces().workspace(workspaceId);
    if (!workspace)
        return {};
    const models::Standing standing = store.workspaces().standing(workspaceId);
    if (standing.isAssignee)
        return text("You are editing");
    const bool maySuggest = models::may(models::Action::Suggest, standing);
    if (!workspace->assignee)
        return text("Nobody is editing");
    return (maySuggest ? text("%1 is editing, you can suggest") : text("%1 is editing, you can read"))
        .arg(store.people().name(*workspace->assignee));
}

} // namespace agentee::ui
