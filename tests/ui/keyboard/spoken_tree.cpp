#include "tests/ui/keyboard/spoken_tree.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMetaEnum>
#include <QSet>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr int deepest = 60;
constexpr qsizetype mostNodes = 20'000;

bool isButton(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::RadioButton
        || role == QAccessible::ButtonMenu || role == QAccessible::ButtonDropDown
        || role == QAccessible::MenuItem || role == QAccessible::PageTab;
}

bool isControl(QAccessible::Role role)
{
    return isButton(role) || role == QAccessible::EditableText || role == QAccessible::ComboBox
        || role == QAccessible::SpinBox || role == QAccessible::Slider || role == QAccessible::List
        || role == QAccessible::Tree || role == QAccessible::Table || role == QAccessible::PageTabList
        || role == QAccessible::Link || role == QAccessible::ProgressBar || role == QAccessible::Graphic
        || role == QAccessible::ListItem || role == QAccessible::TreeItem || role == QAccessible::Cell;
}

/// What a screen reader passes over.
bool isMute(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Border
        || role == QAccessible::Pane;
}

/// Parts that speak for a control around them, or that only a pointer uses, and the window onto a page of the
/// browser engine, which has a tree of its own below it.
bool isPart(const QAccessibleInterface &spoken)
{
    const QObject *object = spoken.object();
    const QObject *around = object ? object->parent() : nullptr;
    return qobject_cast<const QComboBox *>(around) || (object && object->inherits("QWebEngineView"))
        || spoken.role() == QAccessible::ScrollBar || (object && object->objectName().startsWith("qt_"_L1));
}

QString roleName(QAccessible::Role role)
{
    const char *key = QMetaEnum::fromType<QAccessible::Role>().valueToKey(role);
    return key ? QString::fromLatin1(key) : QString::number(int(role));
}

QString step(const QAccessibleInterface &spoken, const QString &name)
{
    const QObject *object = spoken.object();
    return u"/%1%2“%3”"_s.arg(
        object ? QString::fromLatin1(object->metaObject()->className()) : roleName(spoken.role()),
        object && !object->objectName().isEmpty() ? u"#"_s + object->objectName() : QString(), name.left(40));
}

} // namespace

SpokenTree::SpokenTree(QWidget &window)
{
    if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&window))
        walk(*spoken, nullptr, {}, 0);
}

void SpokenTree::walk(
    QAccessibleInterface &spoken, QAccessibleInterface *parent, const QString &path, int depth)
{
    const QString name = spoken.text(QAccessible::Name).trimmed();
    const QString here = path + step(spoken, name);
    const qsizetype own = m_nodes.size();
    m_nodes.append({&spoken, parent, name, here, spoken.role(), spoken.state()});
    if (depth == deepest || m_nodes.size() == mostNodes)
        return;
    for (int i = 0; i < spoken.childCount(); ++i) {
        QAccessibleInterface *child = spoken.child(i);
        if (!child || !child->isValid() || child->state().invisible)
            continue;
        m_nodes[own].leaf = false;
        walk(*child, &spoken, here, depth + 1);
    }
}

QStringList SpokenTree::nameless() const
{
    QStringList found;
    for (const Node &node : m_nodes) {
        // Qt says the present choice where a box of choices has no name.
        const auto *box = qobject_cast<const QComboBox *>(node.spoken->object());
        const bool unnamed = node.name.isEmpty() || (box && node.name == box->currentText());
        if ((isControl(node.role) || node.state.focusable) && unnamed && !isPart(*node.spoken))
            found.append(node.path + u", "_s + roleName(node.role));
    }
    return found;
}

QStringList SpokenTree::misfits() const
{
    QStringList found;
    for (const Node &node : m_nodes) {
        const bool speaks = node.state.focusable || (node.leaf && !node.name.isEmpty());
        const bool button = qobject_cast<const QAbstractButton *>(node.spoken->object());
        const bool decoration =
            node.role == QAccessible::Client && node.leaf && node.name.isEmpty() && !node.state.focusable;
        const auto *choice = qobject_cast<const QAbstractButton *>(node.spoken->object());
        const bool oneOfSeveral = choice && choice->isCheckable()
            && (choice->autoExclusive() || (choice->group() && choice->group()->exclusive()));
        if (oneOfSeveral && node.role != QAccessible::RadioButton)
            found.append(node.path + u", one of several, "_s + roleName(node.role));
        const bool offByKind = (button && !decoration && !isButton(node.role))
            || (qobject_cast<const QLineEdit *>(node.spoken->object())
                && node.role != QAccessible::EditableText);
        if (!isPart(*node.spoken) && ((speaks && isMute(node.role)) || offByKind))
            found.append(node.path + u", "_s + roleName(node.role));
    }
    return found;
}

QStringList SpokenTree::inert() const
{
    QStringList found;
    for (const Node &node : m_nodes) {
        if (!isButton(node.role) || node.state.disabled || isPart(*node.spoken))
            continue;
        QAccessibleActionInterface *acts = node.spoken->actionInterface();
        const QStringList names = acts ? acts->actionNames() : QStringList();
        const auto can = [&](const QString &act) { return names.contains(act); };
        if (!can(QAccessibleActionInterface::pressAction())
            && !can(QAccessibleActionInterface::toggleAction())
            && !can(QAccessibleActionInterface::showMenuAction()))
            found.append(node.path);
    }
    return found;
}

QStringList SpokenTree::torn() const
{
    QStringList found;
    QSet<QAccessibleInterface *> seen;
    for (const Node &node : m_nodes) {
        if (seen.contains(node.spoken) || (node.parent && node.spoken->parent() != node.parent))
            found.append(node.path);
        else if (node.parent && node.parent->indexOfChild(node.spoken) < 0)
            found.append(node.path + u", unknown to its parent"_s);
        seen.insert(node.spoken);
    }
    return found;
}

QStringList SpokenTree::alike() const
{
    QStringList found;
    QSet<QString> seen;
    for (const Node &node : m_nodes) {
        if (!node.parent || !node.state.focusable || !isButton(node.role))
            continue;
        const QString key = QString::number(quintptr(node.parent)) + roleName(node.role) + node.name;
        if (seen.contains(key))
            found.append(node.path);
        seen.insert(key);
    }
    return found;
}

QStringList SpokenTree::indiscreet() const
{
    QStringList found;
    for (const Node &node : m_nodes) {
        auto *field = qobject_cast<QLineEdit *>(node.spoken->object());
        if (!field || field->echoMode() != QLineEdit::Password)
            continue;
        field->setText(u"northwind"_s);
        QAccessibleTextInterface *text = node.spoken->textInterface();
        if (!node.state.passwordEdit || node.spoken->text(QAccessible::Value).contains(u"northwind"_s)
            || (text && text->text(0, text->characterCount()).contains(u"northwind"_s)))
            found.append(node.path);
        field->clear();
    }
    return found;
}

} // namespace agentee::tests
