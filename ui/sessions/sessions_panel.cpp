#include "ui/sessions/sessions_panel.h"

#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/sessions/own_session_page.h"
#include "ui/sessions/shared_transcript_page.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace agentee::ui
{

SessionsPanel::SessionsPanel(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_tabs(new QTabBar)
    , m_more(new QToolButton)
    , m_notice(new Banner)
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState)
    , m_mine(new OwnSessionPage(store))
{
    setObjectName(QStringLiteral("sessionsPanel"));
    setAccessibleName(tr("Conversations"));
    m_tabs->setObjectName(QStringLiteral("sessionTabs"));
    m_tabs->setAccessibleName(tr("Whose conversation"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(true);
    m_nothing->setContent(QStringLiteral("dialog-messages"), tr("No proposal is open"),
        tr("Conversations about a proposal appear here: yours, and those that colleagues showed you."));
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_mine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeMenu();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, grid::unit, 0);
    top->addWidget(m_tabs, 1);
    top->addWidget(m_more);
    m_notice->setObjectName(QStringLiteral("conversationNotice"));
    m_notice->setClosable(true);
    m_notice->hide();
    auto *notice = new QHBoxLayout;
    notice->setContentsMargins(grid::medium, 0, grid::medium, 0);
    notice->addWidget(m_notice);
    layout->addLayout(top);
    layout->addLayout(notice);
    layout->addWidget(m_stack, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_notice->hide();
        showTab(index);
    });
    connect(&store.shares(), &sync::ShareStore::changed, this, &SessionsPanel::rebuildTabs);
    connect(&store.people(), &sync::PeopleStore::changed, this, &SessionsPanel::rebuildTabs);
    rebuildTabs();
}

SessionsPanel::~SessionsPanel() = default;

void SessionsPanel::makeMenu()
{
    m_more->setObjectName(QStringLiteral("conversationMenuButton"));
    m_more->setIcon(controlIcon(QStringLiteral("overflow-menu")));
    m_more->setToolTip(tr("More about your conversation"));
    m_more->setAccessibleName(tr("More about your conversation"));
    m_more->setAutoRaise(true);
    auto *menu = new QMenu(m_more);
    m_end = menu->addAction(tr("End this conversation…"));
    m_end->setObjectName(QStringLiteral("endConversationAction"));
    connect(m_end, &QAction::triggered, m_mine, &OwnSessionPage::offerToEnd);
    connect(menu, &QMenu::aboutToShow, this, [this] { m_end->setEnabled(m_mine->hasConversation()); });
    // Without the arrow that a button with a menu of its own is drawn with: the dots say it.
    connect(m_more, &QToolButton::clicked, menu,
        [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void SessionsPanel::setWorkspace(std::optional<models::Id> workspaceId)
{
    if (m_workspaceId == workspaceId)
        return;
    m_workspaceId = workspaceId;
    m_notice->hide();
    m_mine->setWorkspace(workspaceId);
    {
        const QSignalBlocker blocker(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
    }
    rebuildTabs();
    if (m_wantedGrant && workspaceId)
        showTranscript(*m_wantedGrant);
}

void SessionsPanel::showMine()
{
    if (m_tabs->count() > 0)
        m_tabs->setCurrentIndex(0);
    m_mine->focusComposer();
}

void SessionsPanel::showTranscript(const models::Id &grantId)
{
    for (int i = 1; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).value<models::Id>() == grantId) {
            m_wantedGrant.reset();
            m_tabs->setCurrentIndex(i);
            return;
        }
    }
    const auto grant = m_store.shares().grant(grantId);
    m_wantedGrant = grantId;
    if (grant && grant->workspaceId != m_workspaceId)
        Q_EMIT workspaceRequested(grant->workspaceId);
}

void SessionsPanel::rebuildTabs()
{
    QList<models::TranscriptGrant> grants;
    if (m_workspaceId) {
        for (const models::TranscriptGrant &grant : m_store.shares().grants()) {
            if (grant.workspaceId == *m_workspaceId && grant.granteeId == m_store.me().id)
                grants.append(grant);
        }
    }
    const int before = m_tabs->currentIndex();
    const models::Id shown = before > 0 ? m_tabs->tabData(before).value<models::Id>() : models::Id();
    const QString whose = m_tabs->tabText(before);
    int current = 0;
    {
        const QSignalBlocker blocker(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(m_tabs->count() - 1);
        if (m_workspaceId)
            m_tabs->addTab(tr("Mine"));
        for (const models::TranscriptGrant &grant : std::as_const(grants)) {
            const QString name = m_store.people().name(grant.grantorId);
            const int index = m_tabs->addTab(controlIcon(QStringLiteral("object-locked")), shortName(name));
            m_tabs->setTabData(index, grant.id);
            m_tabs->setTabToolTip(index, tr("%1's conversation, read-only").arg(name));
            m_tabs->setAccessibleTabName(index, tr("%1's conversation, read-only").arg(name));
            if (grant.id == shown)
                current = index;
        }
        if (m_tabs->count() > 0)
            m_tabs->setCurrentIndex(current);
    }
    if (before > 0 && current == 0) {
        m_notice->showMessage(Banner::Kind::Info,
            tr("%1's conversation is no longer shared with you.").arg(whose),
            tr("The proposal and what you wrote yourself stay as they are."));
    }
    m_tabs->setVisible(m_workspaceId.has_value());
    for (auto it = m_pages.begin(); it != m_pages.end();) {
        const bool kept = std::ranges::any_of(
            grants, [&](const models::TranscriptGrant &grant) { return grant.id == it.key(); });
        if (kept) {
            ++it;
            continue;
        }
        m_stack->removeWidget(it.value());
        it.value()->deleteLater();
        it = m_pages.erase(it);
    }
    showTab(m_tabs->currentIndex());
    if (m_wantedGrant
        && std::ranges::any_of(grants, [&](const auto &grant) { return grant.id == *m_wantedGrant; }))
        showTranscript(*m_wantedGrant);
}

std::optional<models::Id> SessionsPanel::shownGrant() const
{
    const int index = m_tabs->currentIndex();
    return m_workspaceId && index > 0 ? std::optional(m_tabs->tabData(index).value<models::Id>())
                                      : std::nullopt;
}

SharedTranscriptPage *SessionsPanel::pageOf(const models::Id &grantId)
{
    SharedTranscriptPage *&page = m_pages[grantId];
    if (!page) {
        page = new SharedTranscriptPage(m_store, grantId);
        connect(page, &SharedTranscriptPage::continued, this, [this] { showMine(); });
        connect(page, &SharedTranscriptPage::ownRequested, this, &SessionsPanel::showMine);
        m_stack->addWidget(page);
    }
    return page;
}

void SessionsPanel::showTab(int index)
{
    m_more->setVisible(m_workspaceId && index == 0);
    if (!m_workspaceId || index < 0)
        m_stack->setCurrentWidget(m_nothing);
    else if (index == 0)
        m_stack->setCurrentWidget(m_mine);
    else
        m_stack->setCurrentWidget(pageOf(m_tabs->tabData(index).value<models::Id>()));
}

} // namespace agentee::ui
