#pragma once

#include "sync/workspace_store.h"

namespace agentee::tests
{

class SampleStore;

class SampleWorkspaceStore : public sync::WorkspaceStore
{
    Q_OBJECT
public:
    explicit SampleWorkspaceStore(SampleStore &store)
        : m_store(store)
    {
    }
    QList<sync::WorkspaceSummary> summaries(int offset, int limit) const override;
    int count() const override;
    std::optional<sync::WorkspaceSummary> summary(const models::Id &id) const override;
    std::optional<models::Workspace> workspace(const models::Id &id) const override;
    QList<models::Section> sections(const models::Id &workspaceId) const override;
    std::optional<models::Section> section(const models::Id &id) const override;
    QHash<models::Id, sync::SectionMarks> marks(const models::Id &workspaceId) const override;
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

    /// What setPresence() was last told.
    std::optional<models::Id> presence() const { return m_presence; }
    /// create() fails for this title as on a full disk, until told otherwise.
    void refuseToCreate(const QString &title) { m_refusedTitle = title; }

private:
    bool mayAct(
        models::Action action, const models::Id &workspaceId, std::optional<models::Id> sectionId = {}) const;
    sync::WorkspaceSummary summaryOf(const models::Workspace &workspace) const;
    models::Result<void> changed(const models::Id &workspaceId, const QString &what);
    models::Result<void> sectionChanged(const models::Id &sectionId, const QString &what);
    SampleStore &m_store;
    std::optional<models::Id> m_presence;
    QString m_refusedTitle;
};

} // namespace agentee::tests
