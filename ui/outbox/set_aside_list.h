#pragma once

#include "models/problem.h"
#include "sync/status.h"
#include "ui/collaboration/disclosure.h"

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// What this person set aside instead of sending it: folded, each with its text to copy or to bring back.
class SetAsideList : public Disclosure
{
    Q_OBJECT
public:
    /// The store must live longer.
    explicit SetAsideList(sync::Store &store, QWidget *parent = nullptr);

    /// Shows what is set aside now; hidden when there is nothing.
    void reload();
    bool isEmpty() const { return m_entries.isEmpty(); }

Q_SIGNALS:
    /// Something was done; the sentence says what.
    void settled(const QString &sentence);
    void failed(const agentee::models::Problem &problem);

private:
    QWidget *makeRow(const sync::SetAside &entry);

    sync::Store &m_store;
    QList<sync::SetAside> m_entries;
    QList<QWidget *> m_rows;
};

} // namespace agentee::ui
