#include "ui/kit/copy_link.h"

#include "ui/kit/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QToolButton>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::CopyLink)
};

void ask(QWidget *from, const LinkedPlace &place)
{
    const auto wanted = place();
    if (!wanted)
        return;
    CopyLinkEvent event(*wanted);
    event.ignore();
    for (QObject *receiver = from; receiver && !event.isAccepted(); receiver = receiver->parent())
        QCoreApplication::sendEvent(receiver, &event);
}

} // namespace

CopyLinkEvent::CopyLinkEvent(const models::PlaceLink &place)
    : QEvent(eventType())
    , m_place(place)
{
}

QEvent::Type CopyLinkEvent::eventType()
{
    static const auto type = Type(registerEventType());
    return type;
}

QAction *makeCopyLinkAction(QWidget *from, const LinkedPlace &place)
{
    auto *action = new QAction(controlIcon(u"link"_s), Words::tr("Copy link"), from);
    action->setObjectName(u"copyLinkAction"_s);
    QObject::connect(action, &QAction::triggered, from, [from, place] { ask(from, place); });
    return action;
}

QToolButton *makeCopyLinkButton(const LinkedPlace &place)
{
    auto *button = new QToolButton;
    button->setObjectName(u"copyLinkButton"_s);
    button->setIcon(controlIcon(u"link"_s));
    button->setAutoRaise(true);
    button->setToolTip(Words::tr("Copy link"));
    button->setAccessibleName(Words::tr("Copy link"));
    QObject::connect(button, &QToolButton::clicked, button, [button, place] { ask(button, place); });
    return button;
}

} // namespace agentee::ui
