#pragma once

#include "ui/settings/settings_page.h"

namespace agentee::ui
{

class Settings;

/// What the desktop may say, when, and with a sound or not. The inbox has everything in any case.
class NotificationsPage : public SettingsPage
{
    Q_OBJECT
public:
    /// The settings must live longer.
    explicit NotificationsPage(Settings &settings, QWidget *parent = nullptr);
    static QString title();

private:
    void addKinds();
    void addQuietHours();
    void addSound();
    Settings &m_settings;
};

} // namespace agentee::ui
