#include "app/client_options.h"
#include "app/platform/activation.h"
#include "app/single_instance.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace agentee::client;
using namespace Qt::StringLiterals;

/// The command line, and how a second start hands its own to the first.
class TestClientOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void handsOver();
    void theDesktopsLeaveIsHandedOn();
    void noLeaveThatIsNone_data();
    void noLeaveThatIsNone();
    void strangersChangeNothing_data();
    void strangersChangeNothing();
    void aSocketLeftByACrash();
    void nobodyElseCanTakeTheChannel();
};

void TestClientOptions::reads()
{
    const auto options =
        readOptions({u"agentee"_s, u"--profile"_s, u"p"_s, u"--server"_s, u"https://agentee.example.com"_s,
                        u"a.md"_s, u"/b c.md"_s, u"file:///tmp/h%C3%A9%20llo.md"_s,
                        u"agentee://workspace/x"_s, u"--"_s, u"-odd.md"_s},
            u"/documents"_s);
    QVERIFY2(options, qPrintable(options ? QString() : options.error()));
    QCOMPARE(options->profile, u"/documents/p"_s);
    QCOMPARE(options->server, QUrl(u"https://agentee.example.com"_s));
    QCOMPARE(options->files,
        QStringList({u"/documents/a.md"_s, u"/b c.md"_s, u"/tmp/hé llo.md"_s, u"/documents/-odd.md"_s}));
    QCOMPARE(options->links, QList{QUrl(u"agentee://workspace/x"_s)});
    QVERIFY(!options->hidden);
    QVERIFY(readOptions({u"agentee"_s, u"--hidden"_s}, u"/"_s).value().hidden);
}

void TestClientOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("unknown letter") << QStringList{u"-x"_s} << u"x"_s;
    QTest::newRow("value missing") << QStringList{u"--server"_s} << u"server"_s;
    QTest::newRow("no address") << QStringList{u"--server"_s, u"not an address"_s} << u"not an address"_s;
    QTest::newRow("file as server") << QStringList{u"--server"_s, u"file:///etc/passwd"_s} << u"file:///"_s;
    QTest::newRow("script as server")
        << QStringList{u"--server"_s, u"javascript:alert(1)"_s} << u"javascript"_s;
}

void TestClientOptions::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const auto options = readOptions(QStringList{u"agentee"_s} + arguments, u"/documents"_s);
    QVERIFY(!options);
    QVERIFY2(options.error().contains(words), qPrintable(options.error()));
}

void TestClientOptions::handsOver()
{
    const QTemporaryDir profile;
    SingleInstance first(profile.path());
    QVERIFY(!first.handOver({u"agentee"_s}, u"/"_s, {}));
    QVERIFY(first.listen());
    QSignalSpy started(&first, &SingleInstance::started);
    const QStringList arguments{u"agentee"_s, u"a.md"_s, u"đường.md"_s};
    std::atomic<bool> taken = false;
    const std::unique_ptr<QThread> second(QThread::create([&] {
        const SingleInstance later(profile.path());
        taken = later.handOver(arguments, u"/documents"_s, "kwin-7_TIME42");
    }));
    second->start();
    QTRY_COMPARE(started.size(), 1);
    QVERIFY(second->wait(10'000));
    QVERIFY(taken);
    QCOMPARE(started.first().at(0).toStringList(), arguments);
    QCOMPARE(started.first().at(1).toString(), u"/documents"_s);
    QCOMPARE(started.first().at(2).toByteArray(), "kwin-7_TIME42");
    const QTemporaryDir other;
    QVERIFY(!SingleInstance(other.path()).handOver(arguments, u"/documents"_s, {}));
}

/// Where toolkits look for the leave to come to the front.
void TestClientOptions::theDesktopsLeaveIsHandedOn()
{
    qunsetenv("XDG_ACTIVATION_TOKEN");
    qunsetenv("DESKTOP_STARTUP_ID");
    QCOMPARE(givenActivation(), QByteArray());
    qputenv("DESKTOP_STARTUP_ID", "older_TIME1");
    QCOMPARE(givenActivation(), "older_TIME1");
    qputenv("XDG_ACTIVATION_TOKEN", "newer");
    QCOMPARE(givenActivation(), "newer");
    useActivation("another start's");
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "another start's");
    useActivation({});
    QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
    qunsetenv("DESKTOP_STARTUP_ID");
}

void TestClientOptions::noLeaveThatIsNone_data()
{
    QTest::addColumn<QByteArray>("activation");
    QTest::newRow("a line's end") << "a\nb"_ba;
    QTest::newRow("a space") << "a b"_ba;
    QTest::newRow("other letters") << "\xd0\xb0"_ba;
    QTest::newRow("long") << QByteArray(1025, 'x');
}

void TestClientOptions::noLeaveThatIsNone()
{
    QFETCH(QByteArray, activation);
    const QTemporaryDir profile;
    SingleInstance first(profile.path());
    QVERIFY(first.listen());
    QSignalSpy started(&first, &SingleInstance::started);
    const std::unique_ptr<QThread> second(QThread::create(
        [&] { SingleInstance(profile.path()).handOver({u"agentee"_s}, u"/documents"_s, activation); }));
    second->start();
    QTRY_COMPARE(started.size(), 1);
    QVERIFY(second->wait(10'000));
    QCOMPARE(started.first().at(2).toByteArray(), QByteArray());
}

void TestClientOptions::strangersChangeNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << "hello\n"_ba;
    QTest::newRow("list") << "[]\n"_ba;
    QTest::newRow("deep") << "{\"arguments\":" + QByteArray(5000, '[') + QByteArray(5000, ']') + "}\n";
    QTest::newRow("without end") << QByteArray(2 * 1024 * 1024, 'x');
    QTest::newRow("binary") << QByteArray("\0\xff\n", 3);
}

void TestClientOptions::strangersChangeNothing()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir profile;
    SingleInstance instance(profile.path());
    QVERIFY(instance.listen());
    QSignalSpy started(&instance, &SingleInstance::started);
    QLocalSocket socket;
    socket.connectToServer(instance.name());
    QVERIFY(socket.waitForConnected());
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QVERIFY(started.isEmpty());
}

void TestClientOptions::aSocketLeftByACrash()
{
    const QTemporaryDir profile;
    QString name;
    {
        SingleInstance crashed(profile.path());
        name = crashed.name();
    }
    QFile left(QDir(QDir::tempPath()).filePath(name));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    SingleInstance next(profile.path());
    QVERIFY(!next.handOver({u"agentee"_s}, u"/"_s, {}));
    QVERIFY(next.listen());
}

void TestClientOptions::nobodyElseCanTakeTheChannel()
{
    const QTemporaryDir runtime; // its owner's alone
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    const QTemporaryDir profile;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    SingleInstance own(profile.path());
    QVERIFY2(own.name().startsWith(runtime.path() + u'/'), qPrintable(own.name()));
    QVERIFY(own.listen());
    QVERIFY(QFileInfo::exists(own.name()));
    const QString deep = runtime.path() + u'/' + QString(100, u'd');
    QVERIFY(QDir().mkpath(deep));
    QVERIFY(QFile::setPermissions(deep, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(deep)); // longer than the name of a socket may be
    SingleInstance elsewhere(profile.path());
    QVERIFY(elsewhere.listen());
    before.isEmpty() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before);
}

QTEST_GUILESS_MAIN(TestClientOptions)
#include "tst_client_options.moc"
