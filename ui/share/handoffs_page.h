#pragma once

#include "models/id.h"
#include "ui/collaboration/list_page.h"

#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class SegmentedControl;
class ShareCard;

/// Every share both ways: its receipt, its handoff record, what of a conversation it shows, and how to take
/// it back.
class HandoffsPage : public ListPage
{
    Q_OBJECT
public:
    /// The store must live longer than the page.
    explicit HandoffsPage(sync::Store &store, QWidget *parent = nullptr);

    /// Makes one the current card and brings it into view; nothing when it is not there.
    void showShare(const models::Id &shareId);

Q_SIGNALS:
    void workspaceRequested(const agentee::models::Id &workspaceId);

private:
    void rebuild();

    sync::Store &m_store;
    SegmentedControl *m_direction;
    QVBoxLayout *m_list;
    QPushButton *m_more;
    qsizetype m_limit;
    QHash<models::Id, ShareCard *> m_cards;
};

} // namespace agentee::ui
