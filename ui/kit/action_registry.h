#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QMenuBar;

namespace agentee::ui
{

/// What the person chose instead of the standard keys, by the action's id. An empty sequence: no keys.
using ShortcutChoices = QMap<QString, QKeySequence>;

/// An action as lists of actions show it.
struct ActionInfo {
    QString id;
    QString group; ///< the menu in which it stands
    QString text; ///< without mnemonic; with the name of the menu within a menu, if it stands there
    QKeySequence standard;
    QKeySequence now;
    bool fixed = false; ///< the keys belong to the editors and cannot be others
};

/// Every action of a window by its id (its object name), in the order in which menus show them. Menus, the
/// page about the keyboard and the command palette read the same list.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// One whose keys an editor knows itself: shown with these keys, which are not the action's.
    void addFixed(QAction *action, const QString &group, const QKeySequence &keys);
    /// Every action of the menus that has an object name and is not there yet; the keys that it has then are
    /// its standard ones. It stays where it is; when it is destroyed it leaves the list.
    void addMenus(const QMenuBar &bar);

    QList<ActionInfo> infos() const;
    /// Null for an id that is not there.
    QAction *action(const QString &id) const;
    /// Gives every action its chosen keys, or its standard ones.
    void setShortcuts(const ShortcutChoices &choices);

Q_SIGNALS:
    void shortcutsChanged();

private:
    struct Entry {
        QPointer<QAction> action;
        QString group;
        QString within; ///< the menu in the group's menu, or nothing
        QKeySequence standard;
        bool fixed = false;
    };
    /// What is new goes to `place`, which is then behind the last action of the menu.
    void addMenu(const QMenu &menu, const QString &group, const QString &within, qsizetype &place);
    QList<Entry> m_entries;
};

} // namespace agentee::ui
