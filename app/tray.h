#pragma once

#include "models/notification.h"

#include <QMenu>
#include <QObject>
#include <QPointer>

#include <memory>

class QSystemTrayIcon;

namespace agentee::sync
{
class Store;
}

namespace agentee::client
{

/// The icon beside the clock: how many notifications are unread, and the newest of them in its menu.
class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

    void setWanted(bool wanted);
    /// Whether the desktop shows it, so that a person finds the program without a window.
    bool isThere() const;
    /// Whose notifications; null: nobody's. Must be told before the store is destroyed.
    void setStore(sync::Store *store);

Q_SIGNALS:
    void openRequested();
    void notificationChosen(const agentee::models::Notification &notification);
    void quitRequested();

private:
    void refresh();
    void fillMenu(const QList<models::Notification> &unread);
    bool m_wanted = false;
    QPointer<sync::Store> m_store;
    QMenu m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< while it is wanted
};

} // namespace agentee::client
