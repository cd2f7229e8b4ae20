#include "app/client.h"

#include "app/background.h"
#include "app/desktop_notifier.h"
#include "app/diagnostics/diagnostics.h"
#include "app/first_run.h"
#include "app/language_choice.h"
#include "app/link_elsewhere.h"
#include "app/platform/sleep_watch.h"
#include "app/platform/spare_resources.h"
#include "app/preferences.h"
#include "app/sign_out_question.h"
#include "app/update_offer.h"
#include "app/warming.h"
#include "sync/store.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screen_layouts.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

/// Of the sample people, who exist on trial servers only.
QString samplePassword()
{
    return u"northwind"_s;
}

QString sampleEmail(const QString &name)
{
    return name + u"@northwind.example"_s;
}

} // namespace

Client::Client(std::unique_ptr<sync::Profile> profile, ui::Theme &theme, Options options, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_options(std::move(options))
    , m_layout(std::make_unique<QSettings>(m_options.profile + u"/window.ini"_s, QSettings::IniFormat))
    , m_layouts(std::make_unique<ui::ScreenLayouts>(*m_layout))
    , m_preferences(std::make_unique<Preferences>(m_options.profile, *m_profile, theme))
    , m_background(std::make_unique<Background>())
    , m_language(std::make_unique<LanguageChoice>(*m_layout))
    , m_elsewhere(std::make_unique<LinkElsewhere>(*m_profile))
    , m_firstRun(std::make_unique<FirstRun>(m_options.profile, *m_profile, *m_layout, *m_language))
    , m_signIn(std::make_unique<SignInWindow>(*m_profile, *m_language,
          [this](const QUrl &server, const QString &email, const QString &password) {
              return signedIn(server, email, password);
          }))
    , m_diagnostics(std::make_unique<Diagnostics>(m_options.profile, *m_profile))
    , m_updates(UpdateOffer::forThisProgram(m_options.profile))
{
    m_preferences->serve(*m_background);
    connect(m_background.get(), &Background::openRequested, this, &Client::showWindow);
    connect(m_background.get(), &Background::notificationChosen, this, &Client::openNotification);
    m_preferences->serve(*m_language);
    connect(m_preferences.get(), &Preferences::accountChosen, this, &Client::switchTo);
    connect(m_preferences.get(), &Preferences::addAccountRequested, this,
        [this] { showSignIn(SignInWindow::Reason::None, {}); });
    connect(m_preferences.get(), &Preferences::signOutRequested, this, &Client::signOut);
    connect(m_preferences.get(), &Preferences::clearCopiesRequested, this, &Client::clearCopies);
    connect(m_elsewhere.get(), &LinkElsewhere::switchRequested, this,
        [this](const QString &key, const QUrl &link) {
            m_options.links = {link};
            switchTo(key);
            take(m_options);
        });
    connect(m_language.get(), &LanguageChoice::changed, this, &Client::remakeWindow);
    connect(m_firstRun.get(), &FirstRun::trialOpened, this, &Client::openAccount);
    connect(m_signIn.get(), &SignInWindow::diagnosticsRequested, m_diagnostics.get(),
        [this] { m_diagnostics->showCollection(*m_signIn->window()); });
    connect(m_signIn.get(), &SignInWindow::pageMade, m_diagnostics.get(), &Diagnostics::offerCrash);
    connect(m_firstRun.get(), &FirstRun::welcomeMade, m_diagnostics.get(), &Diagnostics::offerCrash);
    connect(m_signIn.get(), &SignInWindow::backRequested, m_firstRun.get(), &FirstRun::showWelcome);
    connect(m_firstRun.get(), &FirstRun::connectRequested, this,
        [this] { showSignIn(SignInWindow::Reason::None, {}); });
}

Client::~Client()
{
    closeWindow();
}

void Client::start()
{
    const QList<sync::AccountInfo> accounts = m_profile->accounts();
    const auto wanted = std::ranges::find_if(accounts, [this](const sync::AccountInfo &info) {
        return (m_options.server.isEmpty() || info.server == m_options.server)
            && (m_options.as.isEmpty() || info.email == sampleEmail(m_options.as));
    });
    if (wanted != accounts.end())
        openAccount(*wanted);
    else if (!m_options.as.isEmpty() && !m_options.server.isEmpty())
        signInAsSample();
    else if (accounts.isEmpty() && m_options.server.isEmpty())
        m_firstRun->showWelcome();
    else
        showSignIn(SignInWindow::Reason::None, {});
    take(m_options);
    m_options.hidden = false;
    // After the first frame, which needs none of it.
    QMetaObject::invokeMethod(this, &Client::watchSleep, Qt::QueuedConnection);
}

void Client::watchSleep()
{
    m_sleep = std::make_unique<SleepWatch>();
    connect(m_sleep.get(), &SleepWatch::aboutToSleep, this, [this] {
        if (m_window)
            m_window->flush();
    });
    connect(m_sleep.get(), &SleepWatch::wokeUp, this, [this] {
        if (m_account)
            m_account->wakeUp();
    });
}

void Client::warmWhenIdle()
{
    m_warming = std::make_unique<Warming>(m_options.profile + u"/engine-starts"_s, &hasSpareResources);
    if (m_account)
        m_warming->setStore(&m_account->store());
}

void Client::take(const Options &options)
{
    m_options.files = options.files;
    m_options.links = options.links;
    if (!options.hidden)
        showWindow();
    if (!m_window)
        return;
    for (const QUrl &link : std::exchange(m_options.links, {}))
        m_window->openLink(link);
    m_window->importFiles(std::exchange(m_options.files, {}));
}

void Client::showWindow()
{
    QWidget *window = m_window ? static_cast<QWidget *>(m_window.get())
        : m_signIn->window()   ? m_signIn->window()
                               : m_firstRun->welcome();
    if (!window)
        return;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void Client::openNotification(const models::Notification &notification)
{
    if (!m_window)
        return;
    m_window->openNotification(notification);
    showWindow();
}

void Client::openAccount(const sync::AccountInfo &info)
{
    closeWindow();
    auto opened = m_profile->openAccount(info);
    if (!opened) {
        m_signIn->open(SignInWindow::Reason::None, info.email, info.server, false);
        m_signIn->showProblem(opened.error());
        return;
    }
    m_account = std::move(*opened);
    makeWindow();
    if (m_options.hidden)
        m_background->beginWithoutWindow();
    else
        m_window->show();
    m_signIn->close();
    m_firstRun->closeWelcome();
    // After the first frame: opening shows what was synced, starting talks to the network.
    QMetaObject::invokeMethod(
        m_account.get(), [this] { m_firstRun->start(*m_account); }, Qt::QueuedConnection);
}

void Client::makeWindow()
{
    m_window = std::make_unique<ui::MainWindow>(m_account->store());
    m_notifier = std::make_unique<DesktopNotifier>(m_account->store());
    m_background->setStore(&m_account->store());
    if (m_warming)
        m_warming->setStore(&m_account->store());
    if (m_updates)
        m_updates->attach(*m_window);
    m_language->attach(*m_window);
    m_window->setServer(m_account->info().server);
    m_elsewhere->attach(*m_window, m_account->info());
    wireWindow();
    m_layouts->attach(*m_window);
    m_preferences->serve(*m_window, *m_notifier);
    m_preferences->setAccount(m_account.get());
    m_firstRun->attach(*m_window, *m_account);
    m_diagnostics->attach(*m_window, *m_account);
    fillAccounts();
}

void Client::remakeWindow()
{
    if (!m_window)
        return;
    const ui::MainWindow::Spot spot = m_window->spot();
    takeWindowAway();
    makeWindow();
    m_window->goTo(spot);
    m_window->show();
    m_preferences->remakeWindow();
}

void Client::wireWindow()
{
    ui::MainWindow *window = m_window.get();
    connect(m_notifier.get(), &DesktopNotifier::openRequested, this, &Client::openNotification);
    connect(m_notifier.get(), &DesktopNotifier::failed, this,
        [this](const models::Notification &notification, const models::Problem &problem) {
            openNotification(notification);
            m_window->showProblem(problem);
        });
    // Queued: these replace the window, which must not happen inside of its own menu.
    connect(window, &ui::MainWindow::accountChosen, this, &Client::switchTo, Qt::QueuedConnection);
    connect(
        window, &ui::MainWindow::addAccountRequested, this,
        [this] { showSignIn(SignInWindow::Reason::None, {}); }, Qt::QueuedConnection);
    const auto again = [this] {
        if (m_account)
            showSignIn(SignInWindow::Reason::Again, m_account->info().email);
    };
    connect(window, &ui::MainWindow::signInAgainRequested, this, again, Qt::QueuedConnection);
    connect(window, &ui::MainWindow::signOutRequested, this, &Client::signOut, Qt::QueuedConnection);
}

void Client::switchTo(const QString &key)
{
    for (const sync::AccountInfo &info : m_profile->accounts()) {
        if (accountKey(info) == key) {
            openAccount(info);
            return;
        }
    }
}

void Client::clearCopies()
{
    if (!m_account)
        return;
    const sync::AccountInfo info = m_account->info();
    closeWindow();
    const models::Result<void> cleared = m_profile->clearCopies(info);
    openAccount(info);
    m_preferences->showWindow(); // over the new one
    if (!cleared && !m_preferences->showProblem(cleared.error()) && m_window)
        m_window->showProblem(cleared.error());
}

void Client::fillAccounts()
{
    QList<ui::MainWindow::AccountChoice> choices;
    for (const sync::AccountInfo &info : m_profile->accounts()) {
        choices.append({accountKey(info), tr("%1 (%2)").arg(info.personName, info.tenantName),
            m_account && accountKey(info) == accountKey(m_account->info())});
    }
    m_window->setAccounts(choices);
}

void Client::takeWindowAway()
{
    if (m_window) {
        m_window->flush();
        m_layouts->save();
    }
    m_background->setStore(nullptr);
    if (m_warming)
        m_warming->setStore(nullptr);
    m_notifier.reset();
    m_window.reset();
}

void Client::closeWindow()
{
    takeWindowAway();
    m_preferences->setAccount(nullptr);
    m_account.reset();
}

void Client::showSignIn(SignInWindow::Reason reason, const QString &email)
{
    m_signIn->open(reason, email, m_options.server, m_firstRun->welcome());
    m_firstRun->closeWelcome();
}

QCoro::Task<models::Result<void>> Client::signedIn(QUrl server, QString email, QString password)
{
    const models::Result<sync::AccountInfo> info =
        co_await m_profile->signIn(server, email, password, m_signIn->keep());
    if (!info)
        co_return std::unexpected(info.error());
    // Queued, because opening the account takes away the page that waits for this answer.
    QMetaObject::invokeMethod(
        this,
        [this, opened = *info] {
            openAccount(opened);
            take(m_options);
        },
        Qt::QueuedConnection);
    co_return models::Result<void>();
}

void Client::signInAsSample()
{
    showSignIn(SignInWindow::Reason::Sample, sampleEmail(m_options.as));
    QCoro::connect(
        m_profile->discover(m_options.server), this, [this](const models::Result<models::Discovery> &found) {
            if (!found) {
                m_signIn->showProblem(found.error());
                return;
            }
            m_signIn->setReason(SignInWindow::Reason::None);
            // The sample password goes to nobody but a trial server.
            if (!found->embedded)
                return;
            QCoro::connect(signedIn(m_options.server, sampleEmail(m_options.as), samplePassword()), this,
                [this](const models::Result<void> &answer) {
                    if (!answer)
                        m_signIn->showProblem(answer.error());
                });
        });
}

void Client::signOut()
{
    if (!m_account)
        return;
    const sync::Status status = m_account->store().status();
    const int unsent = status.waiting + status.needPerson;
    askToSignOut(
        m_window.get(), m_account->info().personName, unsent, [this, unsent] { endSignIn(unsent > 0); });
}

void Client::endSignIn(bool discardUnsent)
{
    const sync::AccountInfo info = m_account->info();
    // Queued: the box that asked is a child of the window.
    QMetaObject::invokeMethod(
        this,
        [this, info, discardUnsent] {
            if (LocalTrial::isTrial(info) && m_profile->accounts().size() == 1)
                m_firstRun->showWelcome();
            else
                showSignIn(SignInWindow::Reason::SignedOut, info.email);
            closeWindow();
            QCoro::connect(
                m_profile->signOut(info, discardUnsent), this, [this](const models::Result<void> &ended) {
                    if (!ended) {
                        m_signIn->showProblem(ended.error());
                        m_firstRun->showProblem(ended.error());
                    }
                });
        },
        Qt::QueuedConnection);
}

} // namespace agentee::client
