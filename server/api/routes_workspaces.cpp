#include "server/api/row_routes.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Action;
using models::Result;

constexpr qint64 importBody = 32 * 1024 * 1024;
constexpr qint64 stateBody = 2 * models::limits::StateBytes; ///< escapes and white space included
constexpr qint64 orderBody = 256 * 1024; ///< the ids of the most sections a workspace can have

Result<Work> decodeCreate(const Call &call)
{
    return models::newWorkspaceFromJson(call.body())
        .transform([](const models::NewWorkspace &command) -> Work {
            return [command](Transaction &transaction, const Principal &principal) {
                return createWorkspace(transaction, principal, command).transform(asCreated);
            };
        });
}

Result<Work> decodeRename(const Call &call)
{
    models::JsonReader reader = call.reader();
    const QString title = reader.text("title"_L1, 1, models::limits::TitleLength);
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), title](
            Transaction &transaction, const Principal &principal) {
            return renameWorkspace(transaction, principal, id, version, title).transform(asRow);
        });
}

Result<Work> decodeState(const Call &call)
{
    models::JsonReader reader = call.reader();
    const QJsonObject state = reader.object("state"_L1);
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), state](
            Transaction &transaction, const Principal &principal) {
            return setState(transaction, principal, id, version, state).transform(asRow);
        });
}

Result<Work> decodeStep(const Call &call)
{
    models::JsonReader reader = call.reader();
    const QString step = reader.text("step"_L1, 1, models::limits::KeyLength);
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), step](
            Transaction &transaction, const Principal &principal) {
            return moveToStep(transaction, principal, id, version, step).transform(asRow);
        });
}

Result<Work> decodeOrder(const Call &call)
{
    models::JsonReader reader = call.reader();
    QList<models::Id> ids;
    for (const QString &text : reader.textList("section_ids"_L1, models::limits::SectionsPerWorkspace, 36)) {
        const std::optional<models::Id> id = models::idFromText(text);
        if (!id)
            reader.fail("section_ids"_L1, Say::tr("must be a list of ids"));
        ids.append(id.value_or(models::Id()));
    }
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), ids](
            Transaction &transaction, const Principal &principal) {
            return orderSections(transaction, principal, id, version, ids).transform(asRow);
        });
}

Result<Work> decodeAssign(const Call &call)
{
    models::JsonReader reader = call.reader();
    const models::Id person = reader.id("person_id"_L1);
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), person](
            Transaction &transaction, const Principal &principal) {
            return assign(transaction, principal, id, version, person).transform(asRow);
        });
}

Result<Work> decodeSetCollaborator(const Call &call)
{
    models::JsonReader reader = call.reader();
    const models::Role role = reader.word<models::Role>("role"_L1, models::roleFromWord);
    return unlessWrong(reader,
        [id = call.id(), person = call.id("person_id"), role](
            Transaction &transaction, const Principal &principal) {
            return setCollaborator(transaction, principal, id, person, role).transform(asRow);
        });
}

Result<Work> decodeRemoveCollaborator(const Call &call)
{
    return [id = call.id(), person = call.id("person_id")](
               Transaction &transaction, const Principal &principal) {
        return removeCollaborator(transaction, principal, id, person).transform(noContent);
    };
}

QList<ApiRoute> collaboratorRoutes()
{
    return {
        {.pattern = "/v1/workspaces/{id}/collaborators",
            .name = "listCollaborators",
            .whose = Whose::Workspace,
            .action = Action::ViewWorkspace,
            .decode = itemsById<collaborators>},
        {.method = Method::Put,
            .pattern = "/v1/workspaces/{id}/collaborators/{person_id}",
            .name = "setCollaborator",
            .effect = Effect::Write,
            .whose = Whose::Workspace,
            .action = Action::ManageCollaborators,
            .takesBody = true,
            .decode = decodeSetCollaborator},
        {.method = Method::Delete,
            .pattern = "/v1/workspaces/{id}/collaborators/{person_id}",
            .name = "removeCollaborator",
            .effect = Effect::Write,
            .whose = Whose::Workspace,
            .action = Action::ManageCollaborators,
            .decode = decodeRemoveCollaborator},
    };
}

} // namespace

QList<ApiRoute> workspaceRoutes()
{
    ApiRoute state =
        versionedWrite(Method::Put, "/v1/workspaces/{id}/state", "setState", Action::EditState, decodeState);
    state.maximumBody = stateBody;
    ApiRoute order = versionedWrite(
        Method::Put, "/v1/workspaces/{id}/order", "orderSections", Action::ReorderSections, decodeOrder);
    order.maximumBody = orderBody;
    return QList<ApiRoute>{
               {.method = Method::Post,
                   .pattern = "/v1/workspaces",
                   .name = "createWorkspace",
                   .effect = Effect::Write,
                   .takesBody = true,
                   .maximumBody = importBody,
                   .decode = decodeCreate},
               {.pattern = "/v1/workspaces/{id}",
                   .name = "getWorkspace",
                   .whose = Whose::Workspace,
                   .action = Action::ViewWorkspace,
                   .decode = rowById<workspace>},
               versionedWrite(Method::Patch, "/v1/workspaces/{id}", "renameWorkspace",
                   Action::RenameWorkspace, decodeRename),
               state,
               versionedWrite(
                   Method::Put, "/v1/workspaces/{id}/step", "moveToStep", Action::AdvanceStep, decodeStep),
               order,
               versionedWrite(
                   Method::Put, "/v1/workspaces/{id}/assignee", "assign", Action::HandOver, decodeAssign),
           }
    + collaboratorRoutes();
}

} // namespace agentee::server
