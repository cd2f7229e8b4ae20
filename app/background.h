#pragma once

#include "app/platform/panel_watch.h"
#include "app/tray.h"
#include "ui/settings/setting_values.h"

#include <QTimer>

#include <chrono>

namespace agentee::client
{

/// What there is of the program while it has no window. It ends with its last window, unless the person chose
/// that it keeps running, somebody is signed in, and there is an icon through which it can be found again.
/// When the panel with the icon ends and does not come back, the window does.
class Background : public QObject
{
    Q_OBJECT
public:
    /// `patience` is how long a panel may take to come up, at first or again.
    explicit Background(
        std::chrono::milliseconds patience = std::chrono::seconds(20), QObject *parent = nullptr);

    void setChoices(const ui::DesktopChoices &choices);
    /// Whose data is open; null: nobody's. Must be told before the store is destroyed.
    void setStore(sync::Store *store);
    bool mayStay() const;
    /// The program was started to be found beside the clock. Panels start at the same time as it does: when
    /// there is no place for the icon after a while, or it may not stay, openRequested() is told.
    void beginWithoutWindow();
    Tray &tray() { return m_tray; }

Q_SIGNALS:
    void openRequested(); ///< a window is wanted
    void notificationChosen(const agentee::models::Notification &notification);

private:
    void lookForTray();
    void comeBack();
    ui::DesktopChoices m_choices;
    Tray m_tray;
    PanelWatch m_panel;
    bool m_signedIn = false;
    QTimer m_waiting;
    int m_looks = 0;
};

} // namespace agentee::client
