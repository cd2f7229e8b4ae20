#include "ui/suggestions/suggestions_page.h"

#include "sync/people_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/spoken.h"
#include "ui/suggestions/suggestion_list.h"

#include <QVBoxLayout>

namespace agentee::ui
{

SuggestionsPage::SuggestionsPage(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_list(new SuggestionList(store))
{
    setObjectName(QStringLiteral("suggestionsPage"));
    setAccessibleName(tr("Suggestions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    connect(
        &store.suggestions(), &sync::SuggestionStore::changed, this, [this](const models::Id &workspaceId) {
            if (workspaceId == m_workspaceId)
                reload();
        });
    // A section that changes may make a suggestion stale.
    connect(&store.workspaces(), &sync::WorkspaceStore::sectionsChanged, this,
        [this](const models::Id &workspaceId) {
            if (workspaceId == m_workspaceId)
                reload();
        });
    connect(&store.workspaces(), &sync::WorkspaceStore::workspaceChanged, this,
        [this](const models::Id &workspaceId) {
            if (workspaceId == m_workspaceId)
                reload();
        });
    connect(&store.people(), &sync::PeopleStore::changed, this, &SuggestionsPage::reload);
    reload();
}

void SuggestionsPage::setWorkspace(std::optional<models::Id> workspaceId)
{
    if (m_workspaceId == workspaceId)
        return;
    m_workspaceId = workspaceId;
    m_known.reset();
    reload();
}

void SuggestionsPage::showSuggestion(const models::Id &suggestionId)
{
    m_list->makeCurrent(suggestionId);
}

void SuggestionsPage::reload()
{
    QList<sync::SuggestionView> open;
    QList<sync::SuggestionView> decided;
    if (m_workspaceId) {
        for (const sync::SuggestionView &view : m_store.suggestions().ofWorkspace(*m_workspaceId))
            (view.suggestion.state == models::SuggestionState::Open ? open : decided).append(view);
    }
    announceNew(open);
    for (const sync::SuggestionView &view : decided)
        m_known->insert(view.suggestion.id);
    const bool mayEdit = m_workspaceId
        && models::may(models::Action::EditSection, m_store.workspaces().standing(*m_workspaceId));
    m_list->emptyState()->setContent(QStringLiteral("document-edit"), tr("No suggestions yet"),
        mayEdit ? tr("When a reviewer proposes a change, it appears here with what it changes.")
                : tr("Open a section and choose “Suggest a change”; the person who edits decides."));
    m_list->setContent({{{}, m_workspaceId.value_or(models::Id()), open}}, decided);
    const int count = int(open.size());
    if (count != m_openCount) {
        m_openCount = count;
        Q_EMIT countChanged();
    }
}

void SuggestionsPage::announceNew(const QList<sync::SuggestionView> &open)
{
    QList<const sync::SuggestionView *> fresh;
    for (const sync::SuggestionView &view : open) {
        if (m_known && !view.mine && !m_known->contains(view.suggestion.id))
            fresh.append(&view);
    }
    if (!m_known)
        m_known.emplace();
    for (const sync::SuggestionView &view : open)
        m_known->insert(view.suggestion.id);
    // The page need not be in front: its tab shows the number of them.
    if (fresh.size() == 1) {
        const models::Suggestion &suggestion = fresh.first()->suggestion;
        const auto section =
            suggestion.sectionId ? m_store.workspaces().section(*suggestion.sectionId) : std::nullopt;
        announce(window(),
            tr("%1 suggests a change: %2.")
                .arg(m_store.people().name(suggestion.authorId), section ? section->title : tr("State")));
    } else if (!fresh.isEmpty()) {
        announce(window(), tr("%n new suggestion(s).", nullptr, int(fresh.size())));
    }
}

} // namespace agentee::ui
