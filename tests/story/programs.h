#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace agentee::tests
{

/// The programs the story is played with: those of this build, or, when AGENTEE_INSTALLED names a command,
/// what that command runs when it is given a program's name and its arguments.
class Programs
{
public:
    Programs();

    /// Runs agentee-server to its end; `input` is its standard input. What it printed, trimmed; nothing and a
    /// failed test when it did not end well.
    QString administer(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts agentee-server on a free port and waits until it listens. Nothing and a failed test when not.
    std::unique_ptr<QProcess> serve(const QString &folder, QUrl &address) const;
    /// Starts the client and does not wait.
    std::unique_ptr<QProcess> openClient(const QStringList &arguments) const;

private:
    QStringList command(const QString &program) const;
    static void start(QProcess &process, QStringList command, const QStringList &arguments);

    QString m_installed;
};

/// Asks it to end and waits; kills what does not. True when it ended by itself.
bool endInGoodOrder(QProcess &process);

} // namespace agentee::tests
