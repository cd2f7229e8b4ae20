#pragma once

#include "models/problem.h"
#include "sync/profile.h"
#include "ui/shell/sign_in_page.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace agentee::client
{

class LanguageChoice;

/// The window in which a person says where the server is and who they are. Its language can be chosen there;
/// what is typed stays.
class SignInWindow : public QObject
{
    Q_OBJECT
public:
    /// Why the person is asked.
    enum class Reason { None, Again, SignedOut, Sample };

    /// Both must live longer. `signIn` as SignInPage has it.
    SignInWindow(sync::Profile &profile, LanguageChoice &language, ui::SignInPage::SignIn signIn);
    ~SignInWindow() override;

    /// In the place of an earlier one. Without a server, that of the last account of a company is named.
    void open(Reason reason, const QString &email, const QUrl &server, bool backOffered);
    void setReason(Reason reason);
    void showProblem(const models::Problem &problem); ///< nothing when the window is closed
    void close();
    /// Where the person wants the sign-in to be kept.
    sync::Keep keep() const;
    QWidget *window() const; ///< null while it is closed

Q_SIGNALS:
    void pageMade(QWidget &page); ///< it is about to be shown
    void backRequested(); ///< the window is closed
    void diagnosticsRequested();

private:
    void makePage();
    void remake();
    void showKeychain();
    static QString sentence(Reason reason);

    sync::Profile &m_profile;
    LanguageChoice &m_language;
    const ui::SignInPage::SignIn m_signIn;
    Reason m_reason = Reason::None;
    bool m_backOffered = false;
    std::unique_ptr<ui::SignInPage> m_page;
};

} // namespace agentee::client
