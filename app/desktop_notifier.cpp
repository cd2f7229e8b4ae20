#include "app/desktop_notifier.h"

#include "sync/notification_store.h"
#include "sync/people_store.h"
#include "sync/store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"

#include <KNotification>

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr qsizetype shownNote = 160; ///< characters
constexpr int remembered = 200; ///< of the newest notifications

/// Kinds that wait for the person to do something.
bool asksForSomething(models::NotificationKind kind)
{
    return kind == models::NotificationKind::HandedOver || kind == models::NotificationKind::ReviewAsked
        || kind == models::NotificationKind::SuggestionMade;
}

/// The suggestion, when it can be accepted as it is at this moment.
std::optional<sync::SuggestionView> acceptable(sync::Store &store, const models::Notification &notification)
{
    if (notification.kind != models::NotificationKind::SuggestionMade || !notification.subjectId)
        return std::nullopt;
    const auto view = store.suggestions().suggestion(*notification.subjectId);
    const bool fits = view && view->mayDecide && view->suggestion.state == models::SuggestionState::Open
        && view->freshness == models::Freshness::Fresh;
    return fits ? view : std::nullopt;
}

} // namespace

DesktopNotifier::DesktopNotifier(sync::Store &store, std::chrono::milliseconds later, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_later(later)
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
    KNotification *shown = make(notification, text(notification));
    if (notification.kind != models::NotificationKind::AccessRevoked)
        addButtons(*shown, notification);
    shown->sendEvent();
}

QString DesktopNotifier::text(const models::Notification &notification) const
{
    const QString sentence =
        DesktopNotifier::sentence(notification.kind, m_store.people().name(notification.actorId));
    // Nobody is to accept what they were not told of.
    const auto view = acceptable(m_store, notification);
    if (!view)
        return sentence;
    const auto section =
        view->suggestion.sectionId ? m_store.workspaces().section(*view->suggestion.sectionId) : std::nullopt;
    QString note = view->suggestion.note.simplified();
    if (note.size() > shownNote)
        note = note.first(shownNote) + u'…';
    QStringList lines{sentence, section ? section->title : tr("Proposal data"), note};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

KNotification *DesktopNotifier::make(const models::Notification &notification, const QString &text)
{
    // Owned by itself: it deletes itself when it is closed.
    auto *shown = new KNotification(u"arrived"_s, KNotification::CloseOnTimeout);
    shown->setComponentName(u"agentee"_s);
    // In words that every desktop knows; which sound it is, the desktop's own theme says.
    if (m_choices.sound)
        shown->setHint(u"sound-name"_s, u"message-new-instant"_s);
    else
        shown->setHint(u"suppress-sound"_s, true);
    shown->setTitle(notification.workspaceTitle.toHtmlEscaped());
    shown->setText(text.toHtmlEscaped());
    return shown;
}

void DesktopNotifier::addButtons(KNotification &shown, const models::Notification &notification)
{
    const auto open = [this, notification] { Q_EMIT openRequested(notification); };
    connect(shown.addDefaultAction(tr("Open")), &KNotificationAction::activated, this, open);
    if (!asksForSomething(notification.kind))
        return;
    connect(shown.addAction(tr("Open")), &KNotificationAction::activated, this, open);
    if (acceptable(m_store, notification)) {
        connect(shown.addAction(tr("Accept")), &KNotificationAction::activated, this,
            [this, notification] { accept(notification); });
    }
    connect(shown.addAction(tr("Later")), &KNotificationAction::activated, this,
        [this, id = notification.id] { QTimer::singleShot(m_later, this, [this, id] { remind(id); }); });
}

void DesktopNotifier::accept(const models::Notification &notification)
{
    const auto view = acceptable(m_store, notification);
    // It was decided, or its base has moved, while the notification stood there: what there is now says so
    // itself.
    if (!view) {
        Q_EMIT openRequested(notification);
        return;
    }
    if (const auto done = m_store.suggestions().accept(view->suggestion.id); !done) {
        Q_EMIT failed(notification, done.error());
        return;
    }
    if (const auto read = m_store.notifications().markRead(notification.id); !read)
        Q_EMIT failed(notification, read.error());
    showAccepted(notification);
}

void DesktopNotifier::showAccepted(const models::Notification &notification)
{
    KNotification *shown = make(notification,
        tr("You accepted the suggestion by %1.").arg(m_store.people().name(notification.actorId)));
    connect(shown->addDefaultAction(tr("Open")), &KNotificationAction::activated, this,
        [this, notification] { Q_EMIT openRequested(notification); });
    connect(shown->addAction(tr("Take the decision back")), &KNotificationAction::activated, this,
        [this, notification] {
            if (const auto done = m_store.suggestions().reopen(*notification.subjectId); !done)
                Q_EMIT failed(notification, done.error());
        });
    shown->sendEvent();
}

void DesktopNotifier::remind(const models::Id &notificationId)
{
    const QList<models::Notification> known = m_store.notifications().notifications(remembered);
    const auto found = std::ranges::find(known, notificationId, &models::Notification::id);
    if (found != known.end() && found->readAt.isNull())
        show(*found);
}

} // namespace agentee::client
