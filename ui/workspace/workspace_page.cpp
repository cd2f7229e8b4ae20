#include "ui/workspace/workspace_page.h"

#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/theme.h"
#include "ui/suggestions/suggestions_page.h"
#include "ui/workspace/document_page.h"
#include "ui/workspace/history_page.h"
#include "ui/workspace/state_page.h"
#include "ui/workspace/workspace_header.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

WorkspacePage::WorkspacePage(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_header(new WorkspaceHeader(store, this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_document(new DocumentPage(store, this))
    , m_state(new StatePage(store, this))
    , m_suggestions(new SuggestionsPage(store, this))
    , m_history(new HistoryPage(store, this))
{
    m_tabs->setObjectName(u"workspaceTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the proposal"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (QWidget *page : {static_cast<QWidget *>(m_document), static_cast<QWidget *>(m_state),
             static_cast<QWidget *>(m_suggestions), static_cast<QWidget *>(m_history)}) {
        m_stack->addWidget(page);
        m_tabs->addTab({});
    }
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(grid::small, 0, grid::small, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(tabs);
    column->addWidget(m_stack, 1);
    updateTabs();

    connect(m_tabs, &QTabBar::currentChanged, this, &WorkspacePage::onTab);
    connect(m_suggestions, &SuggestionsPage::countChanged, this, &WorkspacePage::updateTabs);
    connect(m_header, &WorkspaceHeader::stepLeaving, this, &WorkspacePage::flush);
    connect(m_header, &WorkspaceHeader::shareRequested, this, [this] {
        flush();
        if (m_workspaceId)
            Q_EMIT shareRequested(*m_workspaceId);
    });
    connect(m_document, &DocumentPage::linkActivated, this, &WorkspacePage::linkActivated);
    connect(m_document, &DocumentPage::sectionShown, this,
        [this](std::optional<models::Id> section) { m_history->setSection(m_workspaceId, section); });
    connect(&store.workspaces(), &sync::WorkspaceStore::workspaceChanged, this, [this](const models::Id &id) {
        if (id != m_workspaceId)
            return;
        m_header->refresh();
        m_state->refresh();
        m_document->refreshStanding();
    });
    connect(&store.workspaces(), &sync::WorkspaceStore::sectionsChanged, this, [this](const models::Id &id) {
        if (id == m_workspaceId)
            m_header->refresh();
    });
    connect(&store.workspaces(), &sync::WorkspaceStore::workspaceGone, this, [this](const models::Id &id) {
        if (id != m_workspaceId)
            return;
        const QString title = m_title;
        setWorkspace(std::nullopt);
        Q_EMIT gone(title);
    });
}

WorkspacePage::~WorkspacePage()
{
    flush();
    m_store.workspaces().setPresence(std::nullopt);
}

void WorkspacePage::setWorkspace(std::optional<models::Id> workspaceId)
{
    if (workspaceId == m_workspaceId)
        return;
    flush();
    m_workspaceId = workspaceId;
    const auto workspace = workspaceId ? m_store.workspaces().workspace(*workspaceId) : std::nullopt;
    m_title = workspace ? workspace->title : QString();
    m_header->setWorkspace(workspaceId);
    m_document->setWorkspace(workspaceId);
    m_state->setWorkspace(workspaceId);
    m_suggestions->setWorkspace(workspaceId);
    m_history->setSection(workspaceId, m_document->currentSection());
    m_store.workspaces().setPresence(m_presenceShown ? workspaceId : std::nullopt);
    m_tabs->setCurrentIndex(0);
    updateTabs();
}

void WorkspacePage::setPresenceShown(bool shown)
{
    if (m_presenceShown == shown)
        return;
    m_presenceShown = shown;
    m_store.workspaces().setPresence(shown ? m_workspaceId : std::nullopt);
}

void WorkspacePage::updateTabs()
{
    const int open = m_suggestions->openCount();
    m_tabs->setTabText(0, tr("Document"));
    m_tabs->setTabText(1, tr("State"));
    m_tabs->setTabText(2, open > 0 ? tr("Suggestions %1").arg(open) : tr("Suggestions"));
    m_tabs->setTabText(3, tr("History"));
    m_tabs->setTabToolTip(1, tr("The facts of this proposal as a form"));
    m_tabs->setTabToolTip(3, tr("Versions of the current section"));
}

void WorkspacePage::onTab(int index)
{
    flush();
    m_stack->setCurrentIndex(index);
}

void WorkspacePage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void WorkspacePage::enterTab()
{
    QWidget *page = m_stack->currentWidget();
    if (page->isAncestorOf(QApplication::focusWidget()))
        return;
    if (page->focusProxy()) {
        page->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (QWidget *next = page->nextInFocusChain(); next && next != page; next = next->nextInFocusChain()) {
        const bool takesKeys = (next->focusPolicy() & Qt::TabFocus) && next->isEnabled() && next->isVisible();
        if (page->isAncestorOf(next) && takesKeys) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

WorkspacePage::Tab WorkspacePage::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void WorkspacePage::showSection(const models::Id &sectionId)
{
    showTab(Tab::Document);
    m_document->showSection(sectionId);
}

void WorkspacePage::showSuggestion(const models::Id &suggestionId)
{
    showTab(Tab::Suggestions);
    m_suggestions->showSuggestion(suggestionId);
}

void WorkspacePage::flush()
{
    m_document->flush();
    m_state->flush();
}

} // namespace agentee::ui
