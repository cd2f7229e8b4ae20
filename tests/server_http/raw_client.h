#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

class QTcpSocket;

namespace agentee::test
{

/// An answer as it came over the wire.
struct RawAnswer {
    int status = 0; ///< 0: none came
    QByteArray head;
    QByteArray body;

    /// Empty when there is none.
    QByteArray header(const QByteArray &name) const;
};

/// A client that sends exactly the bytes it is told, on loopback. Blocking, with generous time-outs: a
/// time-out is a failure. Needs no event loop.
class RawClient
{
public:
    explicit RawClient(quint16 port, int receiveBuffer = 0);
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    void send(const QByteArray &bytes);
    /// Reads one answer; with `isHead` there is no body whatever the length says.
    RawAnswer answer(bool isHead = false);
    RawAnswer ask(const QByteArray &request);
    /// True once the server closed or reset; what else it sends is discarded.
    bool waitForClose();
    /// Without waiting: something arrived.
    bool hasInput();
    /// Exactly so many bytes, fewer when the server closes.
    QByteArray read(qsizetype size);
    void close();

    static QByteArray get(const QByteArray &path);
    static QByteArray post(const QByteArray &path, const QByteArray &body);

private:
    bool fill();

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_input;
};

} // namespace agentee::test
