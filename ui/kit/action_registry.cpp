#include "ui/kit/action_registry.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace agentee::ui
{

namespace
{

QString withoutMnemonic(const QString &text)
{
    return text.section(u'\t', 0, 0).remove(u'&');
}

} // namespace

void ActionRegistry::addFixed(QAction *action, const QString &group, const QKeySequence &keys)
{
    m_entries.append({action, withoutMnemonic(group), {}, keys, true});
}

void ActionRegistry::addMenus(const QMenuBar &bar)
{
    qsizetype place = 0;
    for (const QAction *top : bar.actions()) {
        if (const QMenu *menu = top->menu())
            addMenu(*menu, withoutMnemonic(menu->title()), {}, place);
    }
}

void ActionRegistry::addMenu(const QMenu &menu, const QString &group, const QString &within, qsizetype &place)
{
    for (QAction *action : menu.actions()) {
        if (const QMenu *below = action->menu()) {
            addMenu(*below, group, withoutMnemonic(below->title()), place);
            continue;
        }
        if (action->objectName().isEmpty())
            continue;
        const auto known = std::ranges::find_if(
            std::as_const(m_entries), [action](const Entry &entry) { return entry.action == action; });
        if (known == m_entries.cend())
            m_entries.insert(place, {action, group, within, action->shortcut(), false});
        else
            place = known - m_entries.cbegin();
        ++place;
    }
}

QList<ActionInfo> ActionRegistry::infos() const
{
    QList<ActionInfo> infos;
    for (const Entry &entry : m_entries) {
        if (!entry.action)
            continue;
        const QString text = withoutMnemonic(entry.action->text());
        infos.append({.id = entry.action->objectName(),
            .group = entry.group,
            .text = entry.within.isEmpty() ? text : tr("%1: %2").arg(entry.within, text),
            .standard = entry.standard,
            .now = entry.fixed ? entry.standard : entry.action->shortcut(),
            .fixed = entry.fixed});
    }
    return infos;
}

QAction *ActionRegistry::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action && entry.action->objectName() == id)
            return entry.action;
    }
    return nullptr;
}

void ActionRegistry::setShortcuts(const ShortcutChoices &choices)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.action && !entry.fixed)
            entry.action->setShortcut(choices.value(entry.action->objectName(), entry.standard));
    }
    Q_EMIT shortcutsChanged();
}

} // namespace agentee::ui
