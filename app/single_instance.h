#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace agentee::client
{

/// One window per profile: a second start hands its arguments to the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `profile` is the absolute folder; the channel's name follows from it and from the person's account on
    /// this machine.
    explicit SingleInstance(const QString &profile, QObject *parent = nullptr);

    /// Waits up to two seconds for a running instance to take the arguments. False: there is none.
    /// `activation` is the leave to come to the front that this process was given; may be empty.
    bool handOver(
        const QStringList &arguments, const QString &workingFolder, const QByteArray &activation) const;
    /// Of the channel, which nobody else at this computer can take where the system has such a place.
    const QString &name() const { return m_name; }
    /// Begins to listen for later starts.
    bool listen();

Q_SIGNALS:
    void started(const QStringList &arguments, const QString &workingFolder, const QByteArray &activation);

private:
    void read(QLocalSocket *socket);
    QString m_name;
    QLocalServer m_server;
};

} // namespace agentee::client
