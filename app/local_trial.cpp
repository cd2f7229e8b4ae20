#include "app/local_trial.h"

#include "app/programs.h"

#include <QSslCertificate>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

/// By this name the account is known, wherever the server listens at the moment. The domain never leaves a
/// computer (RFC 6761).
QUrl trialServer()
{
    return QUrl(u"http://trial.localhost"_s);
}

QString trialEmail()
{
    return u"ana@northwind.example"_s;
}

} // namespace

LocalTrial::LocalTrial(const QString &folder, sync::Profile &profile, QObject *parent)
    : QObject(parent)
    , m_folder(folder + u"/trial"_s)
    , m_profile(profile)
{
    m_profile.awaitPlace(trialServer());
}

LocalTrial::~LocalTrial() = default;

bool LocalTrial::isTrial(const sync::AccountInfo &info)
{
    return info.server == trialServer();
}

std::optional<sync::AccountInfo> LocalTrial::account() const
{
    const QList<sync::AccountInfo> accounts = m_profile.accounts();
    const auto found = std::ranges::find_if(accounts, &LocalTrial::isTrial);
    return found == accounts.end() ? std::nullopt : std::optional(*found);
}

void LocalTrial::begin()
{
    if (!m_server) {
        const models::Result<QByteArray> secret = m_profile.secretOfOwn(u"trial/password"_s);
        if (!secret) {
            Q_EMIT troubled(secret.error());
            return;
        }
        m_password = *secret;
        m_server =
            std::make_unique<LocalServer>(LocalServer::Launch{.program = ownProgram(u"agentee-server"_s),
                .folder = serverFolder(),
                .password = m_password,
                .isSecure = true});
        connect(m_server.get(), &LocalServer::stateChanged, this, &LocalTrial::noteChanged);
        connect(m_server.get(), &LocalServer::troubled, this, &LocalTrial::troubled);
        connect(m_server.get(), &LocalServer::ready, this, &LocalTrial::serverReady);
    }
    if (m_reset && !m_reset->isOver())
        return; // the folder is that command's; the server starts after it
    if (m_server->state() == LocalServer::State::Running)
        serverReady(m_server->url());
    else
        m_server->start();
}

void LocalTrial::serverReady(const QUrl &url)
{
    m_profile.setPlace(trialServer(), url, QSslCertificate(m_server->authority(), QSsl::Der));
    const auto known = account();
    if (!std::exchange(m_signsInWhenReady, false) && known)
        Q_EMIT reachable(*known);
    else
        signIn();
}

void LocalTrial::signInAgain()
{
    if (m_server && m_server->state() == LocalServer::State::Running)
        signIn();
}

void LocalTrial::signIn()
{
    if (std::exchange(m_signingIn, true))
        return;
    QCoro::connect(
        m_profile.signIn(trialServer(), trialEmail(), QString::fromLatin1(m_password), sync::Keep::InFile),
        this, [this](const models::Result<sync::AccountInfo> &info) { signedIn(info); });
}

void LocalTrial::signedIn(const models::Result<sync::AccountInfo> &info)
{
    m_signingIn = false;
    if (info) {
        Q_EMIT reachable(*info);
    } else if (info.error().kind == models::Problem::Kind::NotSignedIn && !m_reset) {
        resetPassword();
    } else {
        Q_EMIT troubled(info.error());
        Q_EMIT signInFailed(info.error());
    }
}

/// Once: a password that was refused twice is not what is wrong.
void LocalTrial::resetPassword()
{
    m_server->stop();
    m_reset = std::make_unique<ServerCommand>(ownProgram(u"agentee-server"_s),
        QStringList{u"set-password"_s, u"--data"_s, serverFolder(), u"--email"_s, trialEmail()},
        m_password + '\n');
    connect(m_reset.get(), &ServerCommand::finished, this, [this](const models::Result<void> &outcome) {
        if (!outcome) {
            Q_EMIT troubled(outcome.error());
            Q_EMIT signInFailed(outcome.error());
        }
        m_signsInWhenReady = outcome.has_value();
        m_server->start();
    });
    m_reset->start();
}

QString LocalTrial::serverFolder() const
{
    return m_folder + u"/server"_s;
}

QString LocalTrial::note() const
{
    switch (m_server ? m_server->state() : LocalServer::State::Stopped) {
    case LocalServer::State::Stopped:
    case LocalServer::State::Running:
        return {};
    case LocalServer::State::Starting:
        return tr("The server on this computer is starting");
    case LocalServer::State::Waiting:
        return tr("The server on this computer ended and is started again");
    }
    std::unreachable();
}

qint64 LocalTrial::serverProcess() const
{
    return m_server ? m_server->processId() : 0;
}

} // namespace agentee::client
