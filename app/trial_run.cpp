#include "app/trial_run.h"

#include "app/platform/stop_requests.h"
#include "app/trial_backend.h"

#include <QCoreApplication>
#include <QTextStream>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace agentee::client
{

namespace
{

constexpr auto clientPatience = 5s;

} // namespace

TrialRun::TrialRun(TrialBackend &backend, StopRequests &stop)
    : m_backend(backend)
{
    m_client.setProcessChannelMode(QProcess::ForwardedChannels);
    connect(&m_client, &QProcess::finished, this, &TrialRun::ended);
    m_poll.setInterval(500ms);
    connect(&m_poll, &QTimer::timeout, this, &TrialRun::leaveWhenUnused);
    connect(&stop, &StopRequests::asked, this, &TrialRun::takeStopRequest);
}

TrialRun::~TrialRun()
{
    m_client.disconnect(this);
    if (m_client.state() == QProcess::NotRunning)
        return;
    m_client.terminate();
    if (!m_client.waitForFinished(std::chrono::milliseconds(clientPatience).count()))
        m_client.kill();
}

int TrialRun::execute(const QString &program, const std::function<QStringList(const QUrl &)> &arguments)
{
    connect(&m_backend, &TrialBackend::ready, this, [this, program, arguments](const QUrl &url) {
        QTextStream(stdout) << tr("The trial server listens at %1.").arg(url.toString()) << Qt::endl;
        startClient(program, arguments(url));
    });
    connect(&m_backend, &TrialBackend::failed, this,
        [this](const models::Problem &problem) { giveUp(problem.title); });
    // In the event loop, which giving up ends.
    QMetaObject::invokeMethod(&m_backend, &TrialBackend::start, Qt::QueuedConnection);
    QCoreApplication::exec();
    return m_exitCode;
}

void TrialRun::startClient(const QString &program, const QStringList &arguments)
{
    m_client.start(program, arguments);
    if (!m_client.waitForStarted())
        giveUp(tr("The client could not be started: %1.").arg(m_client.errorString()));
}

void TrialRun::giveUp(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    m_exitCode = 1;
    QCoreApplication::quit();
}

void TrialRun::ended()
{
    // Ended because it was asked to is no crash.
    const bool fine = m_client.exitStatus() == QProcess::NormalExit;
    m_exitCode = fine ? m_client.exitCode() : m_asked ? 0 : 1;
    if (m_backend.isUsedByOthers())
        QTextStream(stdout) << tr("The trial server stays until the other clients end.") << Qt::endl;
    leaveWhenUnused();
    m_poll.start();
}

void TrialRun::leaveWhenUnused()
{
    if (!m_backend.isUsedByOthers())
        QCoreApplication::quit();
}

void TrialRun::takeStopRequest()
{
    if (std::exchange(m_asked, true) || m_client.state() == QProcess::NotRunning) {
        QCoreApplication::quit();
        return;
    }
    m_client.terminate();
    QTimer::singleShot(clientPatience, &m_client, &QProcess::kill);
}

} // namespace agentee::client
