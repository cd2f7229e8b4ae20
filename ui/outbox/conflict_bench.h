#pragma once

#include "models/id.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class OutboxCard;
class SectionHeader;

/// What was written here and is not on the server yet: what waits, and what was refused and needs the person.
class ConflictBench : public QWidget
{
    Q_OBJECT
public:
    /// The store must live longer than the page.
    explicit ConflictBench(sync::Store &store, QWidget *parent = nullptr);

private:
    void reload();

    sync::Store &m_store;
    SectionHeader *m_header;
    Banner *m_notice;
    QStackedWidget *m_stack;
    QVBoxLayout *m_needsPerson;
    QVBoxLayout *m_waiting;
    QHash<models::Id, OutboxCard *> m_cards;
};

} // namespace agentee::ui
