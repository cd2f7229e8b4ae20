#pragma once

#include "ui/settings/settings_page.h"

class QComboBox;

namespace agentee::ui
{

class Settings;

/// Language, colours, density and size of the text.
class AppearancePage : public SettingsPage
{
    Q_OBJECT
public:
    /// The settings must live longer.
    explicit AppearancePage(Settings &settings, QWidget *parent = nullptr);
    static QString title();
    /// Pairs of what names a language and what people call it.
    void setLanguages(const QList<std::pair<QString, QString>> &offered, const QString &chosen);

Q_SIGNALS:
    void languageChosen(const QString &language);

private:
    void addLanguage();
    void addScheme();
    void addDensity();
    void addTextSize();
    Settings &m_settings;
    QComboBox *m_language = nullptr;
};

} // namespace agentee::ui
