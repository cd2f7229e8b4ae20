#pragma once

#include "models/notification.h"
#include "ui/collaboration/list_page.h"

class QPushButton;
class QVBoxLayout;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class NotificationRow;

/// What happened for this person, newest first, each with the one act that fits.
class InboxPage : public ListPage
{
    Q_OBJECT
public:
    /// The store must live longer than the page.
    explicit InboxPage(sync::Store &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void workspaceRequested(const agentee::models::Id &workspaceId);
    void transcriptRequested(const agentee::models::Id &workspaceId, const agentee::models::Id &grantId);
    void suggestionRequested(const agentee::models::Id &workspaceId, const agentee::models::Id &suggestionId);

private:
    void reload();
    void open(const models::Id &notificationId);
    void markAllRead();
    bool markRead(const models::Id &notificationId);

    sync::Store &m_store;
    QPushButton *m_allRead;
    QPushButton *m_more;
    Banner *m_problem;
    QVBoxLayout *m_list;
    QList<NotificationRow *> m_rows;
    int m_limit;
};

} // namespace agentee::ui
