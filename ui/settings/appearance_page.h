#pragma once

#include "ui/settings/settings_page.h"

namespace agentee::ui
{

class Settings;

/// Colours, density and size of the text.
class AppearancePage : public SettingsPage
{
    Q_OBJECT
public:
    /// The settings must live longer.
    explicit AppearancePage(Settings &settings, QWidget *parent = nullptr);

private:
    void addScheme();
    void addDensity();
    void addTextSize();
    Settings &m_settings;
};

} // namespace agentee::ui
