#pragma once

#include "models/state_merge.h"
#include "models/suggestion.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

struct NewSuggestion {
    models::Id id;
    models::SuggestionKind kind = models::SuggestionKind::ReplaceSection;
    std::optional<models::Id> sectionId;
    qint64 baseVersion = 0;
    QString baseText; ///< must be what the section, or the state, was at baseVersion
    QString proposedText;
    QJsonArray patch;
    QString note;
};

/// What a person made of two overlapping changes; nothing when both can be had without one.
struct MergedByHand {
    std::optional<QString> text; ///< of a section
    QList<models::FieldChoice> fields; ///< of the state
};

models::Result<QList<models::Suggestion>> suggestions(
    Transaction &transaction, const Principal &principal, const models::Id &workspaceId);
models::Result<models::Suggestion> makeSuggestion(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, const NewSuggestion &command);
/// Only when its base is what stands there now; else Conflict with `current`. `editedText`: "edit and
/// accept". Writes the section (or state) with the provenance of the suggestion.
models::Result<models::Suggestion> acceptSuggestion(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 version, std::optional<QString> editedText);
models::Result<models::Suggestion> rejectSuggestion(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 version, const QString &reason);
/// The author alone.
models::Result<models::Suggestion> withdrawSuggestion(
    Transaction &transaction, const Principal &principal, const models::Id &id, qint64 version);
/// Takes the last decision back: a rejection by whoever made it, an acceptance while what it wrote still
/// stands.
models::Result<models::Suggestion> reopenSuggestion(
    Transaction &transaction, const Principal &principal, const models::Id &id, qint64 version);
/// By the author or by whoever may decide. Makes a new open suggestion against what stands there now, by
/// three-way merge, and supersedes the old one. Overlapping edits need a merge made by a person; without
/// it, or when what was chosen about has changed again: Conflict.
models::Result<models::Suggestion> rebaseSuggestion(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 version, const models::Id &newId, const MergedByHand &merged);

} // namespace agentee::server
