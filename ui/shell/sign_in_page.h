#pragma once

#include "models/api.h"
#include "sync/servers.h"
#include "ui/shell/connection_form.h"

#include <QCoroTask>

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace agentee::ui
{

class Banner;
class CertificateNotice;
class Disclosure;
class ProgressLine;

/// Asks where the server is, how it is reached, and who the person is.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    /// Success is told by whoever provides the function; the page shows failures.
    using SignIn = std::function<QCoro::Task<models::Result<void>>(QUrl, QString, QString)>;

    /// What stands in the fields.
    struct Typed {
        QString server;
        QString email;
        QString password;
        ConnectionForm::Typed connection;
        bool connectionShown = false;
        bool keepsSignedIn = true;
    };

    /// `servers` must live longer.
    SignInPage(sync::Servers &servers, SignIn signIn, QWidget *parent = nullptr);
    void setServer(const QUrl &server);
    void setEmail(const QString &email);
    Typed typed() const;
    void setTyped(const Typed &typed);
    /// Why the person is asked again; may be empty.
    void setReason(const QString &sentence);
    /// Whether the page before this one can be gone back to; it cannot until this was called.
    void setBackOffered(bool offered);
    void showProblem(const models::Problem &problem);
    void submit();
    /// Whether the person wants to be signed in at the next start, too. So it is until they say otherwise.
    bool keepsSignedIn() const;
    /// The desktop's keychain has not answered for a while; says so, and offers to go on without it.
    void setKeychainAwaited(bool awaited);

    /// Something small in the corner where a line ends; instead of what stood there.
    void setCorner(std::unique_ptr<QWidget> corner);

Q_SIGNALS:
    void backRequested();
    /// The person has nobody to ask but those who help with the program.
    void diagnosticsRequested();
    void keychainDeclined();

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void makeConnection(QVBoxLayout &column);
    /// What is being asked is not waited for any longer.
    void giveUp();
    void discover();
    void signIn(const QUrl &server);
    /// Nobody but an Agentee server is given a password.
    void findThenSignIn(const QUrl &server);
    void showUnknown(const QUrl &server, const models::Problem &problem);
    /// Brings the proxy that the person chose into effect, then goes on.
    void withProxy(const std::function<void()> &then);
    void lookAtCertificate(const QUrl &server);
    void readAuthority(const QString &path);
    void addAuthority(const sync::CertificateText &authority);
    void removeAuthority(const QString &fingerprint);
    void showAuthorities();
    std::optional<QUrl> serverUrl() const;
    sync::Servers &m_servers;
    SignIn m_signIn;
    quint64 m_request = 0;
    std::optional<QUrl> m_found; ///< said that it is an Agentee server
    QTimer m_discoverDelay;
    Banner *m_notice;
    ProgressLine *m_progress;
    QLabel *m_reason;
    QLineEdit *m_server;
    QLabel *m_serverName;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QPushButton *m_button;
    Banner *m_keychain;
    QLabel *m_hint;
    QPushButton *m_back;
    CertificateNotice *m_certificate;
    Disclosure *m_fold;
    ConnectionForm *m_connection;
    QVBoxLayout *m_corner;
};

} // namespace agentee::ui
