#pragma once

#include "models/id.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QStackedWidget;
class QTabBar;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class DocumentPage;
class HistoryPage;
class StatePage;
class SuggestionsPage;
class WorkspaceHeader;

/// Everything about one proposal: header, and the tabs Document, State, Suggestions, History.
class WorkspacePage : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Document, State, Suggestions, History };

    explicit WorkspacePage(sync::Store &store, QWidget *parent = nullptr);
    ~WorkspacePage() override;

    void setWorkspace(std::optional<models::Id> workspaceId);
    std::optional<models::Id> workspaceId() const { return m_workspaceId; }
    void showTab(Tab tab);
    Tab tab() const;
    /// Brings the keyboard to what the tab shows, unless it is there.
    void enterTab();
    void showSection(const models::Id &sectionId);
    void showSuggestion(const models::Id &suggestionId);
    /// Whether colleagues see that the workspace is open here.
    void setPresenceShown(bool shown);
    /// Saves what was typed.
    void flush();
    DocumentPage &document() { return *m_document; }
    WorkspaceHeader &header() { return *m_header; }

Q_SIGNALS:
    void shareRequested(const agentee::models::Id &workspaceId);
    void linkActivated(const QUrl &url);
    /// Access ended: nothing is open any more.
    void gone(const QString &title);

private:
    void updateTabs();
    void onTab(int index);
    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    QString m_title;
    bool m_presenceShown = true;
    WorkspaceHeader *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    DocumentPage *m_document;
    StatePage *m_state;
    SuggestionsPage *m_suggestions;
    HistoryPage *m_history;
};

} // namespace agentee::ui
