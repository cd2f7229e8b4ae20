#pragma once

#include "sync/network/api_client.h"
#include "sync/network/latch.h"

#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

namespace agentee::sync
{

/// One call on its way: takes the answer's bytes as they come, within bounds of size and time.
class Exchange : public QObject
{
    Q_OBJECT
public:
    /// Takes the reply over. `whole` is the time for everything, however steadily bytes trickle in.
    Exchange(QNetworkReply *reply, qint64 maximumBytes, std::chrono::milliseconds whole);
    ~Exchange() override;

    Latch finished() const { return m_finished; }
    /// Once finished.
    models::Result<ApiAnswer> answer() const;
    /// The server's certificate was not good.
    bool wasNotBelieved() const { return !m_tlsErrors.isEmpty(); }
    void cancel();
    /// Nobody is expected to answer any more: ends as with a silent server.
    void abandon();

private:
    enum class Cut { No, TooLarge, TooSlow, Cancelled };
    void cut(Cut why);
    void takeBytes();

    const QString m_host;
    const qint64 m_maximumBytes;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    QTimer m_whole;
    Cut m_cut = Cut::No;
    Latch m_finished;
};

} // namespace agentee::sync
