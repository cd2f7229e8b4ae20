#include "sync/network/keychain_credentials.h"
#include "sync/profile.h"
#include "tests/sync/network/backend.h"
#include "tests/sync/network/finished.h"

#include <QDBusInterface>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::sync;
using namespace agentee::test;
using namespace Qt::StringLiterals;

/// Against the keychain of this session, where there is one that is open. It leaves nothing behind.
class TestKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsAndForgets();
    void longAndForeignTokens();
    void staysSignedInAndSignsOut();
    void lockedIsNotSignedOut();
};

void TestKeychain::initTestCase()
{
    std::optional<SecretStore> found;
    findSecretStore().then([&found](SecretStore store) { found = store; });
    QTRY_VERIFY_WITH_TIMEOUT(found, 10'000);
    if (*found != SecretStore::Keychain)
        QSKIP("this session has no keychain");
}

void TestKeychain::keepsAndForgets()
{
    const QString name = u"test "_s + models::idText(models::newId());
    KeychainCredentials credentials(name);
    QCOMPARE(*finished(credentials.refreshToken()), std::nullopt);
    QVERIFY(finished(credentials.keep(u"one"_s)));
    QVERIFY(finished(credentials.keep(u"two"_s)));
    QCOMPARE(*finished(KeychainCredentials(name).refreshToken()), std::optional(u"two"_s));
    QCOMPARE(*finished(KeychainCredentials(name + u"x"_s).refreshToken()), std::nullopt);
    QVERIFY(finished(credentials.forget()));
    QCOMPARE(*finished(credentials.refreshToken()), std::nullopt);
    QVERIFY(finished(credentials.forget()));
}

void TestKeychain::longAndForeignTokens()
{
    const QString name = u"test đường "_s + models::idText(models::newId());
    KeychainCredentials credentials(name);
    const QString token = QString(4096, u'x') + u"\n\"'\\đ\U0001f600"_s;
    QVERIFY(finished(credentials.keep(token)));
    QCOMPARE(*finished(credentials.refreshToken()), std::optional(token));
    QVERIFY(finished(credentials.forget()));
}

/// A whole profile: the token is in the keychain and in no file; it is there after a restart, and gone after
/// signing out.
void TestKeychain::staysSignedInAndSignsOut()
{
    Backend backend;
    const QTemporaryDir folder;
    AccountInfo info;
    {
        auto profile = Profile::open(folder.path());
        QVERIFY(profile);
        const auto signedIn = finished((*profile)->signIn(backend.url(), u"ada@example.com"_s, u"right"_s));
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(signedIn.error().title));
        info = *signedIn;
    }
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QVERIFY2(!path.contains(u"credentials"), qPrintable(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("refresh"), qPrintable(path));
    }
    auto profile = Profile::open(folder.path());
    QVERIFY(profile);
    QCOMPARE((*profile)->accounts(), QList{info});
    {
        auto account = (*profile)->openAccount(info);
        QVERIFY2(account, account ? "" : qPrintable(account.error().title));
        (*account)->start();
        QTRY_VERIFY_WITH_TIMEOUT(backend.refreshes > 0, 30'000);
    }
    const auto out = finished((*profile)->signOut(info, true));
    QVERIFY2(out, out ? "" : qPrintable(out.error().title));
    QVERIFY((*profile)->accounts().isEmpty());
    QCOMPARE(backend.signOuts, 1);
}

/// Locks the keychain of this session, which its person would have to open again: only where that is allowed.
void TestKeychain::lockedIsNotSignedOut()
{
    if (!qEnvironmentVariableIsSet("AGENTEE_MAY_LOCK_KEYCHAIN"))
        QSKIP("AGENTEE_MAY_LOCK_KEYCHAIN is not set");
    const QString name = u"test "_s + models::idText(models::newId());
    KeychainCredentials credentials(name, std::chrono::seconds(5));
    QVERIFY(finished(credentials.keep(u"one"_s)));
    QDBusInterface service(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s);
    const QDBusReply<QDBusObjectPath> collection = service.call(u"ReadAlias"_s, u"default"_s);
    QVERIFY2(collection.isValid(), qPrintable(collection.error().message()));
    const QDBusMessage locked =
        service.call(u"Lock"_s, QVariant::fromValue(QList<QDBusObjectPath>{collection.value()}));
    QVERIFY2(locked.type() == QDBusMessage::ReplyMessage, qPrintable(locked.errorMessage()));
    // Nobody is there to answer the question for the password.
    const auto read = finished(credentials.refreshToken());
    QVERIFY2(!read, "a locked keychain is taken for one without the sign-in");
    QCOMPARE(read.error().kind, models::Problem::Kind::StorageFailure);
    QVERIFY2(read.error().nextStep.contains(u"Unlock"), qPrintable(read.error().nextStep));
    QVERIFY(!finished(credentials.keep(u"two"_s)));
    const auto forgotten = finished(credentials.forget());
    QVERIFY2(!forgotten, "the token is still in the keychain");
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
