#include "ui/kit/reading_order.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QLayout>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>
#include <QStyleHints>

namespace agentee::ui
{

namespace
{

class Controls
{
public:
    explicit Controls(QWidget &window)
        : m_policy(QGuiApplication::styleHints()->tabFocusBehavior() == Qt::TabFocusAllControls
                  ? Qt::TabFocus
                  : Qt::StrongFocus)
    {
        addParts(window);
    }

    const QList<QWidget *> &list() const { return m_list; }

private:
    void add(QWidget &widget)
    {
        if (m_seen.contains(&widget) || widget.isWindow() || !widget.isVisible())
            return;
        m_seen.insert(&widget);
        if ((widget.focusPolicy() & m_policy) == m_policy && widget.isEnabled() && !widget.focusProxy())
            m_list.append(&widget);
        // Their parts are theirs to move among.
        if (!qobject_cast<QComboBox *>(&widget) && !qobject_cast<QAbstractSpinBox *>(&widget))
            addParts(widget);
    }

    void addParts(QWidget &widget)
    {
        if (const auto *splitter = qobject_cast<QSplitter *>(&widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                add(*splitter->widget(i));
        } else if (QLayout *layout = widget.layout()) {
            addLayout(*layout);
        }
        for (QObject *child : widget.children()) {
            if (auto *part = qobject_cast<QWidget *>(child))
                add(*part);
        }
    }

    void addLayout(QLayout &layout)
    {
        for (int i = 0; QLayoutItem *item = layout.itemAt(i); ++i) {
            if (QWidget *widget = item->widget())
                add(*widget);
            else if (QLayout *inner = item->layout())
                addLayout(*inner);
        }
    }

    Qt::FocusPolicy m_policy;
    QList<QWidget *> m_list;
    QSet<QWidget *> m_seen;
};

void showInScrollAreas(QWidget &control)
{
    for (QWidget *parent = control.parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(&control);
    }
}

} // namespace

bool focusInReadingOrder(QWidget &window, bool next)
{
    const QList<QWidget *> controls = Controls(window).list();
    if (controls.isEmpty())
        return false;
    const qsizetype count = controls.size();
    const qsizetype now = controls.indexOf(window.focusWidget());
    const qsizetype wanted = now < 0 ? (next ? 0 : count - 1) : (now + (next ? 1 : count - 1)) % count;
    QWidget *control = controls.at(wanted);
    control->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    showInScrollAreas(*control);
    return true;
}

} // namespace agentee::ui
