#pragma once

#include "models/api.h"
#include "models/permissions.h"
#include "models/workflow.h"
#include "models/workspace.h"

#include <QCoroTask>

#include <QObject>

namespace agentee::sync
{

/// One row of the list, computed by the cache in one query.
struct WorkspaceSummary {
    models::Id id;
    QString title;
    QString stepTitle;
    QDateTime updatedAt;
    std::optional<models::Id> assignee;
    models::Role myRole = models::Role::Viewer;
    bool unseenChanges = false; ///< a section changed since the person looked
    bool sharedByMe = false; ///< an own share that is not closed
    bool reviewAsked = false; ///< somebody asked this person to review, and no suggestion or answer yet
    int openSuggestions = 0;
};

/// Marks of one section for the outline.
struct SectionMarks {
    bool unseenChange = false;
    bool unsent = false; ///< an edit waits in the outbox
    bool needsPerson = false; ///< an edit was refused
    int openSuggestions = 0;
};

class WorkspaceStore : public QObject
{
    Q_OBJECT
public:
    // --- queries
    /// Newest first. Cheap for 10,000 rows when paged.
    virtual QList<WorkspaceSummary> summaries(int offset, int limit) const = 0;
    virtual int count() const = 0;
    virtual std::optional<WorkspaceSummary> summary(const models::Id &id) const = 0;
    virtual std::optional<models::Workspace> workspace(const models::Id &id) const = 0;
    /// In order, without deleted ones, with the person's own unsent edits applied.
    virtual QList<models::Section> sections(const models::Id &workspaceId) const = 0;
    virtual std::optional<models::Section> section(const models::Id &id) const = 0;
    virtual QHash<models::Id, SectionMarks> marks(const models::Id &workspaceId) const = 0;
    virtual QList<models::Collaborator> collaborators(const models::Id &workspaceId) const = 0;
    virtual QList<models::Id> present(const models::Id &workspaceId) const = 0;
    virtual models::Standing standing(
        const models::Id &workspaceId, std::optional<models::Id> sectionId = {}) const = 0;
    virtual QList<models::Workflow> workflows() const = 0;
    virtual std::optional<models::Workflow> workflowOf(const models::Id &workspaceId) const = 0;
    /// The whole document as it would be exported now.
    virtual models::Result<QString> document(const models::Id &workspaceId) const = 0;

    // --- commands (queued; seen at once)
    virtual models::Result<void> create(const models::NewWorkspace &workspace) = 0;
    virtual models::Result<void> rename(const models::Id &id, const QString &title) = 0;
    virtual models::Result<void> setState(const models::Id &id, const QJsonObject &state) = 0;
    /// `base` are the details that `state` was made from: what others changed since then stays.
    virtual models::Result<void> setStateFrom(
        const models::Id &id, const QJsonObject &base, const QJsonObject &state) = 0;
    virtual models::Result<void> moveToStep(const models::Id &id, const QString &step) = 0;
    virtual models::Result<void> orderSections(const models::Id &id, const QList<models::Id> &sectionIds) = 0;
    virtual models::Result<models::Id> addSection(
        const models::Id &workspaceId, const QString &title, int position) = 0;
    /// The whole text, whatever stands there at this moment. Rows arrive from another thread: whoever made
    /// the text from one that they read earlier calls writeSectionFrom(), or takes what arrived since for
    /// deleted.
    virtual models::Result<void> writeSection(const models::Id &id, const QString &markdown) = 0;
    /// `base` is the text that `markdown` was made from. Other people's changes since then are joined with
    /// it; where both changed the same place, the text goes to the outbox as an entry that needs the person,
    /// and the section stays as it is.
    virtual models::Result<void> writeSectionFrom(
        const models::Id &id, const QString &base, const QString &markdown) = 0;
    virtual models::Result<void> renameSection(const models::Id &id, const QString &title) = 0;
    virtual models::Result<void> deleteSection(const models::Id &id) = 0;
    virtual models::Result<void> restoreSection(const models::Id &id) = 0;
    virtual models::Result<void> setSectionOwner(const models::Id &id, std::optional<models::Id> owner) = 0;
    /// The person has read the section as it is in the cache.
    virtual models::Result<void> markSeen(const models::Id &sectionId) = 0;
    /// Tells the others that this person has it open; none: nothing is open.
    virtual void setPresence(std::optional<models::Id> workspaceId) = 0;

    // --- acts that need the network
    virtual QCoro::Task<models::Result<QList<models::SectionRevision>>> revisions(models::Id sectionId) = 0;
    virtual QCoro::Task<models::Result<void>> takeEditRight(models::Id workspaceId) = 0;
    virtual QCoro::Task<models::Result<void>> removeCollaborator(
        models::Id workspaceId, models::Id personId) = 0;

Q_SIGNALS:
    void listChanged(); ///< summaries() would answer differently; coalesced
    void workspaceChanged(const agentee::models::Id &id);
    void sectionsChanged(
        const agentee::models::Id &workspaceId, const QList<agentee::models::Id> &sectionIds);
    void presenceChanged(const agentee::models::Id &workspaceId);
    void workspaceGone(const agentee::models::Id &id); ///< access ended; the cache is purged
};

} // namespace agentee::sync
