#pragma once

#include <QAccessible>
#include <QStringList>

class QWidget;

namespace agentee::tests
{

/// Walks through what a window tells assistive technology: everything that can be seen, from the window down
/// to rows and tabs. Each function lists what would leave a person without sight helpless; an empty list is
/// good.
class SpokenTree
{
public:
    /// The window must be shown.
    explicit SpokenTree(QWidget &window);

    qsizetype count() const { return m_nodes.size(); }
    /// Controls, rows, tabs and pictures without a name.
    QStringList nameless() const;
    /// Controls and words whose role makes a screen reader pass them over, or say something else than they
    /// are.
    QStringList misfits() const;
    /// Buttons that assistive technology cannot press.
    QStringList inert() const;
    /// Where the way down does not lead up again.
    QStringList torn() const;
    /// Controls beside each other that are called the same.
    QStringList alike() const;
    /// Fields for a password that give away what is typed.
    QStringList indiscreet() const;

private:
    struct Node {
        QAccessibleInterface *spoken;
        QAccessibleInterface *parent; ///< null for the window
        QString name;
        QString path; ///< for people who read a failure
        QAccessible::Role role;
        QAccessible::State state;
        bool leaf = true; ///< nothing that can be seen is in it
    };
    void walk(QAccessibleInterface &spoken, QAccessibleInterface *parent, const QString &path, int depth);

    QList<Node> m_nodes;
};

} // namespace agentee::tests
