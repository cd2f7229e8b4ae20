#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace agentee::client
{

class StopRequests;
class TrialBackend;

/// The client of a trial, from its start until nobody uses the trial's server any more.
///
/// Asked to end, it ends its client first; asked again, it does not wait for others who use the server.
class TrialRun : public QObject
{
    Q_OBJECT
public:
    /// Both must live longer. Requests that came before are heeded, too.
    TrialRun(TrialBackend &backend, StopRequests &stop);
    ~TrialRun() override;

    /// Starts the backend, then the client with the arguments that are made from the backend's address, and
    /// runs the application's event loop. The client's exit code; 1 when one of them could not be started, or
    /// crashed.
    int execute(const QString &program, const std::function<QStringList(const QUrl &)> &arguments);

private:
    void startClient(const QString &program, const QStringList &arguments);
    void giveUp(const QString &sentence);
    void ended();
    void takeStopRequest();
    void leaveWhenUnused();

    TrialBackend &m_backend;
    QProcess m_client;
    QTimer m_poll;
    int m_exitCode = 0;
    bool m_asked = false;
};

} // namespace agentee::client
