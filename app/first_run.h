#pragma once

#include "app/local_trial.h"
#include "ui/shell/guided_start.h"

#include <QPointer>

#include <memory>

class QSettings;

namespace agentee::ui
{
class MainWindow;
class WelcomePage;
} // namespace agentee::ui

namespace agentee::client
{

class LanguageChoice;

/// The first thing a person sees, and what goes with the trial on this computer: its server while its account
/// is open, what the status line says of it, the guided start in its window, and bringing to another account
/// what was written in it.
class FirstRun : public QObject
{
    Q_OBJECT
public:
    /// `folder` is the profile's; `settings` keep what the guided start has seen. All must live longer.
    FirstRun(const QString &folder, sync::Profile &profile, QSettings &settings, LanguageChoice &language,
        QObject *parent = nullptr);
    ~FirstRun() override;

    void showWelcome();
    void closeWelcome();
    void showProblem(const models::Problem &problem); ///< on the welcome page
    /// The welcome page while it is shown; null otherwise.
    QWidget *welcome() const;
    /// Begins syncing, as soon as the server of this account answers.
    void start(sync::Account &account);
    /// For a window of this account.
    void attach(ui::MainWindow &window, sync::Account &account);

Q_SIGNALS:
    void welcomeMade(QWidget &page); ///< it is about to be shown
    void connectRequested();
    /// The person chose the trial, and its account can be opened.
    void trialOpened(const agentee::sync::AccountInfo &account);

private:
    void remakeWelcome();
    void offerBringing(ui::MainWindow &window, sync::Account &account);
    /// `isAsked`: by the person, who is told when nothing comes of it; otherwise it is shown when there is
    /// something to bring.
    void bring(ui::MainWindow &window, sync::Account &account, bool isAsked);
    void noteServer(ui::MainWindow &window, bool isTrial) const;
    void reached(const sync::AccountInfo &account);
    static void lead(ui::MainWindow &window, ui::GuidedStart::Step step);

    sync::Profile &m_profile;
    QSettings &m_settings;
    LanguageChoice &m_language;
    LocalTrial m_trial;
    QPointer<sync::Account> m_account; ///< the trial's, while it is open
    std::unique_ptr<ui::WelcomePage> m_welcome;
};

} // namespace agentee::client
