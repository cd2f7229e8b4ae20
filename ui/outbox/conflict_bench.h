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

class Banner;
class OutboxCard;
class SetAsideList;

/// What was written here and is not on the server yet: what waits, what was refused and needs the person, and
/// what the person set aside.
class ConflictBench : public ListPage
{
    Q_OBJECT
public:
    /// The store must live longer than the page.
    explicit ConflictBench(sync::Store &store, QWidget *parent = nullptr);

private:
    void reload();

    sync::Store &m_store;
    QPushButton *m_tryNow;
    Banner *m_notice;
    QVBoxLayout *m_needsPerson;
    QVBoxLayout *m_waiting;
    SetAsideList *m_setAside;
    QHash<models::Id, OutboxCard *> m_cards;
};

} // namespace agentee::ui
