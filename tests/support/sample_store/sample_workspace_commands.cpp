#include "tests/support/sample_store/sample_workspace_store.h"

#include "models/heading.h"
#include "models/state_merge.h"
#include "models/text_merge.h"
#include "sync/suggestion_store.h"
#include "tests/support/sample_store/sample_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

models::Result<void> SampleWorkspaceStore::changed(const models::Id &workspaceId, const QString &what)
{
    models::Workspace *row = m_store.data().workspace(workspaceId);
    ++row->lockVersion;
    row->updatedAt = QDateTime::currentDateTimeUtc();
    m_store.queue(u"%1 in %2"_s.arg(what, row->title), workspaceId);
    Q_EMIT workspaceChanged(workspaceId);
    Q_EMIT listChanged();
    return {};
}

models::Result<void> SampleWorkspaceStore::sectionChanged(const models::Id &sectionId, const QString &what)
{
    const models::Section *row = m_store.data().section(sectionId);
    const models::Workspace *parent = m_store.data().workspace(row->workspaceId);
    m_store.queue(u"%1 of %2 in %3"_s.arg(what, row->title, parent->title), parent->id, sectionId);
    Q_EMIT sectionsChanged(parent->id, {sectionId});
    Q_EMIT listChanged();
    return {};
}

models::Result<void> SampleWorkspaceStore::create(const models::NewWorkspace &workspace)
{
    if (!m_refusedTitle.isEmpty() && workspace.title == m_refusedTitle)
        return models::problem(models::Problem::Kind::StorageFailure, u"There is no room on the disk."_s);
    const models::Workflow *workflow = m_store.data().workflow(workspace.workflowKey);
    if (!workflow)
        return notFoundProblem();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const models::Id me = m_store.me().id;
    m_store.data().workspaces.append({.id = workspace.id,
        .title = workspace.title,
        .workflowKey = workspace.workflowKey,
        .workflowVersion = workflow->version,
        .currentStep = workflow->steps.first().key,
        .state = workspace.state.isEmpty() ? workflow->initialState : workspace.state,
        .frontMatter = workspace.frontMatter,
        .assignee = me,
        .lockVersion = 1,
        .createdAt = now,
        .updatedAt = now});
    m_store.data().collaborators[workspace.id].append({.id = models::newId(),
        .workspaceId = workspace.id,
        .personId = me,
        .role = models::Role::Owner,
        .addedBy = me,
        .addedAt = now});
    for (const models::NewSection &section : workspace.sections)
        m_store.data().addSection(workspace.id, section.title, section.markdown, me);
    if (workspace.sections.isEmpty()) {
        for (const models::TemplateSection &section : workflow->templateSections)
            m_store.data().addSection(workspace.id, section.title, section.markdown, me);
    }
    m_store.queue(u"New proposal %1"_s.arg(workspace.title), workspace.id);
    Q_EMIT listChanged();
    return {};
}

models::Result<void> SampleWorkspaceStore::rename(const models::Id &id, const QString &title)
{
    if (!mayAct(models::Action::RenameWorkspace, id))
        return notAllowedProblem();
    m_store.data().workspace(id)->title = title;
    return changed(id, u"New title"_s);
}

models::Result<void> SampleWorkspaceStore::setState(const models::Id &id, const QJsonObject &state)
{
    if (!mayAct(models::Action::EditState, id))
        return notAllowedProblem();
    if (state.value("client"_L1).toString().isEmpty()) {
        return std::unexpected(models::Problem{.kind = models::Problem::Kind::InvalidFields,
            .title = u"One field needs your attention."_s,
            .fieldErrors = {{u"/client"_s, u"Say who the client is."_s}}});
    }
    m_store.data().workspace(id)->state = state;
    return changed(id, u"New state"_s);
}

models::Result<void> SampleWorkspaceStore::setStateFrom(
    const models::Id &id, const QJsonObject &base, const QJsonObject &state)
{
    const std::optional<models::Workspace> row = workspace(id);
    return row ? setState(id, models::mergeStates(base, row->state, state).merged) : notFoundProblem();
}

models::Result<void> SampleWorkspaceStore::moveToStep(const models::Id &id, const QString &step)
{
    if (!mayAct(models::Action::AdvanceStep, id))
        return notAllowedProblem();
    m_store.data().workspace(id)->currentStep = step;
    return changed(id, u"Next step"_s);
}

models::Result<void> SampleWorkspaceStore::orderSections(
    const models::Id &id, const QList<models::Id> &sectionIds)
{
    if (!mayAct(models::Action::ReorderSections, id))
        return notAllowedProblem();
    std::ranges::stable_sort(m_store.data().sections[id], {}, [&sectionIds](const models::Section &row) {
        const qsizetype at = sectionIds.indexOf(row.id);
        return at < 0 ? sectionIds.size() : at;
    });
    m_store.data().renumber(id);
    Q_EMIT sectionsChanged(id, sectionIds);
    return changed(id, u"New order of sections"_s);
}

models::Result<models::Id> SampleWorkspaceStore::addSection(
    const models::Id &workspaceId, const QString &title, int position)
{
    if (!mayAct(models::Action::AddSection, workspaceId))
        return notAllowedProblem();
    const QString markdown = models::withHeadingTitle(u"\n", title);
    const models::Id added = m_store.data().addSection(workspaceId, title, markdown, m_store.me().id).id;
    QList<models::Section> &rows = m_store.data().sections[workspaceId];
    qsizetype at = 0;
    for (int living = 0; at < rows.size() - 1 && living < position; ++at)
        living += rows.at(at).deleted ? 0 : 1;
    rows.move(rows.size() - 1, at);
    m_store.data().renumber(workspaceId);
    if (const auto told = sectionChanged(added, u"New section"_s); !told)
        return std::unexpected(told.error());
    return added;
}

models::Result<void> SampleWorkspaceStore::writeSection(const models::Id &id, const QString &markdown)
{
    const models::Section *row = m_store.data().section(id);
    if (!row)
        return notFoundProblem();
    if (!mayAct(models::Action::EditSection, row->workspaceId, id))
        return notAllowedProblem();
    if (!m_store.data().writeSection(id, markdown, m_store.me().id))
        return {};
    Q_EMIT m_store.suggestions().changed(row->workspaceId);
    return sectionChanged(id, u"Edit"_s);
}

models::Result<void> SampleWorkspaceStore::writeSectionFrom(
    const models::Id &id, const QString &base, const QString &markdown)
{
    const models::Section *row = m_store.data().section(id);
    return row ? writeSection(id, models::mergeTexts(base, markdown, row->markdown, {}, {}).text)
               : notFoundProblem();
}

models::Result<void> SampleWorkspaceStore::renameSection(const models::Id &id, const QString &title)
{
    const models::Section *row = m_store.data().section(id);
    return row ? writeSection(id, models::withHeadingTitle(row->markdown, title)) : notFoundProblem();
}

models::Result<void> SampleWorkspaceStore::deleteSection(const models::Id &id)
{
    models::Section *row = m_store.data().section(id);
    if (!row)
        return notFoundProblem();
    if (!mayAct(models::Action::EditSection, row->workspaceId, id))
        return notAllowedProblem();
    row->deleted = true;
    ++row->version;
    m_store.data().renumber(row->workspaceId);
    return sectionChanged(id, u"Deletion"_s);
}

models::Result<void> SampleWorkspaceStore::restoreSection(const models::Id &id)
{
    models::Section *row = m_store.data().section(id);
    if (!row)
        return notFoundProblem();
    row->deleted = false;
    ++row->version;
    m_store.data().renumber(row->workspaceId);
    return sectionChanged(id, u"Return"_s);
}

models::Result<void> SampleWorkspaceStore::setSectionOwner(
    const models::Id &id, std::optional<models::Id> owner)
{
    models::Section *row = m_store.data().section(id);
    if (!row)
        return notFoundProblem();
    if (!mayAct(models::Action::AssignSectionOwner, row->workspaceId))
        return notAllowedProblem();
    row->owner = owner;
    return sectionChanged(id, u"New owner"_s);
}

models::Result<void> SampleWorkspaceStore::markSeen(const models::Id &sectionId)
{
    const models::Section *row = m_store.data().section(sectionId);
    if (!row)
        return notFoundProblem();
    if (m_store.data().seen.value(sectionId, row->version) >= row->version)
        return {};
    m_store.data().seen.insert(sectionId, row->version);
    Q_EMIT sectionsChanged(row->workspaceId, {sectionId});
    Q_EMIT listChanged();
    return {};
}

} // namespace agentee::tests
