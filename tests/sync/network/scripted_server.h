#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace agentee::test
{

/// Answers on loopback with exactly the bytes it is told, one script entry for each request; the last one
/// stays.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    struct Answer {
        QByteArray bytes;
        enum class Then {
            Close,
            KeepOpen,
            Trickle
        } then = Then::Close; ///< Trickle: a byte now and then, without end
    };

    explicit ScriptedServer(const QList<Answer> &script);
    QUrl url() const;
    const QByteArrayList &requests() const { return m_requests; } ///< with their bodies

    /// A whole answer with its Content-Length.
    static QByteArray http(int status, const QByteArray &contentType, const QByteArray &body,
        const QByteArray &furtherHeaders = {});

private:
    void accept();
    void read(QTcpSocket *socket);

    QList<Answer> m_script;
    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_input;
    QByteArrayList m_requests;
};

} // namespace agentee::test
