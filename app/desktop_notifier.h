#pragma once

#include "models/notification.h"
#include "ui/settings/setting_values.h"

#include <QObject>

namespace agentee::sync
{
class Store;
}

namespace agentee::client
{

/// What arrives while the program runs, as desktop notifications with one act: Open.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    /// The store must live longer.
    explicit DesktopNotifier(sync::Store &store, QObject *parent = nullptr);

    /// What the person wants to be told, and when.
    void setChoices(const ui::NotifyingChoices &choices) { m_choices = choices; }

    /// The sentence for a notification: "Trần Bình opened what you shared".
    static QString sentence(models::NotificationKind kind, const QString &actor);

Q_SIGNALS:
    void openRequested(const agentee::models::Notification &notification);

private:
    void show(const models::Notification &notification);
    sync::Store &m_store;
    ui::NotifyingChoices m_choices;
};

} // namespace agentee::client
