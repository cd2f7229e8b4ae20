#include "sync/network/file_credentials.h"
#include "sync/network/keychain_credentials.h"
#include "sync/network/sealed_text.h"
#include "tests/sync/network/finished.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee::models;
using namespace agentee::sync;
using namespace agentee::test;
using namespace Qt::StringLiterals;

class TestCredentials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAndForgets();
    void filesAreTheUsersAlone();
    void noSecretStandsInAnyFile();
    void noticesTampering();
    void noticesAnotherKey_data();
    void noticesAnotherKey();
    void belongsToOneAccount();
    void failedWriteKeepsTheOldToken();
    void sealsEachTimeAnew();
    void derivesKeysAsTheStandardSays();
    void findsAnAnswerWithoutAKeychain();
};

namespace
{

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %ls", qUtf16Printable(path));
}

} // namespace

void TestCredentials::keepsAndForgets()
{
    const QTemporaryDir folder;
    FileCredentials credentials(folder.path(), u"a"_s);
    QCOMPARE(finished(credentials.refreshToken()).value(), std::nullopt);
    for (const QString &token : {u"first"_s, u"second"_s, QString(512, u'x')}) {
        QVERIFY(finished(credentials.keep(token)));
        QCOMPARE(finished(credentials.refreshToken()).value(), std::optional(token));
        QCOMPARE(
            finished(FileCredentials(folder.path(), u"a"_s).refreshToken()).value(), std::optional(token));
    }
    QVERIFY(finished(credentials.forget()));
    QCOMPARE(finished(credentials.refreshToken()).value(), std::nullopt);
    QVERIFY(finished(credentials.forget()));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestCredentials::filesAreTheUsersAlone()
{
    const QTemporaryDir folder;
    FileCredentials credentials(folder.path(), u"a"_s);
    constexpr QFile::Permissions mine = QFile::ReadOwner | QFile::WriteOwner;
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(finished(credentials.keep(u"token"_s)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::Files)) {
        QCOMPARE(file.permissions() & (mine | others | QFile::ExeOwner), mine);
        QVERIFY(QFile::setPermissions(file.filePath(), mine | others));
    }
    QVERIFY(finished(credentials.keep(u"token"_s)));
    QCOMPARE(QFile::permissions(folder.filePath(u"credentials"_s)) & others, QFile::Permissions());
}

void TestCredentials::noSecretStandsInAnyFile()
{
    const QTemporaryDir folder;
    const QString token = u"a-token-that-is-easily-found"_s;
    QVERIFY(finished(FileCredentials(folder.path(), u"a"_s).keep(token)));
    QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QByteArray bytes = bytesOf(files.next());
        QVERIFY(!bytes.contains(token.toUtf8()));
        QVERIFY(!bytes.contains(token.first(12).toUtf8()));
        ++count;
    }
    QCOMPARE(count, 2);
}

void TestCredentials::noticesTampering()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"credentials"_s);
    FileCredentials credentials(folder.path(), u"a"_s);
    QVERIFY(finished(credentials.keep(u"token"_s)));
    const QByteArray good = bytesOf(path);
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = char(bad.at(i) ^ 1);
        replace(path, bad);
        const auto read = finished(credentials.refreshToken());
        QVERIFY2(!read, qPrintable(QString::number(i)));
        QCOMPARE(read.error().kind, Problem::Kind::NotSignedIn);
        QVERIFY(!read.error().nextStep.isEmpty());
    }
    for (qsizetype length = 0; length < good.size(); ++length) {
        replace(path, good.first(length));
        QVERIFY(!finished(credentials.refreshToken()));
    }
    replace(path, QByteArray(1024 * 1024, 'x'));
    QVERIFY(!finished(credentials.refreshToken()));
    replace(path, good);
    QCOMPARE(finished(credentials.refreshToken()).value(), std::optional(u"token"_s));
}

void TestCredentials::noticesAnotherKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("other") << QByteArray(32, 'k');
    QTest::newRow("short") << QByteArray(31, 'k');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("gone") << QByteArray("gone");
}

void TestCredentials::noticesAnotherKey()
{
    QFETCH(QByteArray, key);
    const QTemporaryDir folder;
    FileCredentials credentials(folder.path(), u"a"_s);
    QVERIFY(finished(credentials.keep(u"token"_s)));
    if (key == "gone")
        QVERIFY(QFile::remove(folder.filePath(u"credentials.key"_s)));
    else
        replace(folder.filePath(u"credentials.key"_s), key);
    QCOMPARE(finished(credentials.refreshToken()).error().kind, Problem::Kind::NotSignedIn);
    QVERIFY(finished(credentials.keep(u"next"_s)));
    QCOMPARE(finished(credentials.refreshToken()).value(), std::optional(u"next"_s));
}

void TestCredentials::belongsToOneAccount()
{
    const QTemporaryDir folder;
    QVERIFY(finished(FileCredentials(folder.path(), u"https://a|1"_s).keep(u"token"_s)));
    QVERIFY(!finished(FileCredentials(folder.path(), u"https://b|1"_s).refreshToken()));
}

void TestCredentials::failedWriteKeepsTheOldToken()
{
    const QTemporaryDir parent;
    FileCredentials credentials(parent.filePath(u"missing"_s), u"a"_s);
    const Result<void> kept = finished(credentials.keep(u"token"_s));
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Problem::Kind::StorageFailure);

    FileCredentials good(parent.path(), u"a"_s);
    QVERIFY(finished(good.keep(u"old"_s)));
    const QByteArray before = bytesOf(parent.filePath(u"credentials"_s));
    QVERIFY(QFile::remove(parent.filePath(u"credentials.key"_s)));
    QVERIFY(QDir(parent.path()).mkdir(u"credentials.key"_s)); // no key can be written
    QVERIFY(!finished(good.keep(u"new"_s)));
    QCOMPARE(bytesOf(parent.filePath(u"credentials"_s)), before);
}

void TestCredentials::sealsEachTimeAnew()
{
    const QByteArray key = secureRandom(sealKeyBytes);
    const QByteArray one = seal(key, "text", "for");
    QVERIFY(one != seal(key, "text", "for"));
    QCOMPARE(unseal(key, one, "for"), std::optional<QByteArray>("text"));
    QCOMPARE(unseal(key, one, "against"), std::nullopt);
    QCOMPARE(unseal(secureRandom(sealKeyBytes), one, "for"), std::nullopt);
    QCOMPARE(unseal("short", one, "for"), std::nullopt);
    QVERIFY(seal("short", "text", "for").isEmpty());
    QCOMPARE(unseal(key, seal(key, "", ""), ""), std::optional<QByteArray>(""));
}

void TestCredentials::derivesKeysAsTheStandardSays()
{
    // RFC 5869, appendix A.1: the first 32 of its 42 bytes.
    const QByteArray key = deriveSealKey(QByteArray(22, '\x0b'),
        QByteArray::fromHex("000102030405060708090a0b0c"), QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9"));
    QCOMPARE(key.toHex(), "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
}

void TestCredentials::findsAnAnswerWithoutAKeychain()
{
    std::optional<SecretStore> found;
    findSecretStore().then([&found](SecretStore store) { found = store; });
    QTRY_VERIFY_WITH_TIMEOUT(found, 10'000);
    if (*found == SecretStore::Keychain)
        QSKIP("this system has a keychain");
    KeychainCredentials credentials(u"test"_s, std::chrono::milliseconds(500));
    const Result<void> kept = finished(credentials.keep(u"token"_s));
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Problem::Kind::StorageFailure);
    const auto read = finished(credentials.refreshToken());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Problem::Kind::StorageFailure);
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
