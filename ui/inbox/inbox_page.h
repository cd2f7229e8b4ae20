#pragma once

#include "models/notification.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class NotificationRow;
class SectionHeader;

/// What happened for this person, newest first, each with the one act that fits.
class InboxPage : public QWidget
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
    SectionHeader *m_header;
    QPushButton *m_allRead;
    QPushButton *m_more;
    Banner *m_problem;
    QStackedWidget *m_stack;
    QVBoxLayout *m_list;
    QList<NotificationRow *> m_rows;
    int m_limit;
};

} // namespace agentee::ui
