#pragma once

#include "models/notification.h"
#include "ui/settings/setting_values.h"

#include <QObject>

#include <chrono>

class KNotification;

namespace agentee::sync
{
class Store;
}

namespace agentee::client
{

/// What arrives while the program runs, as desktop notifications that can be answered: opened, put off, and a
/// suggestion that still fits accepted. Desktops without buttons on notifications show them without.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    /// The store must live longer. What is put off comes again after `later`, unless it was read meanwhile.
    explicit DesktopNotifier(sync::Store &store, std::chrono::milliseconds later = std::chrono::hours(1),
        QObject *parent = nullptr);

    /// What the person wants to be told, and when.
    void setChoices(const ui::NotifyingChoices &choices) { m_choices = choices; }

    /// The sentence for a notification: "Trần Bình opened what you shared".
    static QString sentence(models::NotificationKind kind, const QString &actor);

Q_SIGNALS:
    void openRequested(const agentee::models::Notification &notification);
    /// What the person asked for on the notification could not be done.
    void failed(const agentee::models::Notification &notification, const agentee::models::Problem &problem);

private:
    void show(const models::Notification &notification);
    QString text(const models::Notification &notification) const;
    void addButtons(KNotification &shown, const models::Notification &notification);
    KNotification *make(const models::Notification &notification, const QString &text);
    void accept(const models::Notification &notification);
    void showAccepted(const models::Notification &notification);
    void remind(const models::Id &notificationId);
    sync::Store &m_store;
    const std::chrono::milliseconds m_later;
    ui::NotifyingChoices m_choices;
};

} // namespace agentee::client
