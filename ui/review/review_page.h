#pragma once

#include "models/id.h"

#include <QWidget>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class SuggestionList;

/// Suggestions that wait for this person's decision, everywhere, grouped by workspace.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    /// The store must live longer than the page.
    explicit ReviewPage(sync::Store &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void workspaceRequested(const agentee::models::Id &workspaceId);

private:
    void reload();

    sync::Store &m_store;
    SuggestionList *m_list;
};

} // namespace agentee::ui
