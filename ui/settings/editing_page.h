#pragma once

#include "ui/settings/settings_page.h"

namespace agentee::ui
{

class Settings;

/// How sections are written: font, spelling, where the preview stands.
class EditingPage : public SettingsPage
{
    Q_OBJECT
public:
    /// The settings must live longer.
    explicit EditingPage(Settings &settings, QWidget *parent = nullptr);
    static QString title();

private:
    void addFont();
    void addPreviewSide();
    void addSpelling();
    static QString whatChecks(int dictionaries);
    Settings &m_settings;
};

} // namespace agentee::ui
