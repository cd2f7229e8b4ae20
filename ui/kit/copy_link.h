#pragma once

#include "models/place_link.h"

#include <QEvent>

#include <functional>

class QAction;
class QToolButton;
class QWidget;

namespace agentee::ui
{

/// A wish for a link to a place. Goes from a widget up through its parents, as status tips do, until one
/// accepts it: the window, which knows the server.
class CopyLinkEvent : public QEvent
{
public:
    explicit CopyLinkEvent(const models::PlaceLink &place);
    static Type eventType();
    const models::PlaceLink &place() const { return m_place; }

private:
    models::PlaceLink m_place; ///< without its server
};

/// Asked when the person wants the link; none: there is nothing to link to now.
using LinkedPlace = std::function<std::optional<models::PlaceLink>()>;

/// "Copy link", for the menu of `from`, which owns it.
QAction *makeCopyLinkAction(QWidget *from, const LinkedPlace &place);
/// The same as a small button. Owned by the layout's widget that it is put into.
QToolButton *makeCopyLinkButton(const LinkedPlace &place);

} // namespace agentee::ui
