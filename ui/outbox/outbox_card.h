#pragma once

#include "sync/status.h"
#include "ui/kit/card.h"

class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class MergeBox;
class StatusChip;
class TextLabel;
class ThreeWayView;

/// One queued write. When it was refused: what stands there now, what was typed, and the three ways out.
class OutboxCard : public Card
{
    Q_OBJECT
public:
    explicit OutboxCard(sync::Store &store, QWidget *parent = nullptr);
    void setEntry(const sync::OutboxEntry &entry);

Q_SIGNALS:
    /// Sent again, made a suggestion or dropped; the sentence says which.
    void settled(const QString &sentence);

private:
    QWidget *makeActions();
    void beginMerge();
    void closeMerge();
    void settle(const models::Result<void> &done, const QString &sentence);

    sync::Store &m_store;
    sync::OutboxEntry m_entry;
    TextLabel *m_sentence;
    TextLabel *m_meta;
    StatusChip *m_chip;
    TextLabel *m_why;
    ThreeWayView *m_texts;
    MergeBox *m_merge = nullptr;
    Banner *m_problem;
    QWidget *m_actions;
    QPushButton *m_send;
    QPushButton *m_suggest;
    QPushButton *m_drop;
};

} // namespace agentee::ui
