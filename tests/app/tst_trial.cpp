#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <signal.h>

using namespace Qt::StringLiterals;

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

/// agentee-try and agentee as processes: what the command line refuses, and that nothing is left running.
class TestTrial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void endsWithItsServer_data();
    void endsWithItsServer();
    void theServerStaysForOthers();
    void usesAServerThatRunsAlready();

private:
    static QUrl address(const QString &folder);
    static bool answers(const QUrl &server);
    static void start(QProcess &trial, const QString &folder, const QString &name);
};

QUrl TestTrial::address(const QString &folder)
{
    QFile file(folder + u"/server/address"_s);
    return file.open(QIODevice::ReadOnly) ? QUrl(QString::fromLatin1(file.readAll()).trimmed()) : QUrl();
}

bool TestTrial::answers(const QUrl &server)
{
    QTcpSocket socket;
    socket.connectToHost(server.host(), quint16(server.port()));
    return socket.waitForConnected(2000);
}

void TestTrial::start(QProcess &trial, const QString &folder, const QString &name)
{
    trial.start(QStringLiteral(AGENTEE_TRY), {u"--data"_s, folder, u"--as"_s, name});
    QVERIFY(trial.waitForStarted());
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += trial.readAllStandardOutput()).contains("listens at"), patience);
    // The client has made its profile: it is up.
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + u"/client-"_s + name + u"/accounts.json"_s)
            || !QDir(folder + u"/client-"_s + name).isEmpty(),
        patience);
}

void TestTrial::refuses_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const QString client = QStringLiteral(AGENTEE_CLIENT);
    const QString trial = QStringLiteral(AGENTEE_TRY);
    QTest::newRow("client, unknown option") << client << QStringList{u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("client, profile is a file")
        << client << QStringList{u"--profile"_s, u"/dev/null/profile"_s} << u"folder"_s;
    QTest::newRow("trial, unknown option") << trial << QStringList{u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("trial, unknown person")
        << trial << QStringList{u"--as"_s, u"nobody"_s} << u"no sample person “nobody”"_s;
    QTest::newRow("trial, folder cannot be made")
        << trial << QStringList{u"--data"_s, u"/dev/null/trial"_s} << u"cannot be made"_s;
}

void TestTrial::refuses()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    QProcess process;
    process.start(program, arguments);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY(process.exitCode() != 0);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(said.contains(words), qPrintable(said));
}

void TestTrial::endsWithItsServer_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestTrial::endsWithItsServer()
{
    QFETCH(int, number);
    const QTemporaryDir folder;
    QProcess trial;
    start(trial, folder.path(), u"ana"_s);
    const QUrl server = address(folder.path());
    QVERIFY(answers(server));
    QCOMPARE(::kill(pid_t(trial.processId()), number), 0);
    QVERIFY(trial.waitForFinished(patience));
    QCOMPARE(trial.exitStatus(), QProcess::NormalExit);
    QCOMPARE(trial.exitCode(), 0);
    QVERIFY(!answers(server));
    QVERIFY(!QFile::exists(folder.path() + u"/server/address"_s));
    QVERIFY(QDir(folder.path() + u"/uses"_s).isEmpty());
}

void TestTrial::theServerStaysForOthers()
{
    const QTemporaryDir folder;
    QProcess first;
    start(first, folder.path(), u"ana"_s);
    const QUrl server = address(folder.path());
    QProcess second;
    start(second, folder.path(), u"binh"_s);
    QCOMPARE(address(folder.path()), server);
    QCOMPARE(::kill(pid_t(first.processId()), SIGTERM), 0);
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += first.readAllStandardOutput()).contains("stays"), patience);
    QVERIFY(answers(server));
    QCOMPARE(::kill(pid_t(second.processId()), SIGTERM), 0);
    QVERIFY(second.waitForFinished(patience));
    QVERIFY(first.waitForFinished(patience));
    QVERIFY(!answers(server));
}

void TestTrial::usesAServerThatRunsAlready()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"server"_s));
    QFile left(folder.path() + u"/server/address"_s);
    QVERIFY(left.open(QIODevice::WriteOnly));
    // What stands in the file may be anything, left by a crash: nobody answers there.
    left.write("http://127.0.0.1:9\n" + QByteArray(4096, 'x'));
    left.close();
    QProcess trial;
    start(trial, folder.path(), u"ana"_s);
    QVERIFY(answers(address(folder.path())));
    trial.terminate();
    QVERIFY(trial.waitForFinished(patience));
}

QTEST_GUILESS_MAIN(TestTrial)
#include "tst_trial.moc"
