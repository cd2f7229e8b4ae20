#pragma once

#include "app/platform/login_start.h"
#include "sync/profile.h"
#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"

#include <QPointer>

#include <memory>

namespace agentee::ui
{
class SettingsWindow;
}

namespace agentee::client
{

class Background;
class DesktopNotifier;
class LanguageChoice;

/// Brings what the person chose to everything that has an effect to show, and shows the settings.
class Preferences : public QObject
{
    Q_OBJECT
public:
    /// `folder` is the profile's. Profile and theme must live longer.
    Preferences(const QString &folder, sync::Profile &profile, ui::Theme &theme, QObject *parent = nullptr);
    ~Preferences() override;

    /// The choices are in effect in these from now on until they are destroyed.
    void serve(ui::MainWindow &window, DesktopNotifier &notifier);
    void serve(Background &background);
    /// The settings ask it, and tell it what was chosen. It must live longer than the settings are shown.
    void serve(LanguageChoice &language);
    /// Whose data is open, for the pages about accounts, storage and privacy; null: nobody's. It must be told
    /// before the account is destroyed.
    void setAccount(sync::Account *account);
    void showWindow();
    /// The settings in another language, when they are open.
    void remakeWindow();
    /// In the settings, when they can be seen; false otherwise.
    bool showProblem(const models::Problem &problem);

Q_SIGNALS:
    void accountChosen(const QString &key);
    void addAccountRequested();
    void signOutRequested();
    void clearCopiesRequested();

private:
    /// Every page of the settings by its name among what the window can do.
    void addPages(ui::MainWindow &window);
    void fillPages();
    void fillStorage();
    void fillAgent();
    void preferAgent();
    void fillDesktop();
    void startAtLogin(bool on);
    sync::Profile &m_profile;
    ui::Theme &m_theme;
    ui::Settings m_settings;
    LoginStart m_loginStart;
    QPointer<sync::Account> m_account;
    QPointer<ui::MainWindow> m_served;
    QPointer<LanguageChoice> m_language;
    std::unique_ptr<ui::SettingsWindow> m_window; ///< made when it is shown for the first time
};

/// Names an account in menus and pages.
QString accountKey(const sync::AccountInfo &info);

} // namespace agentee::client
