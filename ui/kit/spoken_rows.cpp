#include "ui/kit/spoken_rows.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QHash>
#include <QListView>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QTreeView>
#include <QVariant>

#include <algorithm>

namespace agentee::ui
{

namespace
{

constexpr const char *speaksProperty = "agenteeSpeaksRows";

/// What Qt counts before the rows of a tree, although nobody sees it: the head of its column.
class ColumnHead : public QAccessibleInterface
{
public:
    explicit ColumnHead(QAbstractItemView *view)
        : m_view(view)
    {
    }

    bool isValid() const override { return m_view; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text) const override { return {}; }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override { return {}; }
    QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = true;
        return state;
    }

private:
    QPointer<QAbstractItemView> m_view;
};

class Row : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    Row(QAbstractItemView *view, const QModelIndex &index)
        : m_view(view)
        , m_index(index)
    {
    }

    QModelIndex index() const { return m_index; }

    bool isValid() const override
    {
        return m_view && m_index.isValid() && m_index.model() == m_view->model();
    }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Description)
            return m_index.data(Qt::AccessibleDescriptionRole).toString();
        if (what != QAccessible::Name)
            return {};
        const QString said = m_index.data(Qt::AccessibleTextRole).toString();
        return said.isEmpty() ? m_index.data().toString() : said;
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect shown = m_view->visualRect(m_index);
        return shown.isNull() ? QRect() : shown.translated(m_view->viewport()->mapToGlobal(QPoint()));
    }

    QAccessible::Role role() const override
    {
        return qobject_cast<QTreeView *>(m_view) ? QAccessible::TreeItem : QAccessible::ListItem;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const QRect around(m_view->mapToGlobal(QPoint()), m_view->size());
        state.invisible = !around.intersects(rect());
        state.selectable = m_index.flags().testFlag(Qt::ItemIsSelectable);
        state.focusable = state.selectable;
        state.selected = m_view->selectionModel()->isSelected(m_index);
        state.focused = m_view->currentIndex() == m_index && m_view->hasFocus();
        state.disabled = !canBePressed();
        if (const auto *tree = qobject_cast<QTreeView *>(m_view)) {
            state.expandable = m_index.model()->hasChildren(m_index);
            state.expanded = state.expandable && tree->isExpanded(m_index);
            state.collapsed = state.expandable && !tree->isExpanded(m_index);
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override
    {
        return canBePressed() ? QStringList{pressAction(), setFocusAction()} : QStringList();
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (!canBePressed() || (action != pressAction() && action != setFocusAction()))
            return;
        // Whoever hears of it may change the rows, and delete the view and this.
        const QPointer<QAbstractItemView> view = m_view;
        const QPersistentModelIndex index = m_index;
        if (action == setFocusAction())
            view->setFocus(Qt::OtherFocusReason);
        if (view && index.isValid())
            view->setCurrentIndex(index);
        if (action == pressAction() && view && index.isValid())
            Q_EMIT view->activated(index);
    }

private:
    bool canBePressed() const
    {
        return isValid() && m_view->isEnabled() && m_index.flags().testFlag(Qt::ItemIsEnabled);
    }

    QPointer<QAbstractItemView> m_view;
    QPersistentModelIndex m_index;
};

class Rows : public QAccessibleWidget, public QAccessibleSelectionInterface
{
public:
    explicit Rows(QAbstractItemView *view)
        : QAccessibleWidget(view, qobject_cast<QTreeView *>(view) ? QAccessible::Tree : QAccessible::List)
        , m_view(view)
        , m_tree(qobject_cast<QTreeView *>(view))
        , m_before(m_tree ? 1 : 0)
    {
    }

    ~Rows() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
        if (m_head)
            QAccessible::deleteAccessibleInterface(m_head);
    }

    int childCount() const override
    {
        const int rows = topCount();
        if (!m_tree)
            return rows;
        int count = m_before;
        for (int row = 0; row < rows; ++row)
            count += shownWith(row);
        return count;
    }

    QAccessibleInterface *child(int number) const override
    {
        if (number < m_before && number >= 0)
            return head();
        const int rows = topCount();
        if (!m_tree)
            return number >= 0 && number < rows ? rowOf(top(number)) : nullptr;
        number -= m_before;
        for (int row = 0; row < rows && number >= 0; ++row) {
            const int shown = shownWith(row);
            if (number < shown)
                return rowOf(number == 0 ? top(row) : m_view->model()->index(number - 1, 0, top(row)));
            number -= shown;
        }
        return nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *wanted = dynamic_cast<const Row *>(child);
        if (!wanted || !wanted->isValid() || wanted->index().model() != m_view->model())
            return dynamic_cast<const ColumnHead *>(child) ? 0 : -1;
        const QModelIndex index = wanted->index();
        if (!m_tree)
            return index.row();
        const QModelIndex group = index.parent().isValid() ? index.parent() : index;
        int number = m_before;
        for (int row = 0; row < group.row(); ++row)
            number += shownWith(row);
        return index.parent().isValid() ? number + 1 + index.row() : number;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        return rowOf(m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y))));
    }

    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? rowOf(m_view->currentIndex()) : QAccessibleWidget::focusChild();
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::SelectionInterface ? static_cast<QAccessibleSelectionInterface *>(this)
                                                       : QAccessibleWidget::interface_cast(type);
    }
    int selectedItemCount() const override { return int(selected().size()); }
    QList<QAccessibleInterface *> selectedItems() const override
    {
        QList<QAccessibleInterface *> rows;
        for (const QModelIndex &index : selected())
            rows.append(rowOf(index));
        return rows;
    }
    bool select(QAccessibleInterface *child) override
    {
        const auto *row = dynamic_cast<const Row *>(child);
        if (!row || !row->isValid())
            return false;
        m_view->setCurrentIndex(row->index());
        return true;
    }
    bool unselect(QAccessibleInterface *) override { return false; }
    bool selectAll() override { return false; }
    bool clear() override { return false; }

private:
    /// None while the view is being made or destroyed.
    int topCount() const
    {
        return isValid() && m_view->model() ? m_view->model()->rowCount(m_view->rootIndex()) : 0;
    }
    QModelIndex top(int row) const { return m_view->model()->index(row, 0, m_view->rootIndex()); }

    QModelIndexList selected() const
    {
        return m_view->selectionModel() ? m_view->selectionModel()->selectedIndexes() : QModelIndexList();
    }

    /// How many rows that one of a tree stands for: none while it is hidden, those below it while it is open.
    /// Qt counts hidden rows of lists, too.
    int shownWith(int row) const
    {
        if (m_tree->isRowHidden(row, m_tree->rootIndex()))
            return 0;
        return 1 + (m_tree->isExpanded(top(row)) ? m_tree->model()->rowCount(top(row)) : 0);
    }

    QAccessibleInterface *head() const
    {
        if (!m_head)
            m_head = QAccessible::registerAccessibleInterface(new ColumnHead(m_view));
        return QAccessible::accessibleInterface(m_head);
    }

    QAccessibleInterface *rowOf(const QModelIndex &index) const
    {
        if (!index.isValid())
            return nullptr;
        const QPersistentModelIndex kept(index);
        if (const auto known = m_rows.constFind(kept); known != m_rows.cend())
            return QAccessible::accessibleInterface(*known);
        forgetGone();
        const QAccessible::Id id = QAccessible::registerAccessibleInterface(new Row(m_view, index));
        m_rows.insert(kept, id);
        return QAccessible::accessibleInterface(id);
    }

    /// Now and then, so that looking a row up costs the same in long lists.
    void forgetGone() const
    {
        if (m_rows.size() < m_enough)
            return;
        QHash<QPersistentModelIndex, QAccessible::Id> kept;
        for (const auto &[index, id] : m_rows.asKeyValueRange()) {
            if (index.isValid())
                kept.insert(index, id);
            else
                QAccessible::deleteAccessibleInterface(id);
        }
        m_rows = kept;
        m_enough = std::max(fewRows, 2 * m_rows.size());
    }

    static constexpr qsizetype fewRows = 256;
    QAbstractItemView *m_view;
    const QTreeView *m_tree; ///< null for a list
    int m_before;
    mutable QAccessible::Id m_head = 0;
    mutable qsizetype m_enough = fewRows;
    mutable QHash<QPersistentModelIndex, QAccessible::Id> m_rows;
};

QAccessibleInterface *speakerOf(const QString &, QObject *object)
{
    auto *view = qobject_cast<QAbstractItemView *>(object);
    return view && view->property(speaksProperty).toBool() ? new Rows(view) : nullptr;
}

} // namespace

void speakRows(QAbstractItemView *view)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(speakerOf);
        return true;
    }();
    view->setProperty(speaksProperty, true);
    // A view that came with its model was asked for while it was made.
    if (QAccessible::isActive()) {
        if (QAccessibleInterface *before = QAccessible::queryAccessibleInterface(view))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(before));
    }
}

} // namespace agentee::ui
