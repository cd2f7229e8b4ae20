#pragma once

#include "ui/settings/settings_page.h"

#include <optional>

class QCheckBox;

namespace agentee::ui
{

class Settings;

/// How the program lives on the desktop: its icon beside the clock, without a window, from the login on.
class DesktopPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit DesktopPage(Settings &settings, QWidget *parent = nullptr);
    static QString title();

    /// Whether this desktop shows icons beside the clock.
    void setTrayPossible(bool possible);
    /// Whether the system starts the program at login; none: it is not for us to decide here.
    void setLoginStart(std::optional<bool> on);

Q_SIGNALS:
    void loginStartChosen(bool on);

private:
    void showChoices();
    Settings &m_settings;
    QCheckBox *m_tray;
    QCheckBox *m_keepRunning;
    QCheckBox *m_login;
    TextLabel *m_noTray;
    TextLabel *m_noLogin;
    bool m_trayPossible = true;
};

} // namespace agentee::ui
