#include "tests/support/network/fault_proxy.h"
#include "tests/support/network/message_splitter.h"

#include <QTcpSocket>
#include <QTest>

using namespace agentee::tests;

namespace
{

constexpr int patience = 10'000;

/// Counts requests and answers each with its number.
class Echo : public QObject
{
public:
    Echo()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no free port");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            auto splitter = std::make_shared<MessageSplitter>();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, splitter] {
                for (const QByteArray &request : splitter->take(socket->readAll())) {
                    seen.append(request);
                    const QByteArray body = "answer " + QByteArray::number(seen.size());
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size())
                        + "\r\n\r\n" + body);
                }
            });
        });
    }
    quint16 port() const { return m_server.serverPort(); }
    QList<QByteArray> seen;

private:
    QTcpServer m_server;
};

/// What arrives until the answer is whole or the connection ends.
QByteArray ask(const FaultProxy &proxy)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(proxy.url().port()));
    socket.write("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello");
    QByteArray got;
    const auto whole = [&] {
        got += socket.readAll();
        return got.contains("\r\n\r\nanswer") || socket.state() == QAbstractSocket::UnconnectedState;
    };
    return QTest::qWaitFor(whole, patience) ? got : QByteArray("nothing happened");
}

} // namespace

class TestFaultProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passesOn();
    void losesRequests();
    void losesAndCutsAnswers();
    void doublesRequests();
    void holdsAndMends();
    void sameSeedSameFaults();
    void splitsFrames();
};

void TestFaultProxy::passesOn()
{
    Echo echo;
    const FaultProxy proxy(echo.port());
    QVERIFY(ask(proxy).endsWith("answer 1"));
    QVERIFY(ask(proxy).endsWith("answer 2"));
    QCOMPARE(echo.seen.first(), QByteArray("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello"));
}

void TestFaultProxy::losesRequests()
{
    Echo echo;
    FaultProxy proxy(echo.port());
    proxy.setFaults({.loseRequest = 1});
    QCOMPARE(ask(proxy), QByteArray());
    QVERIFY(echo.seen.isEmpty());
    proxy.mend();
    QVERIFY(ask(proxy).endsWith("answer 1"));
    proxy.cut();
    QCOMPARE(ask(proxy), QByteArray());
}

void TestFaultProxy::losesAndCutsAnswers()
{
    Echo echo;
    FaultProxy proxy(echo.port());
    proxy.setFaults({.loseAnswer = 1});
    QCOMPARE(ask(proxy), QByteArray());
    QCOMPARE(echo.seen.size(), 1);
    proxy.setFaults({.cutAnswer = 1});
    QVERIFY(!ask(proxy).endsWith("answer 2"));
    QCOMPARE(echo.seen.size(), 2);
    proxy.setFaults({});
    proxy.setMutation([](const QByteArray &, const QByteArray &) {
        return QByteArray("HTTP/1.1 200 OK\r\n\r\nanswer of a stranger");
    });
    QVERIFY(ask(proxy).endsWith("stranger"));
}

void TestFaultProxy::doublesRequests()
{
    Echo echo;
    FaultProxy proxy(echo.port());
    proxy.setFaults({.doubleRequest = 1});
    QVERIFY(ask(proxy).contains("answer"));
    QTRY_COMPARE(echo.seen.size(), 2);
    QCOMPARE(echo.seen.first(), echo.seen.last());
    QCOMPARE(proxy.requests(), 1);
    QCOMPARE(proxy.faultsDone(), 1);
}

void TestFaultProxy::holdsAndMends()
{
    Echo echo;
    FaultProxy proxy(echo.port());
    proxy.hold(FaultProxy::Direction::ToClient);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(proxy.url().port()));
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(echo.seen.size(), 1);
    QVERIFY(!socket.waitForReadyRead(100));
    proxy.mend();
    QByteArray got;
    QTRY_VERIFY((got += socket.readAll()).endsWith("answer 1"));
}

void TestFaultProxy::sameSeedSameFaults()
{
    const auto play = [](quint32 seed) {
        Echo echo;
        FaultProxy proxy(echo.port(), seed);
        proxy.setFaults({.loseRequest = 0.3, .loseAnswer = 0.3});
        QByteArray outcome;
        for (int i = 0; i < 20; ++i)
            outcome += ask(proxy).isEmpty() ? '-' : '+';
        return outcome + QByteArray::number(echo.seen.size());
    };
    const QByteArray first = play(1);
    QCOMPARE(play(1), first);
    QVERIFY(play(2) != first);
}

void TestFaultProxy::splitsFrames()
{
    MessageSplitter splitter;
    const QByteArray head = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
    const QByteArray small("\x81\x02hi", 4);
    const QByteArray middle = QByteArray("\x81\x7e\x01\x00", 4) + QByteArray(256, 'x');
    const QByteArray masked("\x89\x81\1\2\3\4y", 7);
    const QByteArray all = head + small + middle + masked;
    QList<QByteArray> got;
    for (const char byte : all)
        got += splitter.take(QByteArray(1, byte));
    QCOMPARE(got, QList({head, small, middle, masked}));
    QVERIFY(MessageSplitter::isText(small));
    QVERIFY(!MessageSplitter::isText(masked));
    QVERIFY(splitter.rest().isEmpty());
}

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_fault_proxy.moc"
