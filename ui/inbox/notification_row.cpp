#include "ui/inbox/notification_row.h"

#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/avatar.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text_start.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr int dotColumn = 12;

} // namespace

QString notificationSentence(sync::Store &store, const models::Notification &notification)
{
    const QString who = store.people().name(notification.actorId);
    const QString &what = notification.workspaceTitle;
    switch (notification.kind) {
    case models::NotificationKind::HandedOver:
        return NotificationRow::tr("%1 handed “%2” over to you. You edit it now.").arg(who, what);
    case models::NotificationKind::ReviewAsked:
        return NotificationRow::tr("%1 asks you to review “%2”.").arg(who, what);
    case models::NotificationKind::ShareOpened:
        return NotificationRow::tr("%1 opened what you shared of “%2”.").arg(who, what);
    case models::NotificationKind::ShareContinued:
        return NotificationRow::tr("%1 continued your work on “%2”.").arg(who, what);
    case models::NotificationKind::ShareDeclined:
        return NotificationRow::tr("%1 declined “%2”. You edit it again.").arg(who, what);
    case models::NotificationKind::ShareRecalled:
        return NotificationRow::tr("%1 took the share of “%2” back.").arg(who, what);
    case models::NotificationKind::SuggestionMade:
        return NotificationRow::tr("%1 suggests a change to “%2”.").arg(who, what);
    case models::NotificationKind::SuggestionAccepted:
        return NotificationRow::tr("%1 accepted your suggestion for “%2”.").arg(who, what);
    case models::NotificationKind::SuggestionRejected:
        return NotificationRow::tr("%1 rejected your suggestion for “%2” and says why.").arg(who, what);
    case models::NotificationKind::AccessRevoked:
        return NotificationRow::tr("%1 ended your access to “%2”.").arg(who, what);
    }
    Q_UNREACHABLE_RETURN({});
}

QString notificationAct(sync::Store &store, const models::Notification &notification)
{
    switch (notification.kind) {
    case models::NotificationKind::HandedOver:
    case models::NotificationKind::ReviewAsked: {
        const auto share =
            notification.subjectId ? store.shares().share(*notification.subjectId) : std::nullopt;
        return share && share->grantId ? NotificationRow::tr("Read transcript") : NotificationRow::tr("Open");
    }
    case models::NotificationKind::ShareOpened:
    case models::NotificationKind::ShareContinued:
    case models::NotificationKind::ShareDeclined:
    case models::NotificationKind::ShareRecalled:
        return NotificationRow::tr("Open");
    case models::NotificationKind::SuggestionMade:
        return NotificationRow::tr("Review");
    case models::NotificationKind::SuggestionAccepted:
    case models::NotificationKind::SuggestionRejected:
        return NotificationRow::tr("Show");
    case models::NotificationKind::AccessRevoked:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

NotificationRow::NotificationRow(sync::Store &store, QWidget *parent)
    : QFrame(parent)
    , m_store(store)
    , m_avatar(new Avatar(32))
    , m_sentence(new TextLabel)
    , m_meta(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
    , m_act(new QPushButton)
{
    speakAs(this, QAccessible::Grouping);
    setObjectName(QStringLiteral("notificationRow"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_act->setObjectName(QStringLiteral("notificationAct"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_meta);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(marginsFromStart(
        layoutDirection(), dotColumn + grid::small, grid::medium, grid::medium, grid::medium));
    layout->setSpacing(grid::medium);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_act, 0, Qt::AlignVCenter);
    connect(m_act, &QPushButton::clicked, this, [this] { Q_EMIT activated(m_notification.id); });
}

void NotificationRow::setNotification(const models::Notification &notification)
{
    m_notification = notification;
    const bool unread = notification.readAt.isNull();
    const QString who = m_store.people().name(notification.actorId);
    const QString sentence = notificationSentence(m_store, notification);
    const QString act = notificationAct(m_store, notification);
    m_avatar->setPerson(models::idText(notification.actorId), who);
    m_sentence->setText(sentence);
    m_sentence->setFont(fontFor(TextSize::Body, unread ? QFont::DemiBold : QFont::Normal));
    m_meta->setText(momentText(notification.createdAt));
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    m_act->setAccessibleName(QStringLiteral("%1: %2").arg(act, sentence));
    setAccessibleName(unread ? tr("Unread. %1 %2").arg(sentence, m_meta->text())
                             : tr("%1 %2").arg(sentence, m_meta->text()));
    update();
}

void NotificationRow::paintEvent(QPaintEvent *)
{
    const Colours &c = coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_hovered) {
        painter.setBrush(c.hover);
        painter.drawRoundedRect(rect(), grid::radius, grid::radius);
    }
    if (m_notification.readAt.isNull()) {
        painter.setBrush(c.dark ? c.accentText : c.accent);
        const int x = isRightToLeft() ? width() - dotColumn + 1 : dotColumn - 1;
        painter.drawEllipse(QPointF(x, m_avatar->geometry().center().y() + 0.5), 4, 4);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius, grid::radius);
    }
}

void NotificationRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated(m_notification.id);
}

void NotificationRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT activated(m_notification.id);
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

void NotificationRow::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    update();
    QFrame::enterEvent(event);
}

void NotificationRow::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    QFrame::leaveEvent(event);
}

} // namespace agentee::ui
