#include "app/local_trial.h"
#include "app/programs.h"
#include "models/sample.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "tests/support/network/test_authority.h"

#include <QCoroTask>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/resource.h>

using namespace agentee;
using namespace Qt::StringLiterals;
using client::LocalTrial;

namespace
{

constexpr int patience = 60'000; ///< ms; passing tests never wait for it
constexpr char tlsHandshake = 0x16;

std::unique_ptr<sync::Profile> openProfile(const QString &folder)
{
    auto profile = sync::Profile::open(folder, {.useKeychain = false});
    return profile ? *std::move(profile) : nullptr;
}

/// Takes a port, greets nobody and keeps what it is sent.
class PlainImpostor
{
public:
    PlainImpostor()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            const qsizetype mine = received.size();
            received.append(QByteArray());
            QObject::connect(
                socket, &QTcpSocket::readyRead, socket, [=, this] { received[mine] += socket->readAll(); });
        });
    }
    bool take(quint16 port)
    {
        return m_server.isListening() || m_server.listen(QHostAddress::LocalHost, port);
    }
    QByteArrayList received; ///< from each who came

private:
    QTcpServer m_server;
};

/// Has a certificate for this computer, of an authority that this computer believes.
class TlsImpostor
{
public:
    explicit TlsImpostor(const tests::TestAuthority &authority)
    {
        const QString certificate = m_folder.filePath(u"certificate.pem"_s);
        const QString key = m_folder.filePath(u"key.pem"_s);
        authority.issue(certificate, key, {});
        QFile keyFile(key);
        if (!keyFile.open(QIODevice::ReadOnly))
            qFatal("the key cannot be read");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        m_server.setSslConfiguration(configuration);
        QObject::connect(
            &m_server, &QSslServer::startedEncryptionHandshake, &m_server, [this] { ++greeted; });
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            ++believed;
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(
                socket, &QTcpSocket::readyRead, socket, [=, this] { received += socket->readAll(); });
        });
    }
    bool take(quint16 port)
    {
        return m_server.isListening() || m_server.listen(QHostAddress::LocalHost, port);
    }
    int greeted = 0;
    int believed = 0;
    QByteArray received;

private:
    QTemporaryDir m_folder;
    QSslServer m_server;
};

models::NewWorkspace proposal(const QString &title)
{
    return {.id = models::newId(),
        .title = title,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {{.id = models::newId(), .key = u"one"_s, .title = u"One"_s, .markdown = u"## One\n"_s}}};
}

/// Files and folders that somebody else at this computer could read or write, below one that is reached.
QStringList openToOthers(const QString &folder)
{
    constexpr QFileDevice::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QStringList found;
    QDirIterator files(
        folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (const QFileInfo file = files.nextFileInfo(); file.permissions() & others)
            found.append(file.filePath());
    }
    return found;
}

} // namespace

/// What somebody else at this computer, a lost file and a full disk can do to a trial.
class TestTrialSafety : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsSentToWhoTakesThePort();
    void anAuthorityOfThisComputerIsNotEnough();
    void nothingIsSentBeforeItRuns();
    void anEarlierTrialGoesOn();
    void whatWasOpenIsClosed();
    void aLostPasswordLosesNothing_data();
    void aLostPasswordLosesNothing();
    void aFullDiskIsToldAndGetsOver();
    void aStartRightAfterAKill();
    void theDataIsOneServersAlone();

private:
    void reach(LocalTrial &trial);
    /// As the client does: a sign-in that has ended is mended, and the account started whenever it is
    /// reached.
    void use(LocalTrial &trial);
    bool isSynced() const
    {
        const sync::Status status = m_account->store().status();
        return status.upToDate && status.waiting == 0
            && status.connection == sync::Status::Connection::Online;
    }
    quint16 port() const { return quint16(m_profile->address(m_info.server).port()); }
    /// Ends the server without a chance to tidy up, and lets another have its port at once.
    template <typename Impostor>
    void crashAndReplace(const LocalTrial &trial, Impostor &impostor);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sync::Profile> m_profile;
    sync::AccountInfo m_info;
    std::unique_ptr<sync::Account> m_account;
};

void TestTrialSafety::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = openProfile(m_folder->path());
    QVERIFY(m_profile);
    m_info = {};
}

void TestTrialSafety::cleanup()
{
    m_account.reset();
    m_profile.reset();
    m_folder.reset();
}

void TestTrialSafety::reach(LocalTrial &trial)
{
    QSignalSpy reachable(&trial, &LocalTrial::reachable);
    QSignalSpy troubled(&trial, &LocalTrial::troubled);
    trial.begin();
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty() || !troubled.isEmpty(), patience);
    QVERIFY2(troubled.isEmpty(),
        troubled.isEmpty() ? "" : qPrintable(troubled.first().first().value<models::Problem>().nextStep));
    m_info = reachable.first().first().value<sync::AccountInfo>();
}

void TestTrialSafety::use(LocalTrial &trial)
{
    auto opened = m_profile->openAccount(m_info);
    QVERIFY(opened);
    m_account = *std::move(opened);
    connect(m_account.get(), &sync::Account::signInNeeded, &trial, &LocalTrial::signInAgain);
    connect(&trial, &LocalTrial::reachable, m_account.get(), [this] { m_account->start(); });
    m_account->start();
    QTRY_VERIFY_WITH_TIMEOUT(isSynced(), patience);
}

template <typename Impostor>
void TestTrialSafety::crashAndReplace(const LocalTrial &trial, Impostor &impostor)
{
    const quint16 before = port();
    QCOMPARE(::kill(pid_t(trial.serverProcess()), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(impostor.take(before), patience);
    // Something to send: it would go to the old place with the person's token.
    QVERIFY(m_account->store().workspaces().create(proposal(u"Typed meanwhile"_s)));
    m_account->store().syncNow();
}

void TestTrialSafety::nothingIsSentToWhoTakesThePort()
{
    LocalTrial trial(m_folder->path(), *m_profile);
    reach(trial);
    use(trial);
    PlainImpostor impostor;
    crashAndReplace(trial, impostor);
    QTRY_VERIFY_WITH_TIMEOUT((m_account->store().syncNow(), !impostor.received.join().isEmpty()), patience);
    const quint16 taken = port();
    // The real one comes up elsewhere, and has what was typed.
    QTRY_VERIFY_WITH_TIMEOUT(port() != taken && isSynced(), patience);
    for (const QByteArray &bytes : impostor.received) {
        QVERIFY2(bytes.isEmpty() || bytes.front() == tlsHandshake, bytes.constData());
        for (const char *word : {"HTTP", "Bearer", "authorization", "Typed meanwhile", "/v1/"})
            QVERIFY2(!bytes.toLower().contains(QByteArray(word).toLower()), word);
    }
}

void TestTrialSafety::anAuthorityOfThisComputerIsNotEnough()
{
    const tests::TestAuthority believed;
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration wide = before;
    wide.addCaCertificate(believed.certificate());
    QSslConfiguration::setDefaultConfiguration(wide);
    const auto restore = qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });

    LocalTrial trial(m_folder->path(), *m_profile);
    reach(trial);
    use(trial);
    TlsImpostor impostor(believed);
    crashAndReplace(trial, impostor);
    QTRY_VERIFY_WITH_TIMEOUT((m_account->store().syncNow(), impostor.greeted > 0), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(
        m_account->store().status().problem.title.contains(u"Another program answers"_s),
        qPrintable(m_account->store().status().problem.title), patience);
    const quint16 taken = port();
    QTRY_VERIFY_WITH_TIMEOUT(port() != taken && isSynced(), patience);
    QCOMPARE(impostor.believed, 0);
    QCOMPARE(impostor.received, QByteArray());
}

void TestTrialSafety::nothingIsSentBeforeItRuns()
{
    {
        LocalTrial trial(m_folder->path(), *m_profile);
        reach(trial);
    }
    m_profile.reset();
    m_profile = openProfile(m_folder->path());
    const LocalTrial trial(m_folder->path(), *m_profile);
    const QUrl nowhere = m_profile->address(m_info.server);
    QCOMPARE(nowhere.scheme(), u"https"_s);
    const auto asked = QCoro::waitFor(m_profile->discover(m_info.server));
    QVERIFY(!asked);
    QCOMPARE(asked.error().kind, models::Problem::Kind::NetworkFailure);
}

void TestTrialSafety::anEarlierTrialGoesOn()
{
    // As versions before TLS left it: the same password, the same folder, and a server that spoke plainly.
    const auto password = m_profile->secretOfOwn(u"trial/password"_s);
    QVERIFY(password);
    const models::NewWorkspace written = proposal(u"Written before"_s);
    {
        client::LocalServer plain({.program = client::ownProgram(u"agentee-server"_s),
            .folder = m_folder->filePath(u"trial/server"_s),
            .password = *password});
        QSignalSpy ready(&plain, &client::LocalServer::ready);
        plain.start();
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), patience);
        QCOMPARE(plain.url().scheme(), u"http"_s);
        const auto info = QCoro::waitFor(
            m_profile->signIn(plain.url(), u"ana@northwind.example"_s, QString::fromLatin1(*password)));
        QVERIFY(info);
        m_account = *m_profile->openAccount(*info);
        m_account->start();
        QTRY_VERIFY_WITH_TIMEOUT(isSynced(), patience);
        QVERIFY(m_account->store().workspaces().create(written));
        QTRY_VERIFY_WITH_TIMEOUT(isSynced(), patience);
        m_account.reset();
        QVERIFY(QCoro::waitFor(m_profile->signOut(*info, true)));
    }
    LocalTrial trial(m_folder->path(), *m_profile);
    reach(trial);
    QCOMPARE(m_info.server, QUrl(u"http://trial.localhost"_s)); // its name, also in what was kept
    QCOMPARE(m_profile->address(m_info.server).scheme(), u"https"_s);
    use(trial);
    QTRY_VERIFY_WITH_TIMEOUT(m_account->store().workspaces().workspace(written.id), patience);
}

void TestTrialSafety::whatWasOpenIsClosed()
{
    const QString folder = m_folder->filePath(u"trial"_s);
    const auto password = m_profile->secretOfOwn(u"trial/password"_s);
    QVERIFY(password);
    // A backup was restored, or somebody was careless.
    QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(folder + u"/password"_s, QFileDevice::Permissions(0x6644)));
    QCOMPARE(openToOthers(folder).size(), 1);
    LocalTrial trial(m_folder->path(), *m_profile);
    reach(trial);
    use(trial);
    QCOMPARE(openToOthers(folder), QStringList());
    QVERIFY(!(QFileInfo(folder).permissions()
        & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
    QCOMPARE(m_profile->secretOfOwn(u"trial/password"_s), password);
}

void TestTrialSafety::aLostPasswordLosesNothing_data()
{
    QTest::addColumn<bool>("isKept"); ///< the file
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("gone") << false << QByteArray();
    QTest::newRow("half written") << true << QByteArray("Zm9yIHRlc3Rz");
    QTest::newRow("of another day") << true << QByteArray(43, 'A');
    QTest::newRow("something else") << true << QByteArray(20, '\n') + QByteArray(23, 'x');
}

void TestTrialSafety::aLostPasswordLosesNothing()
{
    QFETCH(bool, isKept);
    QFETCH(QByteArray, contents);
    const models::NewWorkspace sent = proposal(u"Sent before"_s);
    const models::NewWorkspace unsent = proposal(u"Typed while it was lost"_s);
    {
        LocalTrial trial(m_folder->path(), *m_profile);
        reach(trial);
        use(trial);
        QVERIFY(m_account->store().workspaces().create(sent));
        QTRY_VERIFY_WITH_TIMEOUT(isSynced(), patience);
        m_account.reset();
    }
    m_profile.reset();
    const QString password = m_folder->filePath(u"trial/password"_s);
    QVERIFY(QFile::remove(password));
    if (isKept) {
        QFile file(password);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size());
    }
    // The sign-in is gone as well: only a new one helps.
    QDirIterator files(m_folder->path(), {u"credentials*"_s}, QDir::Files, QDirIterator::Subdirectories);
    int removed = 0;
    while (files.hasNext())
        removed += QFile::remove(files.next());
    QCOMPARE(removed, 2);

    m_profile = openProfile(m_folder->path());
    QVERIFY(m_profile);
    QCOMPARE(m_profile->accounts(), QList{m_info});
    m_account = *m_profile->openAccount(m_info);
    QVERIFY(m_account->store().workspaces().create(unsent));
    m_account.reset();
    LocalTrial trial(m_folder->path(), *m_profile);
    QSignalSpy failed(&trial, &LocalTrial::signInFailed);
    reach(trial);
    use(trial);
    QVERIFY(failed.isEmpty());
    QCOMPARE(m_profile->accounts(), QList{m_info});
    QVERIFY(m_account->store().workspaces().workspace(sent.id));
    QVERIFY(m_account->store().workspaces().workspace(unsent.id));
    QVERIFY(m_account->store().workspaces().workspace(models::sampleProposal()));
    QCOMPARE(m_account->store().status().needPerson, 0);
}

void TestTrialSafety::aFullDiskIsToldAndGetsOver()
{
    // No file of a process may be larger: what is written beyond fails as on a full disk.
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto signalBefore = ::signal(SIGXFSZ, SIG_IGN);
    rlimit tight = before;
    tight.rlim_cur = 48 * 1024;
    const auto restore = qScopeGuard([&] {
        ::setrlimit(RLIMIT_FSIZE, &before);
        ::signal(SIGXFSZ, signalBefore);
    });
    LocalTrial trial(m_folder->path(), *m_profile);
    QSignalSpy reachable(&trial, &LocalTrial::reachable);
    QSignalSpy troubled(&trial, &LocalTrial::troubled);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    trial.begin();
    QTRY_VERIFY_WITH_TIMEOUT(!troubled.isEmpty(), patience);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    const auto problem = troubled.first().first().value<models::Problem>();
    QCOMPARE(problem.title, u"The server on this computer did not start."_s);
    QVERIFY2(problem.nextStep.contains(u"It said: “"_s) && problem.nextStep.contains(u"started again"_s),
        qPrintable(problem.nextStep));
    QVERIFY(reachable.isEmpty());
    // By itself, with the whole sample, although the first try was cut off.
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty(), patience);
    m_info = reachable.first().first().value<sync::AccountInfo>();
    use(trial);
    QVERIFY(m_account->store().workspaces().workspace(models::sampleProposal()));
}

void TestTrialSafety::aStartRightAfterAKill()
{
    // Its server notices a moment later, and has the data until then.
    QProcess killed;
    killed.start(QStringLiteral(AGENTEE_SERVER_HOLDER), {m_folder->filePath(u"trial/server"_s)});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += killed.readAllStandardOutput()).endsWith('\n'), patience);
    LocalTrial trial(m_folder->path(), *m_profile);
    QSignalSpy reachable(&trial, &LocalTrial::reachable);
    killed.kill();
    trial.begin();
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty(), patience);
    m_info = reachable.first().first().value<sync::AccountInfo>();
    use(trial);
    QVERIFY(m_account->store().workspaces().workspace(models::sampleProposal()));
}

void TestTrialSafety::theDataIsOneServersAlone()
{
    LocalTrial trial(m_folder->path(), *m_profile);
    reach(trial);
    use(trial);
    // A second start of the program does not get the profile; what would start a server all the same is told.
    const auto second = sync::Profile::open(m_folder->path(), {.useKeychain = false});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, models::Problem::Kind::Conflict);
    client::LocalServer other({.program = client::ownProgram(u"agentee-server"_s),
        .folder = m_folder->filePath(u"trial/server"_s),
        .password = "another password"_ba,
        .isSecure = true});
    QSignalSpy troubled(&other, &client::LocalServer::troubled);
    other.start();
    QTRY_VERIFY_WITH_TIMEOUT(!troubled.isEmpty(), patience);
    const auto problem = troubled.first().first().value<models::Problem>();
    QVERIFY2(
        problem.nextStep.contains(u"Another server uses the data folder"_s), qPrintable(problem.nextStep));
    other.stop();
    QVERIFY(m_account->store().workspaces().create(proposal(u"Still there"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(isSynced(), patience);
}

QTEST_GUILESS_MAIN(TestTrialSafety)
#include "tst_trial_safety.moc"
