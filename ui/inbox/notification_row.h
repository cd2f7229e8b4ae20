#pragma once

#include "models/notification.h"

#include <QFrame>

class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Avatar;
class TextLabel;

/// One notification: who, what, when, and the act that fits. A dot and a spoken word say that it is unread.
class NotificationRow : public QFrame
{
    Q_OBJECT
public:
    explicit NotificationRow(sync::Store &store, QWidget *parent = nullptr);
    void setNotification(const models::Notification &notification);
    const models::Notification &notification() const { return m_notification; }

Q_SIGNALS:
    void activated(const agentee::models::Id &notificationId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    sync::Store &m_store;
    models::Notification m_notification;
    bool m_hovered = false;
    Avatar *m_avatar;
    TextLabel *m_sentence;
    TextLabel *m_meta;
    QPushButton *m_act;
};

/// "Ana handed Harbour retrofit over to you."
QString notificationSentence(sync::Store &store, const models::Notification &notification);
/// What its button says; empty when there is nothing to open any more.
QString notificationAct(sync::Store &store, const models::Notification &notification);

} // namespace agentee::ui
