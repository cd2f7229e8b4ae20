#pragma once

#include "app/local_server.h"
#include "app/server_command.h"
#include "sync/profile.h"

#include <QObject>

#include <memory>
#include <optional>

namespace agentee::client
{

/// The trial on this computer: a LocalServer with its data in the profile, and the account of the sample
/// person who its user is. The server's password is made at random for this profile and kept in a file that
/// its owner alone can read; nobody else at this computer can sign in. The server is spoken to over TLS, and
/// believed by what it says on its own pipe alone: nobody else at this computer can stand in for it.
///
/// A password that the server does not take (the file was lost, or is of another day) is given to it anew:
/// whoever has the data folder has all of it anyway. What was written stays.
class LocalTrial : public QObject
{
    Q_OBJECT
public:
    /// `folder` is the profile's. The profile must live longer.
    LocalTrial(const QString &folder, sync::Profile &profile, QObject *parent = nullptr);
    ~LocalTrial() override;

    static bool isTrial(const sync::AccountInfo &info);
    /// The account, when there is one.
    std::optional<sync::AccountInfo> account() const;

    /// Starts the server when it does not run, and tells reachable() when it answers; before, when nobody is
    /// signed in at it, signs in.
    void begin();
    /// For an account whose sign-in has ended on the server; reachable() is told when it is mended.
    void signInAgain();
    /// What the status line says of the server: empty while there is nothing to tell.
    QString note() const;
    /// Is 0 while it does not run.
    qint64 serverProcess() const;

Q_SIGNALS:
    /// The account can be opened, and its server answers, from now on at this place: the account is to be
    /// started, again after the server was.
    void reachable(const agentee::sync::AccountInfo &account);
    void noteChanged();
    /// The trial could not begin; it is tried again by itself.
    void troubled(const agentee::models::Problem &problem);
    /// Its user could not be signed in, and nothing more is tried until the next start.
    void signInFailed(const agentee::models::Problem &problem);

private:
    void serverReady(const QUrl &url);
    void signIn();
    void signedIn(const models::Result<sync::AccountInfo> &info);
    void resetPassword();
    QString serverFolder() const;

    const QString m_folder;
    sync::Profile &m_profile;
    QByteArray m_password;
    std::unique_ptr<LocalServer> m_server;
    std::unique_ptr<ServerCommand> m_reset; ///< while, and after, the password was given anew
    bool m_signingIn = false;
    bool m_signsInWhenReady = false;
};

} // namespace agentee::client
