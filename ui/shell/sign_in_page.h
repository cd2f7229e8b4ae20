#pragma once

#include "models/api.h"

#include <QCoroTask>

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace agentee::ui
{

class Banner;
class ProgressLine;

/// Asks where the server is and who the person is.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    using Discover = std::function<QCoro::Task<models::Result<models::Discovery>>(QUrl)>;
    /// Success is told by whoever provides the function; the page shows failures.
    using SignIn = std::function<QCoro::Task<models::Result<void>>(QUrl, QString, QString)>;

    SignInPage(Discover discover, SignIn signIn, QWidget *parent = nullptr);
    void setServer(const QUrl &server);
    void setEmail(const QString &email);
    /// Why the person is asked again; may be empty.
    void setReason(const QString &sentence);
    /// Whether the page before this one can be gone back to; it cannot until this was called.
    void setBackOffered(bool offered);
    void showProblem(const models::Problem &problem);
    void submit();

Q_SIGNALS:
    void backRequested();
    /// The person has nobody to ask but those who help with the program.
    void diagnosticsRequested();

private:
    void discover();
    std::optional<QUrl> serverUrl() const;
    Discover m_discover;
    SignIn m_signIn;
    quint64 m_request = 0;
    QTimer m_discoverDelay;
    Banner *m_notice;
    ProgressLine *m_progress;
    QLabel *m_reason;
    QLineEdit *m_server;
    QLabel *m_serverName;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QPushButton *m_button;
    QLabel *m_hint;
    QPushButton *m_back;
};

} // namespace agentee::ui
