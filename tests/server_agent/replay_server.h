#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace agentee::tests
{

struct RecordedRequest {
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QJsonObject json() const; ///< empty when the body is not a JSON object
};

/// One answer, and how it is brought.
struct ReplayAnswer {
    enum class Pieces { Whole, EveryByte, Random };

    int status = 200;
    QList<QByteArray> headers = {"Content-Type: text/event-stream"};
    QByteArray body = {};
    Pieces pieces = Pieces::Whole;
    quint32 seed = 1; ///< for Pieces::Random
    qsizetype cutAt = -1; ///< the connection ends after so many bytes of the body; -1: never
    qsizetype holdAt = -1; ///< silence after so many bytes of the body, until the client leaves; -1: never
    bool holdBeforeHead = false; ///< silence instead of an answer, until the client leaves
    bool chunked =
        true; ///< with Transfer-Encoding, so that a cut can be told from an end; else up to the end
    QByteArray raw = {}; ///< when set, sent as it is instead of all this
};

/// A model service on the loopback that answers from a script, on a thread and a port of its own. One
/// connection at a time, one request a connection.
class ReplayServer
{
public:
    using Script = std::function<ReplayAnswer(const RecordedRequest &)>;

    explicit ReplayServer(Script script);
    ~ReplayServer();
    ReplayServer(const ReplayServer &) = delete;
    ReplayServer &operator=(const ReplayServer &) = delete;

    quint16 port() const { return m_port; }
    QString baseUrl() const; ///< http://127.0.0.1:port
    QList<RecordedRequest> requests() const;
    int clientsThatLeft() const; ///< while an answer was held or on its way

private:
    void run(std::stop_token stop, const std::function<void(quint16)> &listening);
    void serve(QTcpSocket &socket, std::stop_token stop);
    void sendBody(QTcpSocket &socket, const ReplayAnswer &answer, std::stop_token stop);
    void hold(QTcpSocket &socket, std::stop_token stop);

    Script m_script;
    mutable std::mutex m_mutex;
    QList<RecordedRequest> m_requests;
    int m_clientsThatLeft = 0;
    quint16 m_port = 0;
    std::jthread m_thread;
};

/// A stream of the folder `streams`, by the name of its file without the ending.
QByteArray recordedStream(const QString &name);

} // namespace agentee::tests
