#include "app/desktop_notifier.h"

#include "sync/notification_store.h"
#include "sync/people_store.h"
#include "sync/store.h"

#include <KNotification>

using namespace Qt::StringLiterals;

namespace agentee::client
{

DesktopNotifier::DesktopNotifier(sync::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store.notifications(), &sync::NotificationStore::arrived, this, &DesktopNotifier::show);
}

QString DesktopNotifier::sentence(models::NotificationKind kind, const QString &actor)
{
    switch (kind) {
    case models::NotificationKind::HandedOver:
        return tr("%1 handed this over to you").arg(actor);
    case models::NotificationKind::ReviewAsked:
        return tr("%1 asks you to review").arg(actor);
    case models::NotificationKind::ShareOpened:
        return tr("%1 opened what you shared").arg(actor);
    case models::NotificationKind::ShareContinued:
        return tr("%1 continues your work").arg(actor);
    case models::NotificationKind::ShareDeclined:
        return tr("%1 declined what you shared").arg(actor);
    case models::NotificationKind::ShareRecalled:
        return tr("%1 took a share back").arg(actor);
    case models::NotificationKind::SuggestionMade:
        return tr("%1 suggests a change").arg(actor);
    case models::NotificationKind::SuggestionAccepted:
        return tr("%1 accepted your suggestion").arg(actor);
    case models::NotificationKind::SuggestionRejected:
        return tr("%1 rejected your suggestion").arg(actor);
    case models::NotificationKind::AccessRevoked:
        return tr("%1 ended your access").arg(actor);
    }
    return {};
}

void DesktopNotifier::show(const models::Notification &notification)
{
    if (!ui::mayInterrupt(m_choices, notification.kind, QTime::currentTime()))
        return;
    // Owned by itself: it deletes itself when it is closed.
    auto *shown = new KNotification(u"arrived"_s, KNotification::CloseOnTimeout);
    shown->setComponentName(u"agentee"_s);
    // In words that every desktop knows; which sound it is, the desktop's own theme says.
    if (m_choices.sound)
        shown->setHint(u"sound-name"_s, u"message-new-instant"_s);
    else
        shown->setHint(u"suppress-sound"_s, true);
    shown->setTitle(notification.workspaceTitle.toHtmlEscaped());
    shown->setText(sentence(notification.kind, m_store.people().name(notification.actorId)).toHtmlEscaped());
    if (notification.kind != models::NotificationKind::AccessRevoked) {
        KNotificationAction *open = shown->addDefaultAction(tr("Open"));
        connect(open, &KNotificationAction::activated, this,
            [this, notification] { Q_EMIT openRequested(notification); });
    }
    shown->sendEvent();
}

} // namespace agentee::client
