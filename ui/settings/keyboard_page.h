#pragma once

#include "ui/kit/action_registry.h"
#include "ui/settings/settings_page.h"

class QPushButton;

namespace agentee::ui
{

class Settings;
class ShortcutRow;

/// Every action of the window and of its places with its keys, which can be others. Keys that another action
/// has are not taken from it unless the person says so.
class KeyboardPage : public SettingsPage
{
    Q_OBJECT
public:
    /// The settings must live longer.
    explicit KeyboardPage(Settings &settings, QWidget *parent = nullptr);
    static QString title();
    void setActions(const QList<ActionInfo> &actions);

private:
    void showKeys();
    void choose(ShortcutRow &row, const QKeySequence &keys);
    void take(ShortcutRow &row, const QKeySequence &keys);
    QKeySequence keysOf(const ActionInfo &action) const;
    /// What these keys do already where the action's would have an effect.
    QList<const ActionInfo *> othersWith(const ActionInfo &action, const QKeySequence &keys) const;

    Settings &m_settings;
    QList<ActionInfo> m_actions;
    QList<ShortcutRow *> m_rows;
    QVBoxLayout *m_list;
    QPushButton *m_resetAll;
};

} // namespace agentee::ui
