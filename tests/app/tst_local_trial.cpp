#include "app/local_trial.h"
#include "sync/store.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <QCoroTask>

#include <signal.h>

using namespace agentee;
using namespace Qt::StringLiterals;
using client::LocalTrial;

namespace
{

constexpr int patience = 60'000; ///< ms; passing tests never wait for it
const QString ana = u"ana@northwind.example"_s;

std::unique_ptr<sync::Profile> openProfile(const QString &folder)
{
    auto profile = sync::Profile::open(folder, {.useKeychain = false});
    return profile ? *std::move(profile) : nullptr;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool answers(const QUrl &server)
{
    QTcpSocket socket;
    socket.connectToHost(server.host(), quint16(server.port()));
    return socket.waitForConnected(2000);
}

/// As the system tells it: R, S, T for stopped, and so on.
char processState(qint64 process)
{
    const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(process));
    return stat.isEmpty() ? '-' : stat.at(stat.lastIndexOf(')') + 2);
}

} // namespace

/// The trial on this computer with the real server as its child.
class TestLocalTrial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nobodyElseCanSignIn();
    void theAccountStaysWhereverTheServerListens();
    void anotherServerIsNotTakenForIt();
    void startsAgainAfterACrash();
    void standsStillWithTheComputer();
    void endsWithItsClient();
    void endsWithAClientThatIsKilled();

private:
    /// Begins and waits until its server answers.
    void reach(LocalTrial &trial);
    QUrl address() const { return m_profile->address(m_account.server); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sync::Profile> m_profile;
    sync::AccountInfo m_account;
};

void TestLocalTrial::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = openProfile(m_folder->path());
    QVERIFY(m_profile);
    m_account = {};
}

void TestLocalTrial::cleanup()
{
    m_profile.reset();
    m_folder.reset();
}

void TestLocalTrial::reach(LocalTrial &trial)
{
    QSignalSpy reachable(&trial, &LocalTrial::reachable);
    QSignalSpy troubled(&trial, &LocalTrial::troubled);
    trial.begin();
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty() || !troubled.isEmpty(), patience);
    QVERIFY2(troubled.isEmpty(),
        troubled.isEmpty() ? "" : qPrintable(troubled.first().first().value<models::Problem>().title));
    m_account = reachable.first().first().value<sync::AccountInfo>();
    QVERIFY(LocalTrial::isTrial(m_account));
}

void TestLocalTrial::nobodyElseCanSignIn()
{
    LocalTrial trial(m_folder->path(), *m_profile);
    reach(trial);
    const QString passwordFile = m_folder->filePath(u"trial/password"_s);
    const QByteArray password = contents(passwordFile);
    QVERIFY(password.size() >= 40);
    QCOMPARE(QFile::permissions(passwordFile)
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    QVERIFY(!contents(u"/proc/%1/cmdline"_s.arg(trial.serverProcess())).isEmpty());
    QVERIFY(!contents(u"/proc/%1/cmdline"_s.arg(trial.serverProcess())).contains(password));
    QVERIFY(!contents(u"/proc/%1/environ"_s.arg(trial.serverProcess())).contains(password));
    // The password that everybody knows, of everybody in the sample.
    for (const QString &person : {ana, u"binh@northwind.example"_s}) {
        const auto known = QCoro::waitFor(m_profile->signIn(m_account.server, person, u"northwind"_s));
        QVERIFY(!known);
        QCOMPARE(known.error().kind, models::Problem::Kind::NotSignedIn);
    }
    const auto own = QCoro::waitFor(m_profile->signIn(m_account.server, ana, QString::fromLatin1(password)));
    QVERIFY(own);
}

void TestLocalTrial::theAccountStaysWhereverTheServerListens()
{
    sync::AccountInfo first;
    {
        LocalTrial trial(m_folder->path(), *m_profile);
        QVERIFY(!trial.account());
        reach(trial);
        first = m_account;
    }
    m_profile.reset();
    m_profile = openProfile(m_folder->path());
    LocalTrial trial(m_folder->path(), *m_profile);
    QCOMPARE(trial.account(), first);
    reach(trial);
    QCOMPARE(m_account, first);
    QCOMPARE(m_profile->accounts().size(), 1);
    // Its sign-in is good there, too.
    auto account = m_profile->openAccount(first);
    QVERIFY(account);
    (*account)->start();
    QTRY_VERIFY_WITH_TIMEOUT((*account)->store().status().upToDate, patience);
}

void TestLocalTrial::anotherServerIsNotTakenForIt()
{
    for (const QString &other :
        {u"http://127.0.0.1:8420"_s, u"https://trial.localhost"_s, u"http://trial.localhost.example.com"_s}) {
        sync::AccountInfo info;
        info.server = QUrl(other);
        QVERIFY2(!LocalTrial::isTrial(info), qPrintable(other));
    }
}

void TestLocalTrial::startsAgainAfterACrash()
{
    LocalTrial trial(m_folder->path(), *m_profile);
    reach(trial);
    const qint64 before = trial.serverProcess();
    QVERIFY(trial.note().isEmpty());
    QSignalSpy reachable(&trial, &LocalTrial::reachable);
    QCOMPARE(::kill(pid_t(before), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(trial.note().contains(u"started again"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty(), patience);
    QVERIFY(trial.serverProcess() != before);
    QVERIFY(trial.note().isEmpty());
    QVERIFY(answers(address()));
}

void TestLocalTrial::standsStillWithTheComputer()
{
    LocalTrial trial(m_folder->path(), *m_profile);
    reach(trial);
    auto account = m_profile->openAccount(m_account);
    QVERIFY(account);
    (*account)->start();
    QTRY_VERIFY_WITH_TIMEOUT((*account)->store().status().upToDate, patience);
    const qint64 process = trial.serverProcess();
    QSignalSpy troubled(&trial, &LocalTrial::troubled);
    QCOMPARE(::kill(pid_t(process), SIGSTOP), 0);
    QTRY_COMPARE_WITH_TIMEOUT(processState(process), 'T', patience);
    // Asked while it sleeps, answered when it has woken: by the same process.
    auto asked = m_profile->discover(m_account.server);
    (*account)->store().syncNow();
    QCOMPARE(::kill(pid_t(process), SIGCONT), 0);
    const auto answer = QCoro::waitFor(std::move(asked));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().title));
    QVERIFY(answer->embedded);
    QTRY_VERIFY_WITH_TIMEOUT((*account)->store().status().upToDate, patience);
    QCOMPARE((*account)->store().status().connection, sync::Status::Connection::Online);
    QCOMPARE(trial.serverProcess(), process);
    QVERIFY(troubled.isEmpty());
}

void TestLocalTrial::endsWithItsClient()
{
    auto trial = std::make_unique<LocalTrial>(m_folder->path(), *m_profile);
    reach(*trial);
    QVERIFY(answers(address()));
    trial.reset();
    QVERIFY(!answers(address()));
    QVERIFY(!QFile::exists(m_folder->filePath(u"trial/server/address"_s))); // in good order
}

void TestLocalTrial::endsWithAClientThatIsKilled()
{
    QProcess holder;
    holder.start(QStringLiteral(AGENTEE_SERVER_HOLDER), {m_folder->filePath(u"server"_s)});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += holder.readAllStandardOutput()).endsWith('\n'), patience);
    const QUrl server(QString::fromLatin1(said).trimmed());
    QVERIFY(answers(server));
    holder.kill();
    QVERIFY(holder.waitForFinished(patience));
    QTRY_VERIFY_WITH_TIMEOUT(!answers(server), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_folder->filePath(u"server/address"_s)), patience);
}

QTEST_GUILESS_MAIN(TestLocalTrial)
#include "tst_local_trial.moc"
