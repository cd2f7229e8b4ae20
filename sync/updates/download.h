#pragma once

#include "models/problem.h"
#include "sync/network/latch.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QSaveFile>
#include <QTimer>

namespace agentee::sync
{

/// A file on its way, of which size and content are known beforehand. It has its name only when it is whole
/// and right; until then, and when it is not, there is none.
class Download : public QObject
{
    Q_OBJECT
public:
    struct Expected {
        qint64 size = 0; ///< bytes
        QByteArray sha256;
    };

    /// Takes the reply over. `fileName` is replaced.
    Download(QNetworkReply *reply, const QString &fileName, Expected expected);
    ~Download() override;

    Latch finished() const { return m_finished; }
    /// Once finished.
    models::Result<void> result() const;
    void cancel();

Q_SIGNALS:
    void progressed(qint64 received);

private:
    void takeBytes();
    void stop(const models::Problem &why);
    void conclude();
    models::Problem wrongContent() const;

    const QString m_host;
    const Expected m_expected;
    QNetworkReply *m_reply;
    QSaveFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QList<QSslError> m_tlsErrors;
    QTimer m_whole;
    qint64 m_received = 0;
    models::Result<void> m_result;
    Latch m_finished;
};

} // namespace agentee::sync
