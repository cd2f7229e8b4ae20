#include "sync/stores/workspace_commands.h"

#include "models/content_hash.h"
#include "models/heading.h"
#include "models/json_reader.h"
#include "models/state_merge.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Action;
using models::Entity;
using models::Id;
using models::Problem;
using models::Result;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::WorkspaceStore)
};

QJsonArray textsOf(const QList<Id> &ids)
{
    QJsonArray texts;
    for (const Id &id : ids)
        texts.append(models::idText(id));
    return texts;
}

/// The workflow's own beginning, where the command says nothing: it can be worked on before the server has
/// seen it.
models::NewWorkspace completed(models::NewWorkspace command, const std::optional<models::Workflow> &workflow)
{
    if (!workflow)
        return command;
    if (command.state.isEmpty())
        command.state = workflow->initialState;
    if (command.sections.isEmpty()) {
        for (const models::TemplateSection &section : workflow->templateSections) {
            command.sections.append({.id = models::newId(),
                .key = section.key,
                .title = section.title,
                .markdown = section.markdown});
        }
    }
    return command;
}

models::Section shownSection(
    const models::NewSection &section, const Id &workspaceId, int position, const QDateTime &at, const Id &me)
{
    return {.id = section.id,
        .workspaceId = workspaceId,
        .key = section.key,
        .title = section.title,
        .markdown = section.markdown,
        .position = position,
        .version = 1,
        .contentHash = models::contentHash(section.markdown),
        .owner = {},
        .deleted = false,
        .updatedAt = at,
        .updatedBy = me};
}

/// The server takes so many bytes at once, with what JSON adds to the text.
Result<void> checkSize(const models::NewWorkspace &command)
{
    constexpr qsizetype mostPerUnit = 6; // a control character as \u0001
    qsizetype units = command.frontMatter.size();
    for (const models::NewSection &section : command.sections)
        units += section.markdown.size();
    if (units * mostPerUnit < models::limits::DocumentBytes / 2)
        return {};
    const QByteArray body = QJsonDocument(models::toJson(command)).toJson(QJsonDocument::Compact);
    if (body.size() <= models::limits::DocumentBytes)
        return {};
    return models::problem(Problem::Kind::TooLarge,
        Say::tr("“%1” is too large to be sent to the server.").arg(command.title),
        Say::tr("Divide it into several documents, or take large pictures out of its text."));
}

} // namespace

Result<models::Workspace> WorkspaceCommands::allowed(const Id &id, Action action, const QString &refusal)
{
    const std::optional<models::Workspace> workspace = m_data.cache().workspaces.find(id);
    if (!workspace)
        return notFound();
    if (!m_data.may(action, id))
        return notAllowed(refusal);
    return *workspace;
}

Result<void> WorkspaceCommands::create(const models::NewWorkspace &workspace)
{
    std::optional<models::Workflow> workflow;
    for (const models::Workflow &known : m_data.cache().workflows.all()) {
        if (known.key == workspace.workflowKey && (!workflow || known.version > workflow->version))
            workflow = known;
    }
    const models::NewWorkspace command = completed(workspace, workflow);
    if (Result<models::NewWorkspace> checked = models::newWorkspaceFromJson(models::toJson(command));
        !checked)
        return std::unexpected(checked.error());
    if (Result<void> fits = checkSize(command); !fits)
        return fits;
    if (m_data.cache().workspaces.find(command.id))
        return models::problem(Problem::Kind::Conflict, Say::tr("This workspace is there already."));

    const Id me = m_data.me().id;
    QueuedWrite write = m_data.newWrite(WriteKind::CreateWorkspace, command.id, command.id);
    write.place = command.title;
    write.body = models::toJson(command);
    const models::Workspace shown{.id = command.id,
        .title = command.title,
        .workflowKey = command.workflowKey,
        .workflowVersion = workflow ? workflow->version : 1,
        .currentStep =
            workflow && !workflow->steps.isEmpty() ? workflow->steps.first().key : command.workflowKey,
        .state = command.state,
        .frontMatter = command.frontMatter,
        .assignee = me,
        .lockVersion = 1,
        .createdAt = write.queuedAt,
        .updatedAt = write.queuedAt};
    const models::Collaborator owner{.id = models::newId(),
        .workspaceId = command.id,
        .personId = me,
        .role = models::Role::Owner,
        .addedBy = me,
        .addedAt = write.queuedAt};
    QList<RowKey> touched{
        {.entity = Entity::Workspace, .id = shown.id}, {.entity = Entity::Collaborator, .id = owner.id}};
    QJsonArray sections;
    for (qsizetype i = 0; i < command.sections.size(); ++i) {
        const auto section =
            shownSection(command.sections[i], command.id, static_cast<int>(i), write.queuedAt, me);
        sections.append(models::toJson(section));
        touched.append({.entity = Entity::Section, .id = section.id});
    }
    write.made = {{u"workspaces"_s, QJsonArray{models::toJson(shown)}}, {u"sections"_s, sections},
        {u"collaborators"_s, QJsonArray{models::toJson(owner)}}};
    return m_data.submit(std::move(write), touched);
}

Result<void> WorkspaceCommands::rename(const Id &id, const QString &title)
{
    const auto workspace = allowed(
        id, Action::RenameWorkspace, Say::tr("Only the person who edits this workspace can rename it."));
    if (!workspace)
        return std::unexpected(workspace.error());
    if (Result<void> good =
            checkLine(title, 1, models::limits::TitleLength, Say::tr("This title is too long."));
        !good)
        return good;
    if (workspace->title == title)
        return {};
    QueuedWrite write = m_data.newWrite(WriteKind::RenameWorkspace, id, id);
    write.body = {{u"title"_s, title}};
    write.base = {{u"title"_s, workspace->title}, {u"text"_s, workspace->title}};
    return m_data.submit(std::move(write), {{.entity = Entity::Workspace, .id = id}});
}

Result<void> WorkspaceCommands::setState(
    const Id &id, const std::optional<QJsonObject> &from, const QJsonObject &state)
{
    const auto workspace = allowed(
        id, Action::EditState, Say::tr("Only the person who edits this workspace can change its details."));
    if (!workspace)
        return std::unexpected(workspace.error());
    if (QJsonDocument(state).toJson(QJsonDocument::Compact).size() > models::limits::StateBytes)
        return models::problem(Problem::Kind::TooLarge, Say::tr("These details are too long to be kept."));
    if (from.value_or(workspace->state) == state)
        return {};
    const models::StateMerge joined =
        models::mergeStates(from.value_or(workspace->state), workspace->state, state);
    // Where both changed the same field, the engine asks the person.
    const bool clean = joined.overlaps.isEmpty();
    const QJsonObject base = clean ? workspace->state : *from;
    const QJsonObject wanted = clean ? joined.merged : state;
    if (wanted == workspace->state)
        return {};
    QueuedWrite write = m_data.newWrite(WriteKind::SetState, id, id);
    write.body = {{u"state"_s, wanted}};
    write.base = {{u"state"_s, base},
        {u"text"_s, QString::fromUtf8(QJsonDocument(base).toJson(QJsonDocument::Indented))}};
    return m_data.submit(std::move(write), {{.entity = Entity::Workspace, .id = id}});
}

Result<void> WorkspaceCommands::moveToStep(const Id &id, const QString &step)
{
    const auto workspace =
        allowed(id, Action::AdvanceStep, Say::tr("Only the person who edits this workspace can move it on."));
    if (!workspace)
        return std::unexpected(workspace.error());
    if (workspace->currentStep == step)
        return {};
    if (const auto workflow =
            m_data.cache().workflows.find(workspace->workflowKey, workspace->workflowVersion)) {
        models::GateFacts facts{.filledSections = {}, .state = workspace->state, .openSuggestions = 0};
        for (const models::Section &section : m_data.cache().sections.ofWorkspace(id)) {
            if (models::isSectionFilled(*workflow, section.key, section.markdown))
                facts.filledSections.insert(section.key);
        }
        for (const models::Suggestion &suggestion : m_data.cache().suggestions.ofWorkspace(id))
            facts.openSuggestions += suggestion.state == models::SuggestionState::Open ? 1 : 0;
        if (Result<void> move = models::mayMoveToStep(*workflow, workspace->currentStep, step, facts); !move)
            return move;
    }
    QueuedWrite write = m_data.newWrite(WriteKind::MoveToStep, id, id);
    write.body = {{u"step"_s, step}};
    write.base = {{u"step"_s, workspace->currentStep}};
    return m_data.submit(std::move(write), {{.entity = Entity::Workspace, .id = id}});
}

Result<void> WorkspaceCommands::orderSections(const Id &id, const QList<Id> &sectionIds)
{
    const auto workspace = allowed(
        id, Action::ReorderSections, Say::tr("Only the person who edits this workspace can move sections."));
    if (!workspace)
        return std::unexpected(workspace.error());
    QList<Id> present;
    for (const models::Section &section : m_data.cache().sections.ofWorkspace(id))
        present.append(section.id);
    if (present == sectionIds)
        return {};
    if (QSet<Id>(present.begin(), present.end()) != QSet<Id>(sectionIds.begin(), sectionIds.end())
        || present.size() != sectionIds.size())
        return models::problem(Problem::Kind::Conflict,
            Say::tr("The sections have changed while you moved them."), Say::tr("Move them again."));
    QueuedWrite write = m_data.newWrite(WriteKind::OrderSections, id, id);
    write.body = {{u"section_ids"_s, textsOf(sectionIds)}};
    write.base = {{u"section_ids"_s, textsOf(present)}};
    QList<RowKey> touched;
    for (const Id &section : sectionIds)
        touched.append({.entity = Entity::Section, .id = section});
    return m_data.submit(std::move(write), touched);
}

} // namespace agentee::sync
