#pragma once

#include "sync/suggestion_store.h"

namespace agentee::tests
{

class SampleStore;

class SampleSuggestionStore : public sync::SuggestionStore
{
    Q_OBJECT
public:
    explicit SampleSuggestionStore(SampleStore &store)
        : m_store(store)
    {
    }
    QList<sync::SuggestionView> ofWorkspace(const models::Id &workspaceId) const override;
    std::optional<sync::SuggestionView> suggestion(const models::Id &id) const override;
    QList<sync::SuggestionView> waitingForMe() const override;
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
    sync::SuggestionView view(const models::Suggestion &suggestion) const;
    models::Result<void> apply(
        const models::Suggestion &suggestion, const std::optional<QString> &editedText);
    models::Result<void> decide(const models::Id &id, models::SuggestionState state, const QString &reason);
    models::Result<models::Id> replace(const models::Id &id, models::Suggestion made);
    models::Result<models::Id> add(models::Suggestion suggestion, const QString &what);
    SampleStore &m_store;
};

} // namespace agentee::tests
