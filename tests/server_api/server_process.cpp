#include "tests/server_api/server_process.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

constexpr int patience = 30'000; // milliseconds; passing tests never wait for it

} // namespace

ServerProcess::ServerProcess(const QStringList &arguments, const QByteArray &input)
{
    m_process.start(QStringLiteral(AGENTEE_SERVER), arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
    while (m_process.state() != QProcess::NotRunning && !m_output.contains('\n')) {
        if (m_process.waitForReadyRead(patience))
            m_output += m_process.readAllStandardOutput();
    }
    m_output += m_process.readAllStandardOutput();
    if (m_output.startsWith("listening "))
        m_port = quint16(QUrl(QString::fromUtf8(m_output).section(u' ', -1).trimmed()).port(0));
}

ServerProcess::~ServerProcess()
{
    kill();
}

QByteArray ServerProcess::errors()
{
    return m_process.readAllStandardError();
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

int ServerProcess::terminate()
{
    m_process.terminate();
    return exitCode();
}

int ServerProcess::exitCode()
{
    const bool isDone = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
    return isDone && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace agentee::test
