#include "app/diagnostics/crash_record.h"
#include "app/diagnostics/crash_reports.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Real crashes of another process, and what is left of them.
class TestCrashReports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aCrashLeavesAReport_data();
    void aCrashLeavesAReport();
    void aCrashBesideTheBrowserEngineLeavesAReport();
    void aGoodEndLeavesNothing();
    void aReportIsOfferedUntilSomebodyDecides();
    void oldReportsDoNotPileUp();
    void aRecordThatCannotBeWrittenDoesNotHoldTheCrashUp();
    void recordsFromAnywhereAreRead_data();
    void recordsFromAnywhereAreRead();
    void modulesAreToldWithoutTheirFolders();

private:
    QString folder() const { return m_folder->filePath(u"crashes"_s); }
    /// The signal that ended it; 0: it ended by itself.
    int run(const QString &how, const QString &program = QStringLiteral(AGENTEE_TEST_CRASH)) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCrashReports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

int TestCrashReports::run(const QString &how, const QString &program) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // A sanitizer is an older handler like any other; here the system's own end is looked at.
    environment.insert(u"ASAN_OPTIONS"_s, u"handle_segv=0:handle_abort=0:use_sigaltstack=0"_s);
    process.setProcessEnvironment(environment);
    process.start(program, {folder(), how});
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return -1;
    }
    return process.exitStatus() == QProcess::CrashExit ? process.exitCode() : 0;
}

void TestCrashReports::aCrashLeavesAReport_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("thread");
    QTest::newRow("null") << SIGSEGV << u"SIGSEGV"_s << u"main"_s;
    QTest::newRow("stack") << SIGSEGV << u"SIGSEGV"_s << u"main"_s;
    QTest::newRow("stack of the pool") << SIGSEGV << u"SIGSEGV"_s << u"other"_s;
    QTest::newRow("stack of a worker") << SIGSEGV << u"SIGSEGV"_s << u"other"_s;
    QTest::newRow("abort") << SIGABRT << u"SIGABRT"_s << u"main"_s;
    QTest::newRow("fatal") << SIGABRT << u"SIGABRT"_s << u"main"_s;
    QTest::newRow("sent") << SIGSEGV << u"SIGSEGV"_s << u"main"_s;
    QTest::newRow("thread") << SIGSEGV << u"SIGSEGV"_s << u"other"_s;
    QTest::newRow("threads") << SIGSEGV << u"SIGSEGV"_s << u"other"_s;
    QTest::newRow("loader") << SIGSEGV << u"SIGSEGV"_s << u"main"_s;
}

void TestCrashReports::aCrashLeavesAReport()
{
    QFETCH(int, signal);
    QFETCH(QString, cause);
    QFETCH(QString, thread);
    // The process ends as it would have ended without a report.
    QCOMPARE(run(QString::fromLatin1(QTest::currentDataTag())), signal);
    const QStringList files = QDir(folder()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(folder() + u'/' + files.first());
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const client::CrashRecord record = client::crashRecordFrom(file.readAll());
    QVERIFY(record.isComplete);
    QCOMPARE(record.cause, cause);
    QCOMPARE(record.thread, thread);
    QVERIFY2(record.program.contains(u"7.8.9"_s), qPrintable(record.program));
    QVERIFY(qAbs(record.time.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    const qsizetype own =
        std::ranges::count(record.frames, u"agentee-test-crash"_s, &client::CrashRecord::Frame::module);
    QVERIFY2(own >= 2, qPrintable(client::textOf(record)));
}

/// The engine has a handler of its own for crashes, which it must not put before this one.
void TestCrashReports::aCrashBesideTheBrowserEngineLeavesAReport()
{
    QCOMPARE(run(u"beside the engine"_s, QStringLiteral(AGENTEE_TEST_ENGINE_CRASH)), SIGSEGV);
    const auto report = client::CrashReports(folder()).unseen();
    QVERIFY(report);
    QVERIFY2(report->contains(u"agentee-test-engine-crash+0x"_s), qPrintable(*report));
}

void TestCrashReports::aGoodEndLeavesNothing()
{
    QCOMPARE(run(u"not at all"_s), 0);
    QVERIFY(QDir(folder()).isEmpty());
    QVERIFY(!client::CrashReports(folder()).last());
}

void TestCrashReports::aReportIsOfferedUntilSomebodyDecides()
{
    client::CrashReports reports(folder());
    QVERIFY(!reports.unseen());
    QCOMPARE(run(u"abort"_s), SIGABRT);
    QCOMPARE(run(u"null"_s), SIGSEGV);
    const auto offered = reports.unseen();
    QVERIFY(offered && offered->contains(u"SIGSEGV"_s));
    QCOMPARE(reports.unseen(), offered);
    QCOMPARE(reports.last(), offered);
    QVERIFY(reports.markSeen());
    QVERIFY(!reports.unseen());
    QCOMPARE(reports.last(), offered);
    QCOMPARE(run(u"abort"_s), SIGABRT);
    QVERIFY(reports.unseen().value_or(QString()).contains(u"SIGABRT"_s));
    QVERIFY(reports.markSeen());
    QVERIFY(reports.last().value_or(QString()).contains(u"SIGABRT"_s));
}

void TestCrashReports::oldReportsDoNotPileUp()
{
    for (int crash = 0; crash < 7; ++crash)
        QCOMPARE(run(u"abort"_s), SIGABRT);
    QVERIFY(QDir(folder()).entryList(QDir::Files).size() <= 5);
}

void TestCrashReports::aRecordThatCannotBeWrittenDoesNotHoldTheCrashUp()
{
    QCOMPARE(run(u"without folder"_s), SIGSEGV);
    QVERIFY(!QDir(folder()).exists());
}

void TestCrashReports::recordsFromAnywhereAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("not text") << QByteArray("\xff\xfe\xfd frame 0x\n\xc3(");
    QTest::newRow("wrong numbers") << QByteArray(
        "frame zz\nframe 0xffffffffffffffffff\nmap -\nmap 1-\ntime x\naddress -1\n");
    QTest::newRow("many frames") << QByteArray("frame 0x1\n").repeated(100'000);
    QTest::newRow("long line") << "program " + QByteArray(1'000'000, 'x');
    QTest::newRow("half a map") << QByteArray("frame 0x5\nmap 1-9 r-xp 0");
}

void TestCrashReports::recordsFromAnywhereAreRead()
{
    QFETCH(QByteArray, bytes);
    const client::CrashRecord record = client::crashRecordFrom(bytes);
    QVERIFY(!record.isComplete);
    QVERIFY(record.frames.size() <= 128);
    const QString text = client::textOf(record);
    QVERIFY(text.contains(u"ends early"_s));
    QVERIFY(text.size() < 20'000);
}

void TestCrashReports::modulesAreToldWithoutTheirFolders()
{
    const client::CrashRecord record = client::crashRecordFrom(
        "cause SIGSEGV\nframe 0x7f0000002345\nframe 0x1\n"
        "map 7f0000000000-7f0000001000 r--p 00000000 08:01 42      /home/ana/My Harbour/lib one.so\n"
        "map 7f0000002000-7f0000003000 r-xp 00001000 08:01 42      /home/ana/My Harbour/lib one.so\nend\n");
    QCOMPARE(record.frames.size(), 2);
    QCOMPARE(record.frames[0].module, u"lib one.so"_s);
    QCOMPARE(record.frames[0].offset, quint64(0x2345));
    QCOMPARE(record.frames[1].module, QString());
    QVERIFY(!client::textOf(record).contains(u"ana"_s));
}

QTEST_GUILESS_MAIN(TestCrashReports)
#include "tst_crash_reports.moc"
