#pragma once

#include "sync/stores/local_data.h"
#include "sync/suggestion_store.h"

namespace agentee::sync
{

class LocalSuggestionStore : public SuggestionStore
{
    Q_OBJECT
public:
    explicit LocalSuggestionStore(LocalData &data);
    void tell(const ChangeSet &changes);

    QList<SuggestionView> ofWorkspace(const models::Id &workspaceId) const override;
    std::optional<SuggestionView> suggestion(const models::Id &id) const override;
    QList<SuggestionView> waitingForMe() const override;

    models::Result<models::Id> suggestReplacement(
        const models::Id &sectionId, const QString &proposedText, const QString &note) override;
    models::Result<models::Id> suggestState(
        const models::Id &workspaceId, const QJsonObject &proposedState, const QString &note) override;
    models::Result<void> accept(const models::Id &id, std::optional<QString> editedText) override;
    models::Result<void> reject(const models::Id &id, const QString &reason) override;
    models::Result<void> withdraw(const models::Id &id) override;
    models::Result<void> reopen(const models::Id &id) override;
    models::Result<models::Id> rebase(const models::Id &id, std::optional<QString> mergedText) override;
    models::Result<models::Id> rebaseFields(
        const models::Id &id, const QList<models::FieldChoice> &choices) override;

private:
    SuggestionView view(const models::Suggestion &suggestion) const;
    bool mayDecide(const models::Suggestion &suggestion) const;
    models::Result<models::Suggestion> decidable(const models::Id &id);
    models::Result<void> decide(
        WriteKind kind, const models::Suggestion &suggestion, const QJsonObject &body);
    models::Result<models::Id> make(models::Suggestion suggestion);
    models::Result<models::Suggestion> onPresentText(
        models::Suggestion next, const std::optional<QString> &mergedText);
    models::Result<models::Suggestion> onPresentState(
        models::Suggestion next, const QList<models::FieldChoice> &choices);
    models::Result<models::Suggestion> rebasable(const models::Id &id);
    models::Result<models::Id> replace(
        const models::Suggestion &old, models::Result<models::Suggestion> next, QJsonObject body);

    LocalData &m_data;
};

/// The body of the call that makes a suggestion.
QJsonObject suggestionBody(const models::Suggestion &suggestion);

} // namespace agentee::sync
