#include "app/first_run.h"

#include "app/language_choice.h"
#include "models/sample.h"
#include "sync/keychain_waits.h"
#include "sync/store.h"
#include "ui/kit/markdown_editor.h"
#include "ui/shell/bring_dialog.h"
#include "ui/shell/guide_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/welcome_page.h"

#include <QMenu>
#include <QMenuBar>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace agentee::client
{

FirstRun::FirstRun(const QString &folder, sync::Profile &profile, QSettings &settings,
    LanguageChoice &language, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_settings(settings)
    , m_language(language)
    , m_trial(folder, profile)
{
    connect(&m_trial, &LocalTrial::reachable, this, &FirstRun::reached);
    connect(&m_trial, &LocalTrial::troubled, this, &FirstRun::showProblem);
    connect(&m_language, &LanguageChoice::changed, this, &FirstRun::remakeWelcome);
}

FirstRun::~FirstRun() = default;

void FirstRun::showWelcome()
{
    m_welcome = std::make_unique<ui::WelcomePage>();
    m_welcome->setWindowTitle(tr("Welcome – Agentee"));
    m_welcome->resize(880, 620);
    m_welcome->setCorner(m_language.makeButton());
    connect(m_welcome.get(), &ui::WelcomePage::connectRequested, this, &FirstRun::connectRequested);
    connect(m_welcome.get(), &ui::WelcomePage::trialRequested, this, [this] {
        m_welcome->showStarting();
        m_trial.begin();
    });
    Q_EMIT welcomeMade(*m_welcome);
    m_welcome->show();
}

void FirstRun::remakeWelcome()
{
    if (!m_welcome)
        return;
    const QRect place = m_welcome->geometry();
    const bool starting = m_welcome->isStarting();
    showWelcome();
    m_welcome->setGeometry(place);
    if (starting)
        m_welcome->showStarting();
}

void FirstRun::closeWelcome()
{
    if (!m_welcome)
        return;
    m_welcome->hide();
    m_welcome.release()->deleteLater(); // perhaps it is its button that brought us here
}

void FirstRun::showProblem(const models::Problem &problem)
{
    if (m_welcome)
        m_welcome->showProblem(problem);
}

QWidget *FirstRun::welcome() const
{
    return m_welcome.get();
}

void FirstRun::start(sync::Account &account)
{
    if (!LocalTrial::isTrial(account.info())) {
        QCoro::connect(m_profile.ready(), &account, [&account] { account.start(); });
        return;
    }
    m_account = &account;
    connect(&account, &sync::Account::signInNeeded, &m_trial, &LocalTrial::signInAgain);
    m_trial.begin();
}

void FirstRun::reached(const sync::AccountInfo &account)
{
    if (m_account)
        m_account->start();
    else if (m_welcome)
        Q_EMIT trialOpened(account);
}

/// What the person would otherwise wait for without knowing.
void FirstRun::noteServer(ui::MainWindow &window, bool isTrial) const
{
    const QString note = isTrial ? m_trial.note() : QString();
    window.setServerNote(note.isEmpty() && m_profile.keychainWaits().isAwaited()
            ? tr("Waiting for the keychain of this desktop")
            : note);
}

void FirstRun::attach(ui::MainWindow &window, sync::Account &account)
{
    const bool isTrial = LocalTrial::isTrial(account.info());
    const auto tell = [this, &window, isTrial] { noteServer(window, isTrial); };
    connect(&m_profile.keychainWaits(), &sync::KeychainWaits::awaitedChanged, &window, tell);
    tell();
    if (!isTrial) {
        offerBringing(window, account);
        return;
    }
    connect(&m_trial, &LocalTrial::noteChanged, &window, tell);
    connect(&m_trial, &LocalTrial::signInFailed, &window, &ui::MainWindow::showProblem);
    auto *guide = new ui::GuidedStart(account.store(), m_settings, &window);
    connect(&window, &ui::MainWindow::workspaceOpened, guide, &ui::GuidedStart::noteOpened);
    connect(&window, &ui::MainWindow::workspaceFound, guide, &ui::GuidedStart::noteFound);
    connect(&window, &ui::MainWindow::sharePreviewShown, guide, &ui::GuidedStart::noteSharePreview);
    auto *panel = new ui::GuidePanel(*guide);
    connect(panel, &ui::GuidePanel::stepRequested, &window,
        [&window](ui::GuidedStart::Step step) { lead(window, step); });
    window.setGuide(panel);
    if (auto *menu = window.menuBar()->findChild<QMenu *>(u"helpMenu"_s)) {
        QAction *open = menu->addAction(tr("Guided start"), guide, [guide] { guide->setClosed(false); });
        open->setObjectName(u"guidedStartAction"_s);
    }
}

void FirstRun::offerBringing(ui::MainWindow &window, sync::Account &account)
{
    if (!m_trial.account())
        return;
    if (auto *menu = window.menuBar()->findChild<QMenu *>(u"fileMenu"_s)) {
        auto *action = new QAction(tr("Bring your proposals from the trial…"), &window);
        action->setObjectName(u"bringProposalsAction"_s);
        connect(
            action, &QAction::triggered, this, [this, &window, &account] { bring(window, account, true); });
        menu->insertAction(window.findChild<QAction *>(u"exportAction"_s), action);
    }
    const QString offered = u"bring/offered-"_s + models::idText(account.info().personId);
    if (m_settings.value(offered).toBool())
        return;
    // Once, when it is known what is here already.
    const auto offer = [this, &window, &account, offered] {
        if (!account.store().status().upToDate || m_settings.value(offered).toBool())
            return;
        m_settings.setValue(offered, true);
        bring(window, account, false);
    };
    connect(&account.store(), &sync::Store::statusChanged, &window, offer);
}

void FirstRun::bring(ui::MainWindow &window, sync::Account &account, bool isAsked)
{
    const auto trial = m_trial.account();
    if (!trial)
        return;
    auto source = m_profile.readAccount(*trial);
    if (!source) {
        if (isAsked)
            window.showProblem(source.error());
        return;
    }
    if (!isAsked && !ui::BringProposals((*source)->store(), account.store()).hasOwn())
        return;
    auto *dialog = new ui::BringDialog((*source)->store(), account.store(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    source->release()->setParent(dialog);
    dialog->open();
}

void FirstRun::lead(ui::MainWindow &window, ui::GuidedStart::Step step)
{
    const auto trigger = [&window](const QString &name) {
        if (auto *action = window.findChild<QAction *>(name))
            action->trigger();
    };
    if (step == ui::GuidedStart::Step::Search) {
        trigger(u"searchAction"_s);
        return;
    }
    if (window.workspaceId() != models::sampleProposal())
        window.openWorkspace(models::sampleProposal());
    else
        window.showPlace(u"workspaces"_s);
    switch (step) {
    case ui::GuidedStart::Step::OpenSample:
    case ui::GuidedStart::Step::Search:
        break;
    case ui::GuidedStart::Step::ChangeSentence:
        if (auto *editor = window.findChild<ui::MarkdownEditor *>())
            editor->setFocus(Qt::OtherFocusReason);
        break;
    case ui::GuidedStart::Step::SharePreview:
        trigger(u"shareAction"_s);
        break;
    case ui::GuidedStart::Step::AskAgent:
        trigger(u"askAgentAction"_s);
        break;
    }
}

} // namespace agentee::client
