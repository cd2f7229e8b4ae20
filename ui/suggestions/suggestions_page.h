#pragma once

#include "models/id.h"

#include <QSet>
#include <QWidget>

#include <optional>

namespace agentee::sync
{
class Store;
struct SuggestionView;
} // namespace agentee::sync

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
    void announceNew(const QList<sync::SuggestionView> &open);

    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    SuggestionList *m_list;
    int m_openCount = 0;
    std::optional<QSet<models::Id>> m_known; ///< of this workspace, once they were shown: decided ones, too
};

} // namespace agentee::ui
