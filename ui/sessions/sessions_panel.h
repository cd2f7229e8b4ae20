#pragma once

#include "models/id.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QAction;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class EmptyState;
class OwnSessionPage;
class SharedTranscriptPage;

/// The conversations about one workspace: one's own with its composer, and those that colleagues showed, each
/// a locked tab.
class SessionsPanel : public QWidget
{
    Q_OBJECT
public:
    /// The store must live longer than the panel.
    explicit SessionsPanel(sync::Store &store, QWidget *parent = nullptr);
    ~SessionsPanel() override;

    /// None: no workspace is open.
    void setWorkspace(std::optional<models::Id> workspaceId);
    /// One's own conversation, with the cursor in the composer.
    void showMine();
    /// A transcript that was shown to this person. When it belongs to another workspace, that one is asked
    /// for and the tab is chosen as soon as it is open.
    void showTranscript(const models::Id &grantId);

    /// The transcript that is shown; none: one's own conversation, or nothing.
    std::optional<models::Id> shownGrant() const;

Q_SIGNALS:
    void workspaceRequested(const agentee::models::Id &workspaceId);

private:
    void rebuildTabs();
    void showTab(int index);
    void makeMenu();
    SharedTranscriptPage *pageOf(const models::Id &grantId);

    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    std::optional<models::Id> m_wantedGrant;
    QTabBar *m_tabs;
    QToolButton *m_more;
    QAction *m_end = nullptr;
    Banner *m_notice;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    OwnSessionPage *m_mine;
    QHash<models::Id, SharedTranscriptPage *> m_pages;
};

} // namespace agentee::ui
