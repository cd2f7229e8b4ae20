#include "server/services/workspaces.h"

#include "models/content_hash.h"
#include "models/json_document.h"
#include "server/services/checks.h"
#include "server/services/section_text.h"
#include "server/services/workflows.h"
#include "server/speech/say.h"
#include "server/store/collaborator_table.h"
#include "server/store/section_table.h"
#include "server/store/suggestion_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace agentee::server
{

using models::Action;
using models::Id;
using models::NewWorkspace;
using models::Result;
using models::Workspace;
using namespace Qt::StringLiterals;

namespace
{

Result<void> checkTitle(const QString &title)
{
    if (title.trimmed().isEmpty() || title.size() > models::limits::TitleLength)
        return invalidField(
            u"/title"_s, Say::tr("A title has 1 to %1 characters.").arg(models::limits::TitleLength));
    return {};
}

Result<void> checkStateSize(const QJsonObject &state)
{
    if (models::canonicalJson(state).size() > models::limits::StateBytes)
        return models::problem(
            models::Problem::Kind::TooLarge, Say::tr("The proposal's data are larger than they may be."));
    return {};
}

Result<void> checkSections(Transaction &transaction, const NewWorkspace &command)
{
    if (command.sections.size() > models::limits::SectionsPerWorkspace)
        return models::problem(models::Problem::Kind::TooLarge,
            Say::tr("The document has more than %1 sections.").arg(models::limits::SectionsPerWorkspace),
            Say::tr("Divide it into several proposals."));
    qint64 bytes = command.frontMatter.toUtf8().size();
    QSet<Id> ids;
    QSet<QString> keys;
    SectionTable table(transaction);
    for (qsizetype i = 0; i < command.sections.size(); ++i) {
        const models::NewSection &section = command.sections.at(i);
        const QString pointer = u"/sections/%1"_s.arg(i);
        if (auto checked = checkMarkdown(section.markdown); !checked)
            return checked;
        if (ids.contains(section.id) || table.exists(section.id))
            return invalidField(pointer + u"/id"_s, Say::tr("This section's id is in use already."));
        if (section.key.isEmpty() || keys.contains(section.key))
            return invalidField(pointer + u"/key"_s, Say::tr("Two sections have the same key."));
        ids.insert(section.id);
        keys.insert(section.key);
        bytes += section.markdown.toUtf8().size();
    }
    if (bytes > models::limits::DocumentBytes
        || command.frontMatter.size() > models::limits::FrontMatterLength)
        return models::problem(models::Problem::Kind::TooLarge,
            Say::tr("The document is larger than a proposal may be."),
            Say::tr("Divide it into several proposals."));
    return {};
}

models::GateFacts gateFacts(Transaction &transaction, const Principal &principal,
    const models::Workflow &workflow, const Workspace &workspace)
{
    models::GateFacts facts{.filledSections = {}, .state = workspace.state, .openSuggestions = 0};
    for (const models::Section &section :
        SectionTable(transaction).ofWorkspace(principal.tenant, workspace.id)) {
        if (models::isSectionFilled(workflow, section.key, section.markdown))
            facts.filledSections.insert(section.key);
    }
    facts.openSuggestions = SuggestionTable(transaction).openCount(principal.tenant, workspace.id);
    return facts;
}

void insertSections(Transaction &transaction, const Principal &principal, const NewWorkspace &command)
{
    SectionTable table(transaction);
    int position = 0;
    for (const models::NewSection &given : command.sections) {
        const models::Section section{.id = given.id,
            .workspaceId = command.id,
            .key = given.key,
            .title = given.title.left(models::limits::TitleLength),
            .markdown = given.markdown,
            .position = position++,
            .version = 1,
            .contentHash = models::contentHash(given.markdown),
            .owner = {},
            .deleted = false,
            .updatedAt = transaction.time(),
            .updatedBy = principal.person};
        models::SectionRevision revision;
        revision.author = principal.person;
        revision.agent = principal.agent;
        table.insert(principal.tenant, section, revision);
        transaction.touch(principal.tenant, models::Entity::Section, section.id, command.id);
    }
}

/// The workspace, when the principal may do this and it is still at this version.
Result<Workspace> openForWrite(
    Transaction &transaction, const Principal &principal, Action action, const Id &id, qint64 lockVersion)
{
    if (auto standing = requireMay(transaction, principal, action, id); !standing)
        return std::unexpected(standing.error());
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, id);
    if (!workspace)
        return notFound(Say::tr("proposal"));
    if (workspace->lockVersion != lockVersion)
        return stale(Say::tr("proposal"), models::toJson(*workspace));
    return *workspace;
}

Workspace save(Transaction &transaction, const Principal &principal, Workspace workspace,
    const QString &action, const QJsonObject &detail = {})
{
    ++workspace.lockVersion;
    workspace.updatedAt = transaction.time();
    WorkspaceTable(transaction).update(principal.tenant, workspace);
    transaction.touch(principal.tenant, models::Entity::Workspace, workspace.id, workspace.id);
    transaction.audit(principal, action, workspace.id, workspace.id, detail);
    return workspace;
}

} // namespace

Result<Workspace> createWorkspace(
    Transaction &transaction, const Principal &principal, const NewWorkspace &command)
{
    if (principal.agent)
        return models::problem(models::Problem::Kind::NotAllowed,
            Say::tr("An agent may not create proposals."), Say::tr("Create it yourself."));
    WorkspaceTable table(transaction);
    const QByteArray hash =
        QCryptographicHash::hash(models::canonicalJson(models::toJson(command)), QCryptographicHash::Sha256);
    if (table.exists(command.id)) {
        if (table.wasMadeBy(principal.tenant, command.id, principal.person, hash))
            return workspace(transaction, principal, command.id);
        return conflict(
            Say::tr("A proposal with this id exists already."), Say::tr("Create it again with a new id."));
    }
    if (auto checked = checkTitle(command.title); !checked)
        return std::unexpected(checked.error());
    const Result<models::Workflow> workflow = workflowOf(command.workflowKey);
    if (!workflow)
        return std::unexpected(workflow.error());
    NewWorkspace complete = command;
    if (complete.sections.isEmpty())
        complete.sections = newSections(*workflow);
    if (complete.state.isEmpty())
        complete.state = workflow->initialState;
    if (auto checked = checkSections(transaction, complete); !checked)
        return std::unexpected(checked.error());
    if (auto checked = checkStateSize(complete.state); !checked)
        return std::unexpected(checked.error());
    if (auto checked = checkState(command.workflowKey, complete.state); !checked)
        return std::unexpected(checked.error());

    const Workspace made{.id = command.id,
        .title = command.title,
        .workflowKey = command.workflowKey,
        .workflowVersion = workflow->version,
        .currentStep = workflow->steps.first().key,
        .state = complete.state,
        .frontMatter = command.frontMatter,
        .assignee = principal.person,
        .lockVersion = 1,
        .createdAt = transaction.time(),
        .updatedAt = transaction.time()};
    table.insert(principal.tenant, made, principal.person, hash);
    const models::Collaborator owner{.id = models::newId(),
        .workspaceId = made.id,
        .personId = principal.person,
        .role = models::Role::Owner,
        .addedBy = principal.person,
        .addedAt = transaction.time()};
    CollaboratorTable(transaction).insert(principal.tenant, owner);
    transaction.touch(principal.tenant, models::Entity::Workspace, made.id, made.id);
    transaction.touch(principal.tenant, models::Entity::Collaborator, owner.id, made.id);
    insertSections(transaction, principal, complete);
    transaction.audit(principal, u"workspace_created"_s, made.id, made.id,
        {{u"title"_s, made.title}, {u"sections"_s, complete.sections.size()}});
    return made;
}

Result<Workspace> workspace(Transaction &transaction, const Principal &principal, const Id &id)
{
    if (auto standing = requireMay(transaction, principal, Action::ViewWorkspace, id); !standing)
        return std::unexpected(standing.error());
    const auto found = WorkspaceTable(transaction).find(principal.tenant, id);
    if (!found)
        return notFound(Say::tr("proposal"));
    return *found;
}

Result<Workspace> renameWorkspace(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 lockVersion, const QString &title)
{
    Result<Workspace> workspace =
        openForWrite(transaction, principal, Action::RenameWorkspace, id, lockVersion);
    if (!workspace)
        return workspace;
    if (auto checked = checkTitle(title); !checked)
        return std::unexpected(checked.error());
    if (workspace->title == title)
        return workspace;
    workspace->title = title;
    return save(transaction, principal, *workspace, u"workspace_renamed"_s, {{u"title"_s, title}});
}

Result<Workspace> setState(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 lockVersion, const QJsonObject &state)
{
    Result<Workspace> workspace = openForWrite(transaction, principal, Action::EditState, id, lockVersion);
    if (!workspace)
        return workspace;
    if (workspace->state == state)
        return workspace;
    if (auto checked = checkStateSize(state); !checked)
        return std::unexpected(checked.error());
    if (auto checked = checkState(workspace->workflowKey, state); !checked)
        return std::unexpected(checked.error());
    workspace->state = state;
    return save(transaction, principal, *workspace, u"state_changed"_s);
}

Result<Workspace> moveToStep(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 lockVersion, const QString &step)
{
    Result<Workspace> workspace = openForWrite(transaction, principal, Action::AdvanceStep, id, lockVersion);
    if (!workspace)
        return workspace;
    if (workspace->currentStep == step)
        return workspace;
    const Result<models::Workflow> workflow = workflowOf(workspace->workflowKey);
    if (!workflow)
        return std::unexpected(workflow.error());
    const models::GateFacts facts = gateFacts(transaction, principal, *workflow, *workspace);
    if (auto allowed = models::mayMoveToStep(*workflow, workspace->currentStep, step, facts); !allowed)
        return std::unexpected(allowed.error());
    const QString from = std::exchange(workspace->currentStep, step);
    return save(transaction, principal, *workspace, u"step_changed"_s, {{u"from"_s, from}, {u"to"_s, step}});
}

Result<Workspace> orderSections(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 lockVersion, const QList<Id> &sectionIds)
{
    Result<Workspace> workspace =
        openForWrite(transaction, principal, Action::ReorderSections, id, lockVersion);
    if (!workspace)
        return workspace;
    SectionTable table(transaction);
    const QList<Id> present = table.idsOfWorkspace(principal.tenant, id);
    if (sectionIds == present)
        return workspace;
    if (!std::is_permutation(sectionIds.begin(), sectionIds.end(), present.begin(), present.end()))
        return invalidField(
            u"/section_ids"_s, Say::tr("The new order does not name every section exactly once."));
    for (qsizetype i = 0; i < sectionIds.size(); ++i) {
        if (sectionIds.at(i) == present.at(i))
            continue;
        table.setPosition(principal.tenant, sectionIds.at(i), static_cast<int>(i));
        transaction.touch(principal.tenant, models::Entity::Section, sectionIds.at(i), id);
    }
    return save(transaction, principal, *workspace, u"sections_ordered"_s);
}

Result<Workspace> assign(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 lockVersion, const Id &personId)
{
    const Result<models::Standing> standing = standingOf(transaction, principal, id);
    if (!standing)
        return std::unexpected(standing.error());
    Result<Workspace> workspace = openForWrite(transaction, principal, Action::HandOver, id, lockVersion);
    if (!workspace)
        return workspace;
    const auto target = CollaboratorTable(transaction).of(principal.tenant, id, personId);
    if (!target)
        return notFound(Say::tr("colleague"));
    if (target->role != models::Role::Editor && target->role != models::Role::Owner)
        return conflict(Say::tr("The edit right goes to an editor or an owner."),
            Say::tr("Make that colleague an editor first, or share the proposal as a handoff."),
            models::toJson(*workspace));
    if (workspace->assignee == personId)
        return workspace;
    workspace->assignee = personId;
    return save(
        transaction, principal, *workspace, u"edit_right_moved"_s, {{u"to"_s, models::idText(personId)}});
}

} // namespace agentee::server
