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

class Say
{
    Q_DECLARE_TR_FUNCTIONS(EditStanding)
};

QString reasonOf(sync::Store &store, const models::Id &workspaceId, bool maySuggest)
{
    const auto workspace = store.workspaces().workspace(workspaceId);
    if (!workspace || !workspace->assignee) {
        return maySuggest ? Say::tr("Nobody holds the edit right now. You can suggest a change.")
                          : Say::tr("Nobody holds the edit right now. You can read.");
    }
    if (*workspace->assignee == store.me().id)
        return Say::tr("Your role here lets you read only. Ask the owner for more.");
    const QString name = store.people().name(*workspace->assignee);
    return (maySuggest ? Say::tr("%1 is editing. You can suggest a change.")
                       : Say::tr("%1 is editing. You can read."))
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
        answer.reason = (answer.maySuggest ? Say::tr("%1 owns this section. You can suggest a change.")
                                           : Say::tr("%1 owns this section. You can read."))
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
        return Say::tr("You are editing");
    const bool maySuggest = models::may(models::Action::Suggest, standing);
    if (!workspace->assignee)
        return Say::tr("Nobody is editing");
    return (maySuggest ? Say::tr("%1 is editing, you can suggest") : Say::tr("%1 is editing, you can read"))
        .arg(store.people().name(*workspace->assignee));
}

} // namespace agentee::ui
