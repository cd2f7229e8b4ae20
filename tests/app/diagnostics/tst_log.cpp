#include "app/diagnostics/log.h"

#include <QDir>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsSaidIsKept();
    void nothingPersonalIsKept();
    void theFilesAreBounded();
    void entriesOfThreadsStayWhole();
    void anotherStartGoesOn();
    void aFolderThatCannotBeWrittenIsTold();
    void itEndsBeforeStaticObjects();

private:
    QString folder() const { return m_folder->filePath(u"logs"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace
{

Q_LOGGING_CATEGORY(category, "agentee.test")

qint64 sizeOf(const QString &folder)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        bytes += file.size();
    return bytes;
}

} // namespace

void TestLog::whatIsSaidIsKept()
{
    {
        const client::Log log(folder());
        qCWarning(category) << "a page came with" << 12 << "rows";
        qCInfo(category) << "quietly";
        const QByteArray kept = client::logTail(folder(), 100'000);
        QVERIFY2(kept.contains("main warning agentee.test: a page came with 12 rows\n"), kept.constData());
        QVERIFY(kept.contains("info agentee.test: quietly"));
        QVERIFY(kept.contains("started: Agentee"));
        QCOMPARE(log.files().problem(), QString());
    }
    QFile file(folder() + u"/agentee.log"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("ended in good order\n"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    qCWarning(category) << "afterwards";
    QVERIFY(!client::logTail(folder(), 100'000).contains("afterwards"));
}

void TestLog::nothingPersonalIsKept()
{
    const client::Log log(folder());
    qCWarning(category).noquote()
        << "ana@northwind.example wrote “Harbour retrofit” to /home/ana/Harbour retrofit.md\nand more";
    qWarning("token abcdefghijkLMNOPQRSTuvwxyzabcdefgh");
    const QByteArray kept = client::logTail(folder(), 100'000);
    for (const char *word : {"ana", "northwind", "Harbour", "retrofit", "abcdef"})
        QVERIFY2(!kept.contains(word), word);
    QCOMPARE(kept.count('\n'), 3);
}

void TestLog::theFilesAreBounded()
{
    client::LogFiles files(folder(), {.bytes = 1000, .files = 5});
    for (int number = 0; number < 2000; ++number)
        files.write("entry " + QByteArray::number(number));
    files.write(QByteArray(5000, 'x'));
    QCOMPARE(QDir(folder()).entryList(QDir::Files),
        (QStringList{u"agentee.1.log"_s, u"agentee.2.log"_s, u"agentee.3.log"_s, u"agentee.4.log"_s,
            u"agentee.log"_s}));
    QVERIFY(sizeOf(folder()) <= 5000);
    const QByteArray tail = client::logTail(folder(), 3000);
    QVERIFY(tail.size() <= 3000);
    QVERIFY(tail.startsWith("entry "));
    QVERIFY2(tail.contains("entry 1998\nentry 1999\n"), tail.constData());
}

void TestLog::entriesOfThreadsStayWhole()
{
    client::LogFiles files(folder(), {.bytes = 4000, .files = 5});
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&files] {
            for (int number = 0; number < 500; ++number)
                files.write("0123456789012345678901234567890123456789");
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const QByteArray all = client::logTail(folder(), 1'000'000);
    QVERIFY(all.size() > 4000);
    for (const QByteArray &line : all.trimmed().split('\n'))
        QCOMPARE(line, "0123456789012345678901234567890123456789");
}

void TestLog::anotherStartGoesOn()
{
    client::LogFiles(folder()).write("one");
    client::LogFiles again(folder());
    again.write("two");
    QCOMPARE(client::logTail(folder(), 1000), "one\ntwo\n");
}

void TestLog::aFolderThatCannotBeWrittenIsTold()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const client::Log log(folder());
    qCWarning(category) << "still running";
    QVERIFY(!log.files().problem().isEmpty());
}

void TestLog::itEndsBeforeStaticObjects()
{
    QProcess program;
    program.start(QStringLiteral(AGENTEE_TEST_EXIT), {folder()});
    QVERIFY2(program.waitForFinished(), qPrintable(program.errorString()));
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 3, said.constData());
    QCOMPARE(said, "warning default: said before\n");
    const QByteArray kept = client::logTail(folder(), 100'000);
    QVERIFY2(kept.contains("said before"), kept.constData());
    QVERIFY2(!kept.contains("last words"), kept.constData());
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
