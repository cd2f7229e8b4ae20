#include "ui/review/review_page.h"

#include "sync/people_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/scroll_column.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/section_header.h"
#include "ui/kit/theme.h"
#include "ui/suggestions/suggestion_list.h"

#include <QVBoxLayout>

namespace agentee::ui
{

ReviewPage::ReviewPage(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_list(new SuggestionList(store))
{
    setObjectName(QStringLiteral("reviewPage"));
    setAccessibleName(tr("Review"));
    auto *header = new SectionHeader(tr("Review"));
    header->setSubtitle(
        tr("Suggestions that wait for you. J and K move, A accepts, R rejects, Ctrl+Z takes it back."));
    header->setContentsMargins(grid::huge, grid::large, grid::huge, 0);
    m_list->emptyState()->setContent(QStringLiteral("task-complete"), tr("Nothing waits for your decision"),
        tr("When a colleague suggests a change to something you edit, you decide about it here."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(inColumn(header));
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);

    connect(m_list, &SuggestionList::workspaceRequested, this, &ReviewPage::workspaceRequested);
    connect(&store.suggestions(), &sync::SuggestionStore::changed, this, &ReviewPage::reload);
    connect(&store.workspaces(), &sync::WorkspaceStore::sectionsChanged, this, &ReviewPage::reload);
    connect(&store.workspaces(), &sync::WorkspaceStore::listChanged, this, &ReviewPage::reload);
    connect(&store.people(), &sync::PeopleStore::changed, this, &ReviewPage::reload);
    reload();
}

void ReviewPage::reload()
{
    QList<SuggestionList::Group> groups;
    for (const sync::SuggestionView &view : m_store.suggestions().waitingForMe()) {
        const models::Id workspaceId = view.suggestion.workspaceId;
        auto group = std::ranges::find(groups, workspaceId, &SuggestionList::Group::workspaceId);
        if (group == groups.end()) {
            const auto summary = m_store.workspaces().summary(workspaceId);
            groups.append({summary ? summary->title : tr("Untitled proposal"), workspaceId, {}});
            group = groups.end() - 1;
        }
        group->views.append(view);
    }
    m_list->setContent(groups, {});
}

} // namespace agentee::ui
