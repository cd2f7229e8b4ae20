#pragma once

#include "ui/kit/action_registry.h"

#include <QWidget>

class QKeySequenceEdit;
class QPushButton;

namespace agentee::ui
{

class TextLabel;

/// One action and its keys. Says when the keys belong to another action, and offers to take them.
class ShortcutRow : public QWidget
{
    Q_OBJECT
public:
    explicit ShortcutRow(const ActionInfo &action, QWidget *parent = nullptr);
    const ActionInfo &action() const { return m_action; }
    void setKeys(const QKeySequence &keys);
    /// Until keys are set again.
    void showConflict(const QKeySequence &keys, const QString &owner, bool mayTake);

Q_SIGNALS:
    void keysChosen(const QKeySequence &keys);
    void takeRequested(const QKeySequence &keys);

private:
    ActionInfo m_action;
    QKeySequence m_wanted;
    QKeySequence m_keys;
    QKeySequenceEdit *m_edit;
    QPushButton *m_reset;
    QWidget *m_conflict;
    TextLabel *m_sentence;
    QPushButton *m_take;
};

} // namespace agentee::ui
