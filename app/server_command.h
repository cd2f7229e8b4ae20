#pragma once

#include "models/problem.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace agentee::client
{

/// One of `agentee-server`'s commands that change a data folder while no server runs on it. It is given half
/// a minute.
class ServerCommand : public QObject
{
    Q_OBJECT
public:
    /// `input`: what it reads, as passwords are not told on command lines.
    ServerCommand(const QString &program, const QStringList &arguments, const QByteArray &input,
        QObject *parent = nullptr);
    ~ServerCommand() override;

    void start();
    bool isOver() const { return m_isOver; }

Q_SIGNALS:
    /// Once. The problem says what the program said.
    void finished(const agentee::models::Result<void> &outcome);

private:
    void end();

    const QString m_program;
    const QStringList m_arguments;
    const QByteArray m_input;
    QProcess m_process;
    QTimer m_patience;
    bool m_isOver = false;
};

} // namespace agentee::client
