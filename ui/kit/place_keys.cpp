#include "ui/kit/place_keys.h"

#include "ui/kit/action_registry.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

namespace agentee::ui
{

PlaceKeys::PlaceKeys(QWidget *widget, const KeyedPlace &place)
    : QObject(widget)
    , m_widget(widget)
{
    for (const PlaceAct &act : place.acts) {
        auto *action = new QAction(act.text, widget);
        action->setObjectName(act.id);
        action->setShortcut(act.keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        widget->addAction(action);
        m_actions.append(action);
    }
    widget->installEventFilter(this);
}

void PlaceKeys::on(const QString &id, const std::function<void()> &act)
{
    if (QAction *known = action(id))
        connect(known, &QAction::triggered, m_widget, act);
}

QAction *PlaceKeys::action(const QString &id) const
{
    for (QAction *action : m_actions) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

bool PlaceKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        // A dialog's is that of the window behind it.
        for (QWidget *widget = m_widget; widget; widget = widget->parentWidget()) {
            auto *registry = widget->findChild<ActionRegistry *>(Qt::FindDirectChildrenOnly);
            if (!registry)
                continue;
            for (QAction *action : std::as_const(m_actions))
                registry->join(action);
            break;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace agentee::ui
