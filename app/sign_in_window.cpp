#include "app/sign_in_window.h"

#include "app/language_choice.h"
#include "app/local_trial.h"
#include "sync/keychain_waits.h"

#include <algorithm>

namespace agentee::client
{

SignInWindow::SignInWindow(sync::Profile &profile, LanguageChoice &language, ui::SignInPage::SignIn signIn)
    : m_profile(profile)
    , m_language(language)
    , m_signIn(std::move(signIn))
{
    connect(&m_language, &LanguageChoice::changed, this, &SignInWindow::remake);
    connect(
        &m_profile.keychainWaits(), &sync::KeychainWaits::awaitedChanged, this, &SignInWindow::showKeychain);
}

SignInWindow::~SignInWindow() = default;

void SignInWindow::open(Reason reason, const QString &email, const QUrl &server, bool backOffered)
{
    m_reason = reason;
    m_backOffered = backOffered;
    makePage();
    const QList<sync::AccountInfo> accounts = m_profile.accounts();
    const auto last = std::ranges::find_if_not(accounts, &LocalTrial::isTrial);
    if (!server.isEmpty())
        m_page->setServer(server);
    else if (last != accounts.end())
        m_page->setServer(last->server);
    m_page->setEmail(email);
    m_page->show();
}

void SignInWindow::makePage()
{
    m_page = std::make_unique<ui::SignInPage>(m_profile.servers(), m_signIn);
    m_page->setWindowTitle(tr("Sign in – Agentee"));
    m_page->resize(640, 620);
    m_page->setReason(sentence(m_reason));
    m_page->setBackOffered(m_backOffered);
    m_page->setCorner(m_language.makeButton());
    connect(m_page.get(), &ui::SignInPage::keychainDeclined, &m_profile.keychainWaits(),
        &sync::KeychainWaits::giveUp, Qt::QueuedConnection);
    showKeychain();
    connect(m_page.get(), &ui::SignInPage::diagnosticsRequested, this, &SignInWindow::diagnosticsRequested);
    // Queued: it is the page that is gone back from.
    connect(
        m_page.get(), &ui::SignInPage::backRequested, this,
        [this] {
            Q_EMIT backRequested();
            close();
        },
        Qt::QueuedConnection);
    Q_EMIT pageMade(*m_page);
}

void SignInWindow::remake()
{
    if (!m_page)
        return;
    const ui::SignInPage::Typed typed = m_page->typed();
    const QRect place = m_page->geometry();
    makePage();
    m_page->setTyped(typed);
    m_page->setGeometry(place);
    m_page->show();
}

void SignInWindow::showKeychain()
{
    if (m_page)
        m_page->setKeychainAwaited(m_profile.keychainWaits().isAwaited());
}

sync::Keep SignInWindow::keep() const
{
    return m_page && !m_page->keepsSignedIn() ? sync::Keep::ThisRun : sync::Keep::Safest;
}

void SignInWindow::setReason(Reason reason)
{
    m_reason = reason;
    if (m_page)
        m_page->setReason(sentence(reason));
}

void SignInWindow::showProblem(const models::Problem &problem)
{
    if (m_page)
        m_page->showProblem(problem);
}

void SignInWindow::close()
{
    if (m_page)
        m_page.release()->deleteLater(); // perhaps it is its button that brought us here
}

QWidget *SignInWindow::window() const
{
    return m_page.get();
}

QString SignInWindow::sentence(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::Again:
        return tr("The server asks you to sign in again. Nothing you typed is lost.");
    case Reason::SignedOut:
        return tr("You are signed out.");
    case Reason::Sample:
        return tr("Signing in to the trial server…");
    }
    std::unreachable();
}

} // namespace agentee::client
