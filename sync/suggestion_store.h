#pragma once

#include "models/suggestion.h"
#include "models/suggestion_rules.h"

#include <QObject>

namespace agentee::sync
{

struct SuggestionView {
    models::Suggestion suggestion;
    models::Freshness freshness = models::Freshness::Fresh; ///< against the cache, now
    QString currentText; ///< of the section; empty for a patch
    models::StateMerge merge; ///< of a patch, with the present state
    bool mayDecide = false;
    bool mine = false;
    bool unsent = false;
};

class SuggestionStore : public QObject
{
    Q_OBJECT
public:
    /// Open ones first, then by time, newest first.
    virtual QList<SuggestionView> ofWorkspace(const models::Id &workspaceId) const = 0;
    virtual std::optional<SuggestionView> suggestion(const models::Id &id) const = 0;
    /// Open ones that this person may decide, in every workspace.
    virtual QList<SuggestionView> waitingForMe() const = 0;

    // Commands (queued; seen at once).
    virtual models::Result<models::Id> suggestReplacement(
        const models::Id &sectionId, const QString &proposedText, const QString &note) = 0;
    virtual models::Result<models::Id> suggestState(
        const models::Id &workspaceId, const QJsonObject &proposedState, const QString &note) = 0;
    virtual models::Result<void> accept(const models::Id &id, std::optional<QString> editedText = {}) = 0;
    virtual models::Result<void> reject(const models::Id &id, const QString &reason) = 0;
    virtual models::Result<void> withdraw(const models::Id &id) = 0;
    virtual models::Result<void> reopen(const models::Id &id) = 0;
    /// The id of the new suggestion.
    virtual models::Result<models::Id> rebase(
        const models::Id &id, std::optional<QString> mergedText = {}) = 0;
    /// Of a patch that overlaps: with a choice for every overlap of SuggestionView::merge. Conflict when one
    /// of them has changed since it was seen.
    virtual models::Result<models::Id> rebaseFields(
        const models::Id &id, const QList<models::FieldChoice> &choices) = 0;

Q_SIGNALS:
    void changed(const agentee::models::Id &workspaceId);
};

} // namespace agentee::sync
