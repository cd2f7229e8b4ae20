#include "tests/support/sample_store/sample_workspace_store.h"

#include "models/outline.h"
#include "tests/support/sample_store/sample_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

bool SampleWorkspaceStore::mayAct(
    models::Action action, const models::Id &workspaceId, std::optional<models::Id> sectionId) const
{
    return models::may(action, standing(workspaceId, sectionId));
}

models::Standing SampleWorkspaceStore::standing(
    const models::Id &workspaceId, std::optional<models::Id> sectionId) const
{
    models::Standing standing;
    const models::Workspace *row = m_store.data().workspace(workspaceId);
    if (!row)
        return standing;
    for (const models::Collaborator &collaborator : m_store.data().collaborators.value(workspaceId)) {
        if (collaborator.personId == m_store.me().id)
            standing.role = collaborator.role;
    }
    standing.isAssignee = row->assignee == m_store.me().id;
    const models::Section *section = sectionId ? m_store.data().section(*sectionId) : nullptr;
    if (section && section->owner)
        standing.ownsSection = *section->owner == m_store.me().id;
    return standing;
}

sync::WorkspaceSummary SampleWorkspaceStore::summaryOf(const models::Workspace &workspace) const
{
    const SampleData &data = m_store.data();
    sync::WorkspaceSummary summary{.id = workspace.id,
        .title = workspace.title,
        .stepTitle = workspace.currentStep,
        .updatedAt = workspace.updatedAt,
        .assignee = workspace.assignee,
        .myRole = standing(workspace.id, {}).role.value_or(models::Role::Viewer),
        .unseenChanges = false,
        .sharedByMe = false,
        .reviewAsked = false,
        .openSuggestions = 0};
    if (const models::Workflow *workflow = data.workflow(workspace.workflowKey)) {
        for (const models::WorkflowStep &step : workflow->steps) {
            if (step.key == workspace.currentStep)
                summary.stepTitle = step.title;
        }
    }
    for (const sync::SectionMarks &marks : marks(workspace.id)) {
        summary.unseenChanges = summary.unseenChanges || marks.unseenChange;
        summary.openSuggestions += marks.openSuggestions;
    }
    for (const models::Share &share : data.shares) {
        const bool open =
            share.state != models::ShareState::Declined && share.state != models::ShareState::Recalled;
        if (share.workspaceId != workspace.id || !open)
            continue;
        summary.sharedByMe = summary.sharedByMe || share.senderId == m_store.me().id;
        const bool asked = share.recipientId == m_store.me().id && share.mode == models::ShareMode::Reviewer;
        summary.reviewAsked = summary.reviewAsked || (asked && share.state != models::ShareState::Continued);
    }
    return summary;
}

QList<sync::WorkspaceSummary> SampleWorkspaceStore::summaries(int offset, int limit) const
{
    QList<const models::Workspace *> rows;
    for (const models::Workspace &row : m_store.data().workspaces) {
        if (standing(row.id, {}).role)
            rows.append(&row);
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &models::Workspace::updatedAt);
    QList<sync::WorkspaceSummary> answer;
    for (const models::Workspace *row : rows.mid(offset, limit))
        answer.append(summaryOf(*row));
    return answer;
}

int SampleWorkspaceStore::count() const
{
    const QList<models::Workspace> &rows = m_store.data().workspaces;
    return int(std::ranges::count_if(
        rows, [this](const models::Workspace &row) { return standing(row.id, {}).role.has_value(); }));
}

std::optional<sync::WorkspaceSummary> SampleWorkspaceStore::summary(const models::Id &id) const
{
    const models::Workspace *row = m_store.data().workspace(id);
    return row && standing(id, {}).role ? std::optional(summaryOf(*row)) : std::nullopt;
}

std::optional<models::Workspace> SampleWorkspaceStore::workspace(const models::Id &id) const
{
    const models::Workspace *row = m_store.data().workspace(id);
    return row && standing(id, {}).role ? std::optional(*row) : std::nullopt;
}

QList<models::Section> SampleWorkspaceStore::sections(const models::Id &workspaceId) const
{
    if (!standing(workspaceId, {}).role)
        return {};
    QList<models::Section> rows = m_store.data().sections.value(workspaceId);
    rows.removeIf([](const models::Section &row) { return row.deleted; });
    return rows;
}

std::optional<models::Section> SampleWorkspaceStore::section(const models::Id &id) const
{
    const models::Section *row = m_store.data().section(id);
    return row && standing(row->workspaceId, {}).role ? std::optional(*row) : std::nullopt;
}

QHash<models::Id, sync::SectionMarks> SampleWorkspaceStore::marks(const models::Id &workspaceId) const
{
    const SampleData &data = m_store.data();
    QHash<models::Id, sync::SectionMarks> marks;
    for (const models::Section &row : data.sections.value(workspaceId)) {
        if (!row.deleted)
            marks[row.id].unseenChange =
                data.seen.value(row.id, row.version) < row.version && row.updatedBy != m_store.me().id;
    }
    for (const sync::OutboxEntry &entry : data.outbox) {
        if (entry.workspaceId != workspaceId || !entry.sectionId)
            continue;
        if (entry.state == sync::OutboxEntry::State::NeedsPerson)
            marks[*entry.sectionId].needsPerson = true;
        else
            marks[*entry.sectionId].unsent = true;
    }
    for (const models::Suggestion &row : data.suggestions) {
        if (row.workspaceId == workspaceId && row.sectionId && row.state == models::SuggestionState::Open)
            ++marks[*row.sectionId].openSuggestions;
    }
    return marks;
}

QList<models::Collaborator> SampleWorkspaceStore::collaborators(const models::Id &workspaceId) const
{
    return m_store.data().collaborators.value(workspaceId);
}

QList<models::Id> SampleWorkspaceStore::present(const models::Id &workspaceId) const
{
    return m_store.data().present.value(workspaceId);
}

QList<models::Workflow> SampleWorkspaceStore::workflows() const
{
    return m_store.data().workflows;
}

std::optional<models::Workflow> SampleWorkspaceStore::workflowOf(const models::Id &workspaceId) const
{
    const models::Workspace *row = m_store.data().workspace(workspaceId);
    const models::Workflow *found = row ? m_store.data().workflow(row->workflowKey) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

models::Result<QString> SampleWorkspaceStore::document(const models::Id &workspaceId) const
{
    const auto row = workspace(workspaceId);
    if (!row)
        return notFoundProblem();
    QList<QString> parts;
    for (const models::Section &section : sections(workspaceId))
        parts.append(section.markdown);
    return models::joinDocument(row->frontMatter, parts);
}

void SampleWorkspaceStore::setPresence(std::optional<models::Id> workspaceId)
{
    m_presence = workspaceId;
}

QCoro::Task<models::Result<QList<models::SectionRevision>>> SampleWorkspaceStore::revisions(
    models::Id sectionId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    co_return m_store.data().revisions.value(sectionId);
}

QCoro::Task<models::Result<void>> SampleWorkspaceStore::takeEditRight(models::Id workspaceId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    if (!mayAct(models::Action::HandOver, workspaceId))
        co_return notAllowedProblem();
    m_store.assigneeChanges(workspaceId, m_store.me().id);
    co_return models::Result<void>();
}

QCoro::Task<models::Result<void>> SampleWorkspaceStore::removeCollaborator(
    models::Id workspaceId, models::Id personId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    if (!mayAct(models::Action::ManageCollaborators, workspaceId))
        co_return notAllowedProblem();
    m_store.data().collaborators[workspaceId].removeIf(
        [&personId](const models::Collaborator &row) { return row.personId == personId; });
    Q_EMIT workspaceChanged(workspaceId);
    co_return models::Result<void>();
}

} // namespace agentee::tests
