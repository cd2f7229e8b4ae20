#pragma once

#include "ui/settings/settings_page.h"

namespace agentee::ui
{

class Settings;

/// What colleagues see of a person, what goes to the server, and what stays here.
class PrivacyPage : public SettingsPage
{
    Q_OBJECT
public:
    /// The settings must live longer.
    explicit PrivacyPage(Settings &settings, QWidget *parent = nullptr);
    static QString title();
    /// As people know it: "agentee.example.com". Empty: nobody is signed in.
    void setServer(const QString &server);

private:
    void addPresence();
    Settings &m_settings;
    TextLabel *m_sent = nullptr;
};

} // namespace agentee::ui
