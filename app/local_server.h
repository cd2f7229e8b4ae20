#pragma once

#include "models/problem.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

namespace agentee::client
{

/// `agentee-server` as a child of this process, on a free port of this computer, for one person's trial.
///
/// It ends with this object, and also with this process when that is killed: it watches the other end of its
/// standard input. When it ends by itself it is started again, after waits that grow from one second to one
/// minute, on the same port when that is free. A server that only stands still (the computer sleeps) is left
/// alone.
class LocalServer : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Stopped,
        Starting,
        Running, ///< url() answers
        Waiting, ///< it ended; it is started again by itself
    };
    struct Launch {
        QString program;
        QString folder; ///< of the server's data; made when missing
        /// Of the sample people, at least 10 characters of ASCII, handed over on the standard input; empty:
        /// the known ones.
        QByteArray password = {};
        /// Over TLS, with an authority that this very server made for itself: nobody else can answer for it,
        /// also not on its port while it is down. See authority().
        bool isSecure = false;
    };

    explicit LocalServer(Launch launch, QObject *parent = nullptr);
    ~LocalServer() override; ///< as stop()

    /// Harmless while it runs; while it waits it is started at once.
    void start();
    /// Asks it to end and waits up to 10 seconds before it is killed.
    void stop();
    State state() const { return m_state; }
    /// Where it listens, or did before it ended; invalid before the first time.
    const QUrl &url() const { return m_url; }
    /// DER; whom to believe at url(), another one after every start. Empty when it is not secure.
    const QByteArray &authority() const { return m_authority; }
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void stateChanged();
    void ready(const QUrl &url);
    /// It did not start, or ended by itself; what it said is in the problem. It is tried again.
    void troubled(const agentee::models::Problem &problem);

private:
    void launch();
    void takeLine(const QByteArray &line);
    void readOutput();
    void readErrors();
    void ended();
    void setState(State state);

    const Launch m_launch;
    QProcess m_process;
    QTimer m_again;
    QDeadlineTimer m_steady; ///< expired: it has run long enough for its trouble to be over
    State m_state = State::Stopped;
    QUrl m_url;
    QByteArray m_authority;
    QByteArray m_said; ///< the end of its standard error
    int m_failures = 0; ///< in a row
};

} // namespace agentee::client
