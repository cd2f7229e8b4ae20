#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>
#include <QList>

namespace agentee::models
{

/// Bounds of a workspace, enforced by the server and told by the client before it asks.
namespace limits
{
inline constexpr qsizetype TitleLength = 300; ///< UTF-16 units
inline constexpr qsizetype KeyLength = 320; ///< of a section, a workflow or a step, UTF-16 units
inline constexpr qsizetype SectionMarkdownLength = 4 * 1024 * 1024; ///< UTF-16 units
inline constexpr qsizetype DocumentBytes = 32 * 1024 * 1024; ///< UTF-8
inline constexpr qsizetype FrontMatterLength = 256 * 1024; ///< UTF-16 units
inline constexpr int SectionsPerWorkspace = 2000;
inline constexpr qsizetype StateBytes = 256 * 1024; ///< UTF-8, as compact JSON
inline constexpr qsizetype ModelNameLength = 200; ///< of a provider or a model, UTF-16 units
} // namespace limits

/// The shared artifact, without its sections. The document it exports is front matter followed by every
/// section's Markdown in order (see outline.h).
struct Workspace {
    Id id;
    QString title;
    QString workflowKey;
    int workflowVersion = 1;
    QString currentStep; ///< key of a step of the workflow
    QJsonObject state; ///< valid against the workflow's JSON Schema
    QString frontMatter; ///< raw, with its delimiters; empty when there is none
    std::optional<Id> assignee; ///< the one person who may edit directly
    /// Counts accepted writes to title, state, step, assignee and the order of sections.
    qint64 lockVersion = 1;
    QDateTime createdAt;
    QDateTime updatedAt; ///< of the workspace or any of its sections
    friend bool operator==(const Workspace &, const Workspace &) = default;
};

/// One titled Markdown part of a workspace.
struct Section {
    Id id;
    Id workspaceId;
    QString key; ///< slug, unique in the workspace; never changes
    QString title; ///< plain text of the heading; empty for text before the first heading
    QString markdown; ///< raw, including the heading line
    int position = 0; ///< 0-based; dense and unique among the sections that are not deleted
    qint64 version = 1; ///< counts accepted writes to this section
    QByteArray contentHash; ///< contentHash(markdown)
    std::optional<Id> owner; ///< who edits this section instead of the assignee
    bool deleted = false; ///< kept, so that deleting can be undone
    QDateTime updatedAt;
    Id updatedBy;
    friend bool operator==(const Section &, const Section &) = default;
};

/// Which agent wrote, on whose behalf: "via agent, model".
struct AgentMark {
    QString provider;
    QString model;
    friend bool operator==(const AgentMark &, const AgentMark &) = default;
};

/// A section's content as it was at one version, with its provenance.
struct SectionRevision {
    Id id;
    Id sectionId;
    qint64 version = 1;
    QString title;
    QString markdown;
    QByteArray contentHash;
    Id author;
    std::optional<AgentMark> agent; ///< set when the author's agent wrote it
    std::optional<Id> suggestionId; ///< the suggestion it came from
    std::optional<Id> acceptedBy; ///< who accepted that suggestion
    QDateTime createdAt;
    friend bool operator==(const SectionRevision &, const SectionRevision &) = default;
};

enum class Role { Viewer, Reviewer, Editor, Owner };

struct Collaborator {
    Id id;
    Id workspaceId;
    Id personId;
    Role role = Role::Viewer;
    Id addedBy;
    QDateTime addedAt;
    friend bool operator==(const Collaborator &, const Collaborator &) = default;
};

/// How far one person has read one section; drives "since you last looked".
struct SeenMark {
    Id sectionId;
    Id workspaceId;
    qint64 version = 0;
    friend bool operator==(const SeenMark &, const SeenMark &) = default;
};

QString word(Role role);
std::optional<Role> roleFromWord(QStringView word);

QJsonObject toJson(const AgentMark &mark);
Result<AgentMark> agentMarkFromJson(const QJsonObject &object);
QJsonObject toJson(const Workspace &workspace);
Result<Workspace> workspaceFromJson(const QJsonObject &object);
QJsonObject toJson(const Section &section);
Result<Section> sectionFromJson(const QJsonObject &object);
QJsonObject toJson(const SectionRevision &revision);
Result<SectionRevision> sectionRevisionFromJson(const QJsonObject &object);
QJsonObject toJson(const Collaborator &collaborator);
Result<Collaborator> collaboratorFromJson(const QJsonObject &object);
QJsonObject toJson(const SeenMark &mark);
Result<SeenMark> seenMarkFromJson(const QJsonObject &object);

} // namespace agentee::models
