#pragma once

#include "models/id.h"
#include "models/problem.h"
#include "models/workspace.h"

#include <QDateTime>
#include <QJsonArray>

namespace agentee::models
{

enum class SuggestionKind {
    ReplaceSection,
    JsonPatch, ///< RFC 6902, on the workspace's state
};

enum class SuggestionState { Open, Accepted, Rejected, Withdrawn, Superseded };

namespace limits
{
inline constexpr qsizetype NoteLength = 10'000; ///< note and reason, UTF-16 units
inline constexpr qsizetype PatchOperations = 10'000;
inline constexpr qsizetype PatchBytes = 2 * StateBytes; ///< UTF-8, as compact JSON
} // namespace limits

/// A proposed change by someone who may not edit.
struct Suggestion {
    Id id;
    Id workspaceId;
    SuggestionKind kind = SuggestionKind::ReplaceSection;
    std::optional<Id> sectionId; ///< ReplaceSection only
    qint64 baseVersion = 0; ///< the section's version, or the workspace's lock_version
    QByteArray baseHash; ///< contentHash of the base text, or of the canonical base state
    /// The section's Markdown it was made against; for a patch the base state as canonical JSON.
    QString baseText;
    QString proposedText; ///< ReplaceSection only
    QJsonArray patch; ///< JsonPatch only
    QString note; ///< why, in the author's words; may be empty
    Id authorId;
    std::optional<AgentMark> agent; ///< set when the author's agent made it
    SuggestionState state = SuggestionState::Open;
    std::optional<Id> decidedBy;
    QString reason; ///< of a rejection
    std::optional<Id> rebasedFrom; ///< the superseded suggestion this one replaces
    qint64 version = 1; ///< counts decisions; If-Match of every decision
    QDateTime createdAt;
    QDateTime decidedAt;
    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

QString word(SuggestionKind kind);
std::optional<SuggestionKind> suggestionKindFromWord(QStringView word);
QString word(SuggestionState state);
std::optional<SuggestionState> suggestionStateFromWord(QStringView word);

QJsonObject toJson(const Suggestion &suggestion);
Result<Suggestion> suggestionFromJson(const QJsonObject &object);

} // namespace agentee::models
