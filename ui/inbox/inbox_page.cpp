#include "ui/inbox/inbox_page.h"

#include "sync/notification_store.h"
#include "sync/people_store.h"
#include "sync/store.h"
#include "ui/collaboration/wording.h"
#include "ui/inbox/notification_place.h"
#include "ui/inbox/notification_row.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/section_header.h"
#include "ui/kit/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr int rowsAtOnce = 50;
constexpr int everyUnread = 100'000;

} // namespace

InboxPage::InboxPage(sync::Store &store, QWidget *parent)
    : ListPage(tr("Inbox"), parent)
    , m_store(store)
    , m_allRead(new QPushButton(tr("Mark all read")))
    , m_more(new QPushButton(tr("Show earlier")))
    , m_problem(new Banner)
    , m_list(new QVBoxLayout)
    , m_limit(rowsAtOnce)
{
    setObjectName(QStringLiteral("inboxPage"));
    m_allRead->setObjectName(QStringLiteral("markAllReadButton"));
    header()->addControl(m_allRead);
    m_more->setObjectName(QStringLiteral("earlierNotificationsButton"));
    m_list->setSpacing(2);

    emptyState()->setContent(QStringLiteral("mail-read"), tr("Nothing new"),
        tr("When a colleague hands something over, asks for a review or answers you, you read it here."));
    body()->addLayout(m_list);
    body()->addWidget(m_more, 0, Qt::AlignHCenter);
    body()->addStretch();
    m_problem->hide();
    m_problem->setClosable(true);
    addBelowHeader(m_problem);

    connect(m_allRead, &QPushButton::clicked, this, &InboxPage::markAllRead);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += rowsAtOnce;
        reload();
    });
    connect(&store.notifications(), &sync::NotificationStore::changed, this, &InboxPage::reload);
    connect(&store.people(), &sync::PeopleStore::changed, this, &InboxPage::reload);
    reload();
}

void InboxPage::reload()
{
    QList<models::Notification> notifications = m_store.notifications().notifications(m_limit + 1);
    const bool more = notifications.size() > m_limit;
    if (more)
        notifications.removeLast();
    while (m_rows.size() > notifications.size()) {
        NotificationRow *row = m_rows.takeLast();
        row->hide();
        row->deleteLater();
    }
    while (m_rows.size() < notifications.size()) {
        auto *row = new NotificationRow(m_store);
        connect(row, &NotificationRow::activated, this, &InboxPage::open);
        m_list->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < notifications.size(); ++i)
        m_rows.at(i)->setNotification(notifications.at(i));
    const int unread = m_store.notifications().unreadCount();
    header()->setSubtitle(unread > 0 ? tr("%n unread", nullptr, unread) : tr("Everything is read"));
    m_allRead->setVisible(unread > 0);
    m_more->setVisible(more);
    setEmpty(notifications.isEmpty());
}

void InboxPage::open(const models::Id &notificationId)
{
    const auto row = std::ranges::find_if(m_rows,
        [&](const NotificationRow *candidate) { return candidate->notification().id == notificationId; });
    if (row == m_rows.end())
        return;
    const models::Notification notification = (*row)->notification();
    if (notification.readAt.isNull())
        markRead(notification.id);
    const NotificationPlace place = placeOf(m_store, notification);
    if (!place.workspaceId)
        return;
    if (place.grantId)
        Q_EMIT transcriptRequested(*place.workspaceId, *place.grantId);
    else if (place.suggestionId)
        Q_EMIT suggestionRequested(*place.workspaceId, *place.suggestionId);
    else
        Q_EMIT workspaceRequested(*place.workspaceId);
}

void InboxPage::markAllRead()
{
    for (const models::Notification &notification : m_store.notifications().notifications(everyUnread)) {
        if (notification.readAt.isNull() && !markRead(notification.id))
            return;
    }
}

bool InboxPage::markRead(const models::Id &notificationId)
{
    const auto marked = m_store.notifications().markRead(notificationId);
    if (!marked)
        showProblem(*m_problem, marked.error());
    return marked.has_value();
}

} // namespace agentee::ui
