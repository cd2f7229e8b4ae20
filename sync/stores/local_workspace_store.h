#pragma once

#include "sync/stores/section_commands.h"
#include "sync/stores/workspace_commands.h"
#include "sync/workspace_store.h"

namespace agentee::sync
{

class LocalWorkspaceStore : public WorkspaceStore
{
    Q_OBJECT
public:
    explicit LocalWorkspaceStore(LocalData &data);

    void setPresent(const models::Id &workspaceId, const QList<models::Id> &people);
    void tell(const ChangeSet &changes);

    QList<WorkspaceSummary> summaries(int offset, int limit) const override;
    int count() const override;
    std::optional<WorkspaceSummary> summary(const models::Id &id) const override;
    std::optional<models::Workspace> workspace(const models::Id &id) const override;
    QList<models::Section> sections(const models::Id &workspaceId) const override;
    std::optional<models::Section> section(const models::Id &id) const override;
    QHash<models::Id, SectionMarks> marks(const models::Id &workspaceId) const override;
    QList<models::Collaborator> collaborators(const models::Id &workspaceId) const override;
    QList<models::Id> present(const models::Id &workspaceId) const override;
    models::Standing standing(
        const models::Id &workspaceId, std::optional<models::Id> sectionId) const override;
    QList<models::Workflow> workflows() const override;
    std::optional<models::Workflow> workflowOf(const models::Id &workspaceId) const override;
    models::Result<QString> document(const models::Id &workspaceId) const override;

    models::Result<void> create(const models::NewWorkspace &workspace) override;
    models::Result<void> rename(const models::Id &id, const QString &title) override;
    models::Result<void> setState(const models::Id &id, const QJsonObject &state) override;
    models::Result<void> setStateFrom(
        const models::Id &id, const QJsonObject &base, const QJsonObject &state) override;
    models::Result<void> moveToStep(const models::Id &id, const QString &step) override;
    models::Result<void> orderSections(const models::Id &id, const QList<models::Id> &sectionIds) override;
    models::Result<models::Id> addSection(
        const models::Id &workspaceId, const QString &title, int position) override;
    models::Result<void> writeSection(const models::Id &id, const QString &markdown) override;
    models::Result<void> writeSectionFrom(
        const models::Id &id, const QString &base, const QString &markdown) override;
    models::Result<void> renameSection(const models::Id &id, const QString &title) override;
    models::Result<void> deleteSection(const models::Id &id) override;
    models::Result<void> restoreSection(const models::Id &id) override;
    models::Result<void> setSectionOwner(const models::Id &id, std::optional<models::Id> owner) override;
    models::Result<void> markSeen(const models::Id &sectionId) override;
    void setPresence(std::optional<models::Id> workspaceId) override;

    QCoro::Task<models::Result<QList<models::SectionRevision>>> revisions(models::Id sectionId) override;
    QCoro::Task<models::Result<void>> takeEditRight(models::Id workspaceId) override;
    QCoro::Task<models::Result<void>> removeCollaborator(
        models::Id workspaceId, models::Id personId) override;

private:
    LocalData &m_data;
    WorkspaceCommands m_workspaceCommands;
    SectionCommands m_sectionCommands;
    QHash<models::Id, QList<models::Id>> m_present;
};

} // namespace agentee::sync
