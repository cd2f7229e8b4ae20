#include "app/local_server.h"

#include "app/platform/process.h"

#include <QDir>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.server")

constexpr auto firstWait = 1s;
constexpr auto longestWait = 60s;
constexpr int doublings = 6;
constexpr auto steadyAfter = 60s;
constexpr int patience = 10'000; ///< milliseconds
constexpr qsizetype keptWords = 2000; ///< bytes
constexpr qint64 longestLine = 4000; ///< bytes; a certificate is in one of them

std::chrono::milliseconds waitAfter(int failures)
{
    return std::min<std::chrono::milliseconds>(
        firstWait * (1 << std::min(failures - 1, doublings)), longestWait);
}

} // namespace

LocalServer::LocalServer(Launch launch, QObject *parent)
    : QObject(parent)
    , m_launch(std::move(launch))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &LocalServer::launch);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalServer::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &LocalServer::readErrors);
    connect(&m_process, &QProcess::finished, this, &LocalServer::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // finished() is not told
            ended();
    });
    separateFromTerminal(m_process);
}

LocalServer::~LocalServer()
{
    disconnect();
    stop();
}

void LocalServer::start()
{
    if (m_state == State::Stopped || m_state == State::Waiting)
        launch();
}

void LocalServer::launch()
{
    m_again.stop();
    m_said.clear();
    m_authority.clear();
    setState(State::Starting);
    QStringList arguments{u"--data"_s, m_launch.folder, u"--sample"_s, u"--embedded"_s, u"--end-with-input"_s,
        u"--print-address"_s, u"--port"_s, QString::number(m_failures > 1 ? 0 : m_url.port(0))};
    if (m_launch.isSecure)
        arguments.append(u"--own-certificate"_s);
    if (!m_launch.password.isEmpty())
        arguments.append(u"--sample-password-from-input"_s);
    m_process.start(m_launch.program, arguments);
    if (!m_launch.password.isEmpty() && m_process.state() != QProcess::NotRunning)
        m_process.write(m_launch.password + '\n');
}

void LocalServer::stop()
{
    m_again.stop();
    const State before = std::exchange(m_state, State::Stopped);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(patience)) {
            m_process.kill();
            m_process.waitForFinished(patience);
        }
    }
    if (before != State::Stopped)
        Q_EMIT stateChanged();
}

void LocalServer::readOutput()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine(longestLine).trimmed();
        if (m_state == State::Starting)
            takeLine(line);
    }
}

/// What the child says on its own pipe is the child's; nobody else's word counts for who it is.
void LocalServer::takeLine(const QByteArray &line)
{
    static const QRegularExpression listening(u"^listening (https?)(://127\\.0\\.0\\.1:\\d{1,5})$"_s);
    constexpr QByteArrayView authority("authority ");
    if (line.startsWith(authority)) {
        m_authority = QByteArray::fromBase64(line.sliced(authority.size()));
        return;
    }
    const auto match = listening.match(QString::fromLatin1(line));
    const bool isSecure = match.captured(1) == u"https" && !m_authority.isEmpty();
    if (!match.hasMatch() || isSecure != m_launch.isSecure)
        return;
    m_url = QUrl(match.captured(1) + match.captured(2), QUrl::StrictMode);
    m_steady.setRemainingTime(steadyAfter);
    setState(State::Running);
    Q_EMIT ready(m_url);
}

void LocalServer::readErrors()
{
    const QByteArray words = m_process.readAllStandardError();
    for (const QByteArray &line : words.split('\n')) {
        if (!line.trimmed().isEmpty())
            qCWarning(log).noquote() << QString::fromUtf8(line);
    }
    m_said = (m_said + words).last(std::min(m_said.size() + words.size(), keptWords));
}

void LocalServer::ended()
{
    if (m_state == State::Stopped)
        return;
    const bool wasRunning = m_state == State::Running;
    m_failures = wasRunning && m_steady.hasExpired() ? 1 : m_failures + 1;
    const auto wait = waitAfter(m_failures);
    m_again.start(wait);
    setState(State::Waiting);
    const QString said = m_process.error() == QProcess::FailedToStart ? m_process.errorString()
                                                                      : QString::fromUtf8(m_said).trimmed();
    const QString again = tr("It is started again in %n second(s). Nothing you typed is lost.", nullptr,
        int(std::chrono::duration_cast<std::chrono::seconds>(wait).count()));
    Q_EMIT troubled({.kind = models::Problem::Kind::Unavailable,
        .title = wasRunning ? tr("The server on this computer ended.")
                            : tr("The server on this computer did not start."),
        .nextStep =
            said.isEmpty() ? again : tr("It said: “%1” %2", "%2: what happens next").arg(said, again)});
}

void LocalServer::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace agentee::client
