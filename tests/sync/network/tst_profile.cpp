#include "sync/account_parts.h"
#include "sync/network/api_client.h"
#include "sync/network/credentials.h"
#include "sync/profile.h"
#include "tests/sync/network/backend.h"
#include "tests/sync/network/finished.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee::models;
using namespace agentee::sync;
using namespace agentee::test;
using namespace Qt::StringLiterals;

namespace
{

std::optional<AccountParts> openedWith;
int waitingEdits = 0;

/// What accounts would do, so that a profile is tried by itself.
AccountCalls pretendedAccounts()
{
    return {.open = [](const AccountParts &parts) -> Result<std::unique_ptr<Account>> {
                openedWith = parts;
                return problem(Problem::Kind::Unavailable, u"not in this test"_s);
            },
        .unsentEdits = [](const QString &) -> Result<int> { return waitingEdits; }};
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneProcessAtATime();
    void discoversTheServer();
    void staysSignedInAfterARestart();
    void noSecretStandsInAnyFile();
    void aWrongPasswordChangesNothing();
    void signingInAgainReplacesTheToken();
    void signsOut();
    void signsOutWithoutTheServer();
    void keepsUnsentEdits();
    void clearingDeletesCopiesAlone();

private:
    std::unique_ptr<Profile> open();
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProfile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openedWith.reset();
    waitingEdits = 0;
}

std::unique_ptr<Profile> TestProfile::open()
{
    return Profile::open(m_folder->filePath(u"profile"_s), {.useKeychain = false}, pretendedAccounts())
        .value();
}

void TestProfile::oneProcessAtATime()
{
    std::unique_ptr<Profile> first = open();
    const auto second = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Problem::Kind::Conflict);
    QVERIFY(Profile::open(m_folder->filePath(u"other"_s)));
    first.reset();
    QVERIFY(open());
}

void TestProfile::discoversTheServer()
{
    Backend backend;
    const std::unique_ptr<Profile> profile = open();
    const Result<Discovery> discovery = finished(profile->discover(backend.url()));
    QVERIFY2(discovery, qPrintable(discovery ? QString() : discovery.error().title));
    QCOMPARE(discovery->name, u"Agentee of Northwind");
    QCOMPARE(finished(profile->discover(QUrl(u"http://example.com"_s))).error().kind,
        Problem::Kind::InvalidFields);
    backend.stop();
    QCOMPARE(finished(profile->discover(backend.url())).error().kind, Problem::Kind::NetworkFailure);
}

void TestProfile::staysSignedInAfterARestart()
{
    Backend backend;
    Result<AccountInfo> info;
    {
        const std::unique_ptr<Profile> profile = open();
        info = finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"right"_s));
        QVERIFY2(info, qPrintable(info ? QString() : info.error().title));
        QCOMPARE(info->personName, u"Ada Lovelace");
        QCOMPARE(info->server, backend.url());
        QCOMPARE(profile->accounts(), QList<AccountInfo>{*info});
    }
    const std::unique_ptr<Profile> profile = open();
    QCOMPARE(profile->accounts(), QList<AccountInfo>{*info});
    QVERIFY(!profile->openAccount(*info));
    QVERIFY(openedWith);
    QCOMPARE(openedWith->info, *info);
    QCOMPARE(openedWith->person, backend.person);
    QCOMPARE(openedWith->tenant, backend.tenant);
    QVERIFY(QDir(openedWith->folder).exists());
    ApiClient client(backend.url(), openedWith->makeCredentials());
    QVERIFY(finished(client.accessToken()));

    AccountInfo unknown = *info;
    unknown.personId = newId();
    QCOMPARE(profile->openAccount(unknown).error().kind, Problem::Kind::NotFound);
}

void TestProfile::noSecretStandsInAnyFile()
{
    Backend backend;
    const std::unique_ptr<Profile> profile = open();
    const Result<AccountInfo> info =
        finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"right"_s));
    QVERIFY(info);
    QVERIFY(!profile->openAccount(*info));
    const QString token = finished(openedWith->makeCredentials()->refreshToken()).value().value();
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(token.toLatin1()), qPrintable(file.fileName()));
        QVERIFY2(!bytes.contains("access"), qPrintable(file.fileName()));
        ++count;
    }
    QVERIFY(count >= 3);
}

void TestProfile::aWrongPasswordChangesNothing()
{
    Backend backend;
    const std::unique_ptr<Profile> profile = open();
    const Result<AccountInfo> info =
        finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"wrong"_s));
    QVERIFY(!info);
    QCOMPARE(info.error().kind, Problem::Kind::NotSignedIn);
    QVERIFY(profile->accounts().isEmpty());
    QVERIFY(!finished(profile->signIn(QUrl(u"http://example.com"_s), u"a"_s, u"right"_s)));
}

void TestProfile::signingInAgainReplacesTheToken()
{
    Backend backend;
    const std::unique_ptr<Profile> profile = open();
    const Result<AccountInfo> info =
        finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"right"_s));
    QVERIFY(info);
    QVERIFY(!profile->openAccount(*info));
    ApiClient client(backend.url(), openedWith->makeCredentials());
    backend.forgetRefreshTokens();
    QVERIFY(!finished(client.accessToken()));
    QVERIFY(finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"right"_s)));
    QVERIFY(finished(client.accessToken()));
    QCOMPARE(profile->accounts().size(), 1);
}

void TestProfile::signsOut()
{
    Backend backend;
    const std::unique_ptr<Profile> profile = open();
    const Result<AccountInfo> info =
        finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"right"_s));
    QVERIFY(info);
    QVERIFY(!profile->openAccount(*info));
    QVERIFY(finished(profile->signOut(*info, false)));
    QCOMPARE(backend.signOuts.load(), 1);
    QVERIFY(profile->accounts().isEmpty());
    QVERIFY(!QDir(openedWith->folder).exists());
    QVERIFY(finished(profile->signOut(*info, false)));
}

void TestProfile::signsOutWithoutTheServer()
{
    Backend backend;
    const std::unique_ptr<Profile> profile = open();
    const Result<AccountInfo> info =
        finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"right"_s));
    QVERIFY(info);
    backend.stop();
    QVERIFY(finished(profile->signOut(*info, false)));
    QVERIFY(profile->accounts().isEmpty());
}

void TestProfile::keepsUnsentEdits()
{
    Backend backend;
    const std::unique_ptr<Profile> profile = open();
    const Result<AccountInfo> info =
        finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"right"_s));
    QVERIFY(info);
    waitingEdits = 2;
    const Result<void> refused = finished(profile->signOut(*info, false));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Problem::Kind::Conflict);
    QCOMPARE(profile->accounts().size(), 1);
    QVERIFY(finished(profile->signOut(*info, true)));
    QVERIFY(profile->accounts().isEmpty());
}

void TestProfile::clearingDeletesCopiesAlone()
{
    Backend backend;
    const std::unique_ptr<Profile> profile = open();
    const Result<AccountInfo> info =
        finished(profile->signIn(backend.url(), u"ada@example.com"_s, u"right"_s));
    QVERIFY(info);
    const QDir folder(profile->storageUse(*info).folder);
    QVERIFY(folder.mkpath(u"."_s));
    const QByteArray bytes(1000, 'x');
    const auto write = [&](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    const StorageUse before = profile->storageUse(*info);
    for (const QString &name :
        {u"cache.db"_s, u"cache.db-wal"_s, u"cache.db-shm"_s, u"outbox.db"_s, u"outbox.db-wal"_s})
        QVERIFY(write(name));
    QCOMPARE(profile->storageUse(*info).copies, before.copies + 3000);
    QCOMPARE(profile->storageUse(*info).own, before.own + 2000);
    QVERIFY(profile->clearCopies(*info));
    QCOMPARE(profile->storageUse(*info).copies, 0);
    QCOMPARE(profile->storageUse(*info).own, before.own + 2000);
    QVERIFY(folder.exists(u"outbox.db"_s));
    QCOMPARE(profile->accounts(), QList{*info});
    QVERIFY(profile->clearCopies(*info)); // nothing there is fine
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
