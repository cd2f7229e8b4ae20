#include "app/server_command.h"

#include "app/platform/process.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace agentee::client
{

namespace
{

constexpr auto patience = 30s;
constexpr qsizetype keptWords = 2000; ///< bytes

} // namespace

ServerCommand::ServerCommand(
    const QString &program, const QStringList &arguments, const QByteArray &input, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_arguments(arguments)
    , m_input(input)
{
    separateFromTerminal(m_process);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, &ServerCommand::end);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // finished() is not told
            end();
    });
}

ServerCommand::~ServerCommand()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(int(std::chrono::milliseconds(patience).count()));
    }
}

void ServerCommand::start()
{
    m_patience.start(patience);
    m_process.start(m_program, m_arguments);
    if (m_isOver)
        return; // it could not be started
    m_process.write(m_input);
    m_process.closeWriteChannel();
}

void ServerCommand::end()
{
    if (std::exchange(m_isOver, true))
        return;
    m_patience.stop();
    if (m_process.error() != QProcess::FailedToStart && m_process.exitStatus() == QProcess::NormalExit
        && m_process.exitCode() == 0) {
        Q_EMIT finished({});
        return;
    }
    const QByteArray words = m_process.readAllStandardError();
    const QString said = m_process.error() == QProcess::FailedToStart
        ? m_process.errorString()
        : QString::fromUtf8(words.last(std::min(words.size(), keptWords))).trimmed();
    Q_EMIT finished(models::problem(models::Problem::Kind::Unavailable,
        tr("The data of the server on this computer could not be changed."),
        said.isEmpty() ? tr("Start Agentee again.") : tr("It said: “%1”").arg(said)));
}

} // namespace agentee::client
