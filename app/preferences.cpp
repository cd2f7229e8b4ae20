#include "app/preferences.h"

#include "app/background.h"
#include "app/desktop_notifier.h"
#include "app/language_choice.h"
#include "app/local_trial.h"
#include "sync/session_store.h"
#include "sync/store.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/agent_page.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/desktop_page.h"
#include "ui/settings/keyboard_page.h"
#include "ui/settings/privacy_page.h"
#include "ui/settings/settings_window.h"
#include "ui/settings/storage_page.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenuBar>
#include <QStandardPaths>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

/// What the system starts when the person logs in.
QStringList loginCommand(const QString &folder)
{
    QStringList command{QCoreApplication::applicationFilePath(), u"--hidden"_s};
    if (folder != QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        command += {u"--profile"_s, folder};
    return command;
}

} // namespace

QString accountKey(const sync::AccountInfo &info)
{
    return info.server.toString() + u'|' + models::idText(info.personId);
}

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::client::Preferences)
public:
    static QString thisComputer() { return tr("this computer"); }
};

QString serverName(const sync::AccountInfo &info)
{
    return LocalTrial::isTrial(info) ? Words::thisComputer() : info.server.authority();
}

} // namespace

Preferences::Preferences(const QString &folder, sync::Profile &profile, ui::Theme &theme, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_theme(theme)
    , m_settings(folder + u"/settings.ini"_s)
    , m_loginStart(loginCommand(folder))
{
    const auto dress = [this] {
        m_theme.setScheme(m_settings.appearance().scheme);
        m_theme.setDensity(m_settings.appearance().density);
        m_theme.setTextPercent(m_settings.appearance().textPercent);
    };
    dress();
    connect(&m_settings, &ui::Settings::appearanceChanged, this, dress);
    connect(&m_settings, &ui::Settings::agentChanged, this, &Preferences::preferAgent);
}

Preferences::~Preferences() = default;

void Preferences::serve(ui::MainWindow &window, DesktopNotifier &notifier)
{
    const auto appearance = [this, &window] { window.setScheme(m_settings.appearance().scheme); };
    const auto editing = [this, &window] { window.setEditing(m_settings.editing()); };
    const auto privacy = [this, &window] { window.setPresenceShown(m_settings.privacy().showPresence); };
    const auto shortcuts = [this, &window] { window.actionRegistry().setShortcuts(m_settings.shortcuts()); };
    const auto notifying = [this, &notifier] { notifier.setChoices(m_settings.notifying()); };
    window.actionRegistry().addMenus(*window.menuBar()); // also of those who added to them
    appearance();
    editing();
    privacy();
    shortcuts();
    notifying();
    m_served = &window;
    addPages(window);
    connect(&m_settings, &ui::Settings::appearanceChanged, &window, appearance);
    connect(&m_settings, &ui::Settings::editingChanged, &window, editing);
    connect(&m_settings, &ui::Settings::privacyChanged, &window, privacy);
    connect(&m_settings, &ui::Settings::shortcutsChanged, &window, shortcuts);
    connect(&m_settings, &ui::Settings::notifyingChanged, &notifier, notifying);
    connect(&m_settings, &ui::Settings::notKept, &window, &ui::MainWindow::showProblem);

    connect(&window, &ui::MainWindow::settingsRequested, this, &Preferences::showWindow);
    connect(&window, &ui::MainWindow::schemeChosen, this, [this](ui::Theme::Scheme scheme) {
        ui::AppearanceChoices choices = m_settings.appearance();
        choices.scheme = scheme;
        m_settings.setAppearance(choices);
    });
    connect(&window, &ui::MainWindow::spellCheckChosen, this, [this](bool on) {
        ui::EditingChoices choices = m_settings.editing();
        choices.spellCheck = on;
        m_settings.setEditing(choices);
    });
}

void Preferences::addPages(ui::MainWindow &window)
{
    for (const auto &[page, name] : ui::SettingsWindow::pages()) {
        auto *action = new QAction(name, &window);
        action->setObjectName(u"settingsPage%1Action"_s.arg(int(page)));
        connect(action, &QAction::triggered, this, [this, shown = page] {
            showWindow();
            m_window->showPage(shown);
        });
        window.addAction(action);
        window.actionRegistry().add(action, tr("Settings"), tr("Settings"));
    }
}

void Preferences::serve(Background &background)
{
    const auto desktop = [this, &background] { background.setChoices(m_settings.desktop()); };
    desktop();
    connect(&m_settings, &ui::Settings::desktopChanged, &background, desktop);
}

void Preferences::serve(LanguageChoice &language)
{
    m_language = &language;
}

void Preferences::setAccount(sync::Account *account)
{
    m_account = account;
    if (account) {
        QStringList accounts;
        for (const sync::AccountInfo &info : m_profile.accounts())
            accounts.append(accountKey(info));
        m_settings.giveFormerAgentTo(accounts);
    }
    preferAgent();
    if (m_window)
        fillPages();
}

void Preferences::showWindow()
{
    if (!m_window) {
        m_window = std::make_unique<ui::SettingsWindow>(m_settings);
        // The program ends with the person's window, not with this one.
        m_window->setAttribute(Qt::WA_QuitOnClose, false);
        connect(&m_window->accounts(), &ui::AccountsPage::switchRequested, this, &Preferences::accountChosen);
        connect(
            &m_window->accounts(), &ui::AccountsPage::addRequested, this, &Preferences::addAccountRequested);
        connect(
            &m_window->accounts(), &ui::AccountsPage::signOutRequested, this, &Preferences::signOutRequested);
        // Queued: in another language this window is another one.
        connect(
            &m_window->appearance(), &ui::AppearancePage::languageChosen, this,
            [this](const QString &language) {
                if (m_language)
                    m_language->choose(language);
            },
            Qt::QueuedConnection);
        connect(
            &m_window->storage(), &ui::StoragePage::clearRequested, this, &Preferences::clearCopiesRequested);
        connect(&m_window->storage(), &ui::StoragePage::shown, this, &Preferences::fillStorage);
        connect(&m_window->desktop(), &ui::DesktopPage::loginStartChosen, this, &Preferences::startAtLogin);
    }
    fillPages();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Preferences::remakeWindow()
{
    if (!m_window || !m_window->isVisible()) {
        m_window.reset();
        return;
    }
    const ui::SettingsWindow::Page page = m_window->page();
    const QRect place = m_window->geometry();
    m_window.reset();
    showWindow();
    m_window->setGeometry(place);
    m_window->showPage(page);
}

bool Preferences::showProblem(const models::Problem &problem)
{
    if (!m_window || !m_window->isVisible())
        return false;
    m_window->showProblem(problem);
    return true;
}

void Preferences::fillPages()
{
    QList<ui::SignedInPerson> people;
    for (const sync::AccountInfo &info : m_profile.accounts()) {
        people.append({.key = accountKey(info),
            .id = models::idText(info.personId),
            .name = info.personName,
            .company = info.tenantName,
            .email = info.email,
            .server = serverName(info),
            .current = m_account && accountKey(info) == accountKey(m_account->info())});
    }
    m_window->accounts().setPeople(people);
    if (m_language)
        m_window->appearance().setLanguages(m_language->offered(), m_language->chosen());
    m_window->privacy().setServer(m_account ? serverName(m_account->info()) : QString());
    if (m_served)
        m_window->keyboard().setActions(m_served->actionRegistry().infos());
    fillStorage();
    fillDesktop();
    fillAgent();
}

void Preferences::fillDesktop()
{
    m_window->desktop().setTrayPossible(QSystemTrayIcon::isSystemTrayAvailable());
    m_window->desktop().setLoginStart(
        m_loginStart.isPossible() ? std::optional(m_loginStart.isOn()) : std::nullopt);
}

void Preferences::startAtLogin(bool on)
{
    if (const auto done = m_loginStart.set(on); !done)
        m_window->showProblem(done.error());
    fillDesktop();
}

void Preferences::preferAgent()
{
    if (!m_account)
        return;
    const ui::AgentChoices agent = m_settings.agent(accountKey(m_account->info()));
    std::optional<models::AgentMark> preferred;
    if (!agent.provider.isEmpty())
        preferred = models::AgentMark{.provider = agent.provider, .model = agent.model};
    m_account->store().sessions().setPreferredAgent(preferred);
}

void Preferences::fillAgent()
{
    ui::AgentPage *page = &m_window->agent();
    if (!m_account) {
        page->setAccount({}, {});
        page->setUnknown(tr("Sign in to see what your server offers."));
        return;
    }
    const sync::AccountInfo &info = m_account->info();
    page->setAccount(accountKey(info), tr("%1 (%2)").arg(info.personName, serverName(info)));
    page->setUnknown(tr("Asking your server what it offers…"));
    const auto show = [this, page, account = m_account](
                          const models::Result<QList<models::AgentMark>> &offered) {
        if (account != m_account)
            return; // somebody else's by now
        if (offered)
            page->setOffered(*offered);
        else
            page->setUnknown(tr("What your server offers cannot be seen now: %1").arg(offered.error().title));
    };
    QCoro::connect(m_account->store().sessions().offeredAgents(), page, show);
}

void Preferences::fillStorage()
{
    if (!m_account) {
        m_window->storage().setFigures(std::nullopt);
        return;
    }
    const sync::StorageUse use = m_profile.storageUse(m_account->info());
    const sync::Status status = m_account->store().status();
    m_window->storage().setFigures(ui::StorageFigures{.folder = use.folder,
        .copies = use.copies,
        .own = use.own,
        .unsent = status.waiting + status.needPerson});
}

} // namespace agentee::client
