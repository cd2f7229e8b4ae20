#pragma once

#include "ui/kit/place_keys.h"

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
    QString group; ///< the menu in which it stands, or the place to which it belongs
    QString text; ///< without mnemonic; with the name of the menu within a menu, if it stands there
    QKeySequence standard;
    QKeySequence now;
    QString place = {}; ///< the id of the place in which its keys work; empty: in the whole window
    bool fixed = false; ///< the keys belong to the editors and cannot be others
};

/// Whether the keyboard can be where both have an effect, so that they cannot have the same keys.
bool meet(const ActionInfo &one, const ActionInfo &other);

/// Every action of a window by its id (its object name), in the order in which menus show them, and behind
/// them those of its places. Menus, the page about the keyboard and the command palette read the same list.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// One whose keys an editor knows itself: shown with these keys, which are not the action's.
    void addFixed(QAction *action, const QString &group, const QKeySequence &keys);
    /// One that stands in no menu, with its keys as the standard ones. `within` stands before its text.
    void add(QAction *action, const QString &group, const QString &within = {});
    /// Every action of the menus that has an object name and is not there yet; the keys that it has then are
    /// its standard ones. It stays where it is; when it is destroyed it leaves the list.
    void addMenus(const QMenuBar &bar);
    /// What can be done in a place, whether or not there is one yet.
    void addPlace(const KeyedPlace &place);
    /// An action of a place that there is now: it gets its keys, and is found by its id. One that no place
    /// was added for stays as it is.
    void join(QAction *action);

    QList<ActionInfo> infos() const;
    /// Of several, in places of the same kind, one that can be seen. Null for an id that is not there, and
    /// while its place cannot be seen.
    QAction *action(const QString &id) const;
    /// Gives every action its chosen keys, or its standard ones, also those that are added later.
    void setShortcuts(const ShortcutChoices &choices);

Q_SIGNALS:
    void shortcutsChanged();

private:
    struct Entry {
        QString id;
        QString group;
        QString within; ///< the menu in the group's menu, or nothing
        QKeySequence standard;
        QString place = {};
        QString text = {}; ///< of a place's; others have their action's
        bool fixed = false;
        QList<QPointer<QAction>> actions = {};
    };
    /// What is new goes to `place`, which is then behind the last action of the menu.
    void addMenu(const QMenu &menu, const QString &group, const QString &within, qsizetype &place);
    void insert(qsizetype place, QAction *action, const QString &group, const QString &within);
    void forgetDestroyed();
    QKeySequence keysOf(const Entry &entry) const;
    QList<Entry> m_entries;
    ShortcutChoices m_choices;
};

} // namespace agentee::ui
