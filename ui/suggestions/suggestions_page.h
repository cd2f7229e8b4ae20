#pragma once

#include "models/id.h"

#include <QWidget>

#include <optional>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class SuggestionList;

/// The suggestions of one workspace: open ones as cards, decided ones folded below.
class SuggestionsPage : public QWidget
{
    Q_OBJECT
public:
    /// The store must live longer than the page.
    explicit SuggestionsPage(sync::Store &store, QWidget *parent = nullptr);

    void setWorkspace(std::optional<models::Id> workspaceId);
    /// Scrolls to one and makes it current; unfolds the decided ones when it is among them.
    void showSuggestion(const models::Id &suggestionId);
    int openCount() const { return m_openCount; }

Q_SIGNALS:
    void countChanged(); ///< openCount() would answer differently

private:
    void reload();

    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    SuggestionList *m_list;
    int m_openCount = 0;
};

} // namespace agentee::ui
