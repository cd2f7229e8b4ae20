#pragma once

#include <QProcess>
#include <QStringList>

namespace agentee::test
{

/// The real agentee-server as a process.
class ServerProcess
{
public:
    /// Starts it with these arguments and waits for its "listening" line, or for its end.
    explicit ServerProcess(const QStringList &arguments, const QByteArray &input = {});
    /// Kills it.
    ~ServerProcess();

    quint16 port() const { return m_port; } ///< 0: it ended
    const QByteArray &output() const { return m_output; }
    QByteArray errors();

    /// SIGKILL: no chance to tidy up.
    void kill();
    /// SIGTERM; the exit code, or -1 when it did not end properly.
    int terminate();
    int exitCode();

private:
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
};

} // namespace agentee::test
