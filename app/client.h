#pragma once

#include "app/client_options.h"
#include "app/sign_in_window.h"
#include "models/notification.h"
#include "models/problem.h"
#include "sync/profile.h"
#include "ui/kit/theme.h"

#include <QObject>

#include <memory>

class QSettings;

namespace agentee::ui
{
class MainWindow;
class ScreenLayouts;
} // namespace agentee::ui

namespace agentee::client
{

class Background;
class DesktopNotifier;
class Diagnostics;
class FirstRun;
class LanguageChoice;
class LinkElsewhere;
class Preferences;
class SleepWatch;
class UpdateOffer;
class Warming;

/// Wires profile, account and window. Shows the last account's data at once, else the sign-in page.
class Client : public QObject
{
    Q_OBJECT
public:
    Client(
        std::unique_ptr<sync::Profile> profile, ui::Theme &theme, Options options, QObject *parent = nullptr);
    ~Client() override;

    /// Shows the first window. Nothing is asked of the network before.
    void start();
    /// The first transcript is made ready for while nobody touches anything; see Warming.
    void warmWhenIdle();
    /// Another start's files and links; raises the window.
    void take(const Options &options);

private:
    void switchTo(const QString &key);
    void clearCopies();
    void openAccount(const sync::AccountInfo &info);
    void showSignIn(SignInWindow::Reason reason, const QString &email);
    void signIn(const QUrl &server, const QString &email);
    QCoro::Task<models::Result<void>> signedIn(QUrl server, QString email, QString password);
    void signInAsSample();
    void signOut();
    void endSignIn(bool discardUnsent);
    void makeWindow();
    void remakeWindow();
    void showWindow();
    void openNotification(const models::Notification &notification);
    void takeWindowAway(); ///< what was typed and how it lay is kept
    void closeWindow();
    void fillAccounts();
    void wireWindow();
    void watchSleep();

    std::unique_ptr<sync::Profile> m_profile;
    Options m_options;
    std::unique_ptr<QSettings> m_layout;
    std::unique_ptr<ui::ScreenLayouts> m_layouts;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Background> m_background;
    std::unique_ptr<LanguageChoice> m_language;
    std::unique_ptr<sync::Account> m_account;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<LinkElsewhere> m_elsewhere;
    std::unique_ptr<FirstRun> m_firstRun;
    std::unique_ptr<SignInWindow> m_signIn;
    std::unique_ptr<Diagnostics> m_diagnostics;
    std::unique_ptr<UpdateOffer> m_updates;
    std::unique_ptr<SleepWatch> m_sleep;
    std::unique_ptr<Warming> m_warming; ///< when it is wanted
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace agentee::client
