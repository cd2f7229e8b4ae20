#include "app/local_trial.h"

#include "app/programs.h"

#include <algorithm>

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
                .folder = m_folder + u"/server"_s,
                .password = m_password});
        connect(m_server.get(), &LocalServer::stateChanged, this, &LocalTrial::noteChanged);
        connect(m_server.get(), &LocalServer::troubled, this, &LocalTrial::troubled);
        connect(m_server.get(), &LocalServer::ready, this, &LocalTrial::serverReady);
    }
    if (m_server->state() == LocalServer::State::Running)
        serverReady(m_server->url());
    else
        m_server->start();
}

void LocalTrial::serverReady(const QUrl &url)
{
    m_profile.setAddress(trialServer(), url);
    if (const auto known = account())
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
    QCoro::connect(m_profile.signIn(trialServer(), trialEmail(), QString::fromLatin1(m_password)), this,
        [this](const models::Result<sync::AccountInfo> &info) {
            m_signingIn = false;
            if (info)
                Q_EMIT reachable(*info);
            else
                Q_EMIT troubled(info.error());
        });
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
