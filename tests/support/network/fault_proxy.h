#pragma once

#include <QObject>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace agentee::tests
{

/// One person's network: passes what a client says on to a backend and back, and does to it what it is told.
/// Works on whole HTTP messages and WebSocket frames, so that a fault hits something that means something.
///
/// Lives in the thread that makes it, whose event loop must run.
class FaultProxy : public QObject
{
    Q_OBJECT
public:
    /// Probabilities from 0 to 1, of each message.
    struct Faults {
        double loseRequest = 0; ///< the connection ends before the backend sees the request
        double loseAnswer = 0; ///< the backend has done it; the connection ends before the answer
        double cutAnswer = 0; ///< the same, in the middle of the answer
        double doubleRequest = 0; ///< the backend sees it twice at once; the first answer counts
        double delayAnswer = 0; ///< by up to `longestDelay`
        double loseFrame = 0; ///< of the stream
        double doubleFrame = 0;
        int shuffledFrames = 0; ///< so many frames are collected and passed on in another order
        int longestDelay = 30; ///< milliseconds
    };
    enum class Direction { ToBackend, ToClient };

    /// The same seed does the same to the same messages.
    explicit FaultProxy(quint16 backendPort, quint32 seed = 0);
    ~FaultProxy() override;

    /// Stays the same as long as this lives.
    QUrl url() const;

    void setFaults(const Faults &faults) { m_faults = faults; }
    /// What comes instead of an answer of the backend to this request.
    using Mutation = std::function<QByteArray(const QByteArray &request, const QByteArray &answer)>;
    void setMutation(Mutation mutate) { m_mutate = std::move(mutate); }
    /// Answers a request in the backend's place, which does not see it. Nothing: the backend answers.
    using StandIn = std::function<QByteArray(const QByteArray &request)>;
    void setStandIn(StandIn standIn) { m_standIn = std::move(standIn); }
    void seed(quint32 number) { m_random.seed(number); }

    /// Ends every connection and refuses new ones.
    void cut();
    /// Nothing passes in this direction any more, and nobody is told. Kept until mend().
    void hold(Direction direction);
    /// No faults, no cut; what was held passes.
    void mend();
    /// Ends every connection; new ones are taken.
    void dropConnections();

    int requests() const { return m_requests; } ///< that reached the backend, doubled ones once
    int faultsDone() const { return m_faultsDone; }

Q_SIGNALS:
    /// A whole request has come; whatever becomes of it.
    void requested(const QByteArray &message);
    void mended();

private:
    class Pipe;
    void listen();
    void accept();
    bool happens(double probability);
    bool isHeld(Direction direction) const { return m_held[direction == Direction::ToClient ? 1 : 0]; }

    const quint16 m_backendPort;
    quint16 m_port = 0;
    QTcpServer m_server;
    Faults m_faults;
    Mutation m_mutate;
    StandIn m_standIn;
    QRandomGenerator m_random;
    bool m_held[2] = {false, false};
    int m_requests = 0;
    int m_faultsDone = 0;
};

} // namespace agentee::tests
