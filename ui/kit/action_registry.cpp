#include "ui/kit/action_registry.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <algorithm>

namespace agentee::ui
{

namespace
{

QString withoutMnemonic(const QString &text)
{
    QString words;
    bool marked = false;
    for (const QChar sign : text.section(u'\t', 0, 0)) {
        marked = sign == u'&' && !marked; // two of them are one that is read
        if (!marked)
            words += sign;
    }
    return words;
}

bool isWithin(const QString &place, const QString &around)
{
    return around.isEmpty() || place == around || place.startsWith(around + u'/');
}

} // namespace

bool meet(const ActionInfo &one, const ActionInfo &other)
{
    return isWithin(one.place, other.place) || isWithin(other.place, one.place);
}

void ActionRegistry::addFixed(QAction *action, const QString &group, const QKeySequence &keys)
{
    // They work where text is written.
    m_entries.append({.id = action->objectName(),
        .group = withoutMnemonic(group),
        .within = {},
        .standard = keys,
        .place = QStringLiteral("text"),
        .fixed = true,
        .actions = {action}});
}

void ActionRegistry::add(QAction *action, const QString &group, const QString &within)
{
    insert(m_entries.size(), action, group, within);
}

void ActionRegistry::insert(qsizetype place, QAction *action, const QString &group, const QString &within)
{
    const Entry made{.id = action->objectName(),
        .group = withoutMnemonic(group),
        .within = within,
        .standard = action->shortcut(),
        .actions = {action}};
    action->setShortcut(keysOf(made));
    m_entries.insert(place, made);
}

void ActionRegistry::addMenus(const QMenuBar &bar)
{
    forgetDestroyed();
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
        const auto known = std::ranges::find_if(std::as_const(m_entries),
            [action](const Entry &entry) { return entry.actions.contains(QPointer<QAction>(action)); });
        if (known == m_entries.cend())
            insert(place, action, group, within);
        else
            place = known - m_entries.cbegin();
        ++place;
    }
}

void ActionRegistry::addPlace(const KeyedPlace &place)
{
    for (const PlaceAct &act : place.acts) {
        m_entries.append({.id = act.id,
            .group = place.name,
            .within = {},
            .standard = act.keys,
            .place = place.id,
            .text = act.text});
    }
}

void ActionRegistry::join(QAction *action)
{
    for (Entry &entry : m_entries) {
        if (entry.place.isEmpty() || entry.fixed || entry.id != action->objectName())
            continue;
        entry.actions.removeIf([](const QPointer<QAction> &one) { return one.isNull(); });
        if (!entry.actions.contains(QPointer<QAction>(action)))
            entry.actions.append(action);
        action->setShortcut(keysOf(entry));
    }
}

void ActionRegistry::forgetDestroyed()
{
    m_entries.removeIf([](const Entry &entry) {
        return (entry.place.isEmpty() || entry.fixed) && entry.actions.constFirst().isNull();
    });
}

QKeySequence ActionRegistry::keysOf(const Entry &entry) const
{
    return entry.fixed ? entry.standard : m_choices.value(entry.id, entry.standard);
}

QList<ActionInfo> ActionRegistry::infos() const
{
    QList<ActionInfo> infos;
    for (const Entry &entry : m_entries) {
        const bool ofPlace = !entry.place.isEmpty() && !entry.fixed;
        if (!ofPlace && !entry.actions.constFirst())
            continue;
        const QString text = ofPlace ? entry.text : withoutMnemonic(entry.actions.constFirst()->text());
        infos.append({.id = entry.id,
            .group = entry.group,
            .text = entry.within.isEmpty() ? text : tr("%1: %2").arg(entry.within, text),
            .standard = entry.standard,
            .now = keysOf(entry),
            .place = entry.place,
            .fixed = entry.fixed});
    }
    return infos;
}

QAction *ActionRegistry::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id != id)
            continue;
        const bool ofPlace = !entry.place.isEmpty() && !entry.fixed;
        for (const QPointer<QAction> &action : entry.actions) {
            const auto *widget = action ? qobject_cast<const QWidget *>(action->parent()) : nullptr;
            if (action && (!ofPlace || (widget && widget->isVisible())))
                return action;
        }
    }
    return nullptr;
}

void ActionRegistry::setShortcuts(const ShortcutChoices &choices)
{
    m_choices = choices;
    for (const Entry &entry : std::as_const(m_entries)) {
        for (const QPointer<QAction> &action : entry.actions) {
            if (action && !entry.fixed)
                action->setShortcut(keysOf(entry));
        }
    }
    Q_EMIT shortcutsChanged();
}

} // namespace agentee::ui
