#include "sync/network/account_list.h"
#include "sync/network/server_address.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee::models;
using namespace agentee::sync;
using namespace Qt::StringLiterals;

class TestAccountList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesARestart();
    void theSamePersonOnTwoServers();
    void leavesADamagedFileAlone_data();
    void leavesADamagedFileAlone();
    void aFailedWriteChangesNothing();
    void readsAddresses_data();
    void readsAddresses();
};

namespace
{

KnownAccount account(const QString &name, const QUrl &server, const QString &time)
{
    KnownAccount known;
    known.person = {
        .id = newId(), .name = name, .email = name.toLower() + u"@example.com"_s, .initials = u"A"_s};
    known.tenant = {.id = newId(), .name = u"Northwind"_s};
    known.info = {known.person.id, known.tenant.id, name, known.person.email, known.tenant.name, server};
    known.lastUsed = QDateTime::fromString(time, Qt::ISODateWithMs);
    return known;
}

const QUrl server(u"https://agentee.example.com"_s);

} // namespace

void TestAccountList::survivesARestart()
{
    const QTemporaryDir folder;
    const KnownAccount ada = account(u"Ada"_s, server, u"2026-11-20T10:00:00.000Z"_s);
    KnownAccount ben = account(u"Ben"_s, server, u"2026-11-21T10:00:00.000Z"_s);
    ben.secrets = SecretStore::Keychain;
    AccountList list(folder.path());
    QVERIFY(list.load());
    QVERIFY(list.accounts().isEmpty());
    QVERIFY(list.put(ben));
    QVERIFY(list.put(ada));

    AccountList again(folder.path());
    QVERIFY(again.load());
    QCOMPARE(again.accounts(), QList<KnownAccount>({ben, ada}));
    QCOMPARE(again.find(ada.info), std::optional(ada));
    QVERIFY(again.remove(ben.info));
    QCOMPARE(again.find(ben.info), std::nullopt);

    AccountList last(folder.path());
    QVERIFY(last.load());
    QCOMPARE(last.accounts(), QList<KnownAccount>{ada});
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(folder.filePath(u"accounts.json"_s)) & others, QFile::Permissions());
}

void TestAccountList::theSamePersonOnTwoServers()
{
    const QTemporaryDir folder;
    const KnownAccount here = account(u"Ada"_s, server, u"2026-11-20T10:00:00.000Z"_s);
    KnownAccount there = here;
    there.info.server = QUrl(u"https://other.example.com"_s);
    AccountList list(folder.path());
    QVERIFY(list.put(here));
    QVERIFY(list.put(there));
    QVERIFY(list.put(here));
    QCOMPARE(list.accounts().size(), 2);
    QVERIFY(folderName(here.info) != folderName(there.info));
    QVERIFY(secretName(here.info) != secretName(there.info));
    QVERIFY(!folderName(here.info).contains(u'/'));
}

void TestAccountList::leavesADamagedFileAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("cut") << QByteArray("{\"accounts\":[");
    QTest::newRow("other") << QByteArray("{}");
    QTest::newRow("list of numbers") << QByteArray("{\"accounts\":[1]}");
    QTest::newRow("account without anything") << QByteArray("{\"accounts\":[{}]}");
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, ' ');
}

void TestAccountList::leavesADamagedFileAlone()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"accounts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Result<void> loaded = AccountList(folder.path()).load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Problem::Kind::StorageFailure);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestAccountList::aFailedWriteChangesNothing()
{
    const QTemporaryDir folder;
    AccountList list(folder.filePath(u"missing"_s));
    QVERIFY(list.load());
    const Result<void> put = list.put(account(u"Ada"_s, server, u"2026-11-20T10:00:00.000Z"_s));
    QVERIFY(!put);
    QCOMPARE(put.error().kind, Problem::Kind::StorageFailure);
    QVERIFY(list.accounts().isEmpty());
}

void TestAccountList::readsAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("allowPlain");
    QTest::addColumn<QString>("meant"); // empty: refused
    QTest::newRow("name") << u"example.com"_s << false << u"https://example.com"_s;
    QTest::newRow("name and port") << u"example.com:8443"_s << false << u"https://example.com:8443"_s;
    QTest::newRow("whole") << u"https://example.com/"_s << false << u"https://example.com"_s;
    QTest::newRow("usual port") << u"https://EXAMPLE.com:443"_s << false << u"https://example.com"_s;
    QTest::newRow("plain") << u"http://example.com"_s << false << QString();
    QTest::newRow("plain allowed") << u"http://example.com"_s << true << u"http://example.com"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << false << u"http://127.0.0.1:8080"_s;
    QTest::newRow("loopback 6") << u"http://[::1]:8080"_s << false << u"http://[::1]:8080"_s;
    QTest::newRow("localhost") << u"http://localhost:1"_s << false << u"http://localhost:1"_s;
    QTest::newRow("looks like loopback") << u"http://localhost.example.com"_s << false << QString();
    QTest::newRow("127 in front") << u"http://127.0.0.1.example.com"_s << false << QString();
    QTest::newRow("user") << u"https://ada:secret@example.com"_s << false << QString();
    QTest::newRow("host as user") << u"https://127.0.0.1@example.com"_s << false << QString();
    QTest::newRow("path") << u"https://example.com/agentee"_s << false << QString();
    QTest::newRow("query") << u"https://example.com?a=b"_s << false << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << true << QString();
    QTest::newRow("ftp") << u"ftp://example.com"_s << true << QString();
    QTest::newRow("empty") << QString() << false << QString();
    QTest::newRow("only scheme") << u"https://"_s << false << QString();
    QTest::newRow("port zero") << u"https://example.com:0"_s << false << QString();
    QTest::newRow("port too high") << u"https://example.com:70000"_s << false << QString();
    QTest::newRow("sentence") << u"the server of my company"_s << false << QString();
}

void TestAccountList::readsAddresses()
{
    QFETCH(QString, typed);
    QFETCH(bool, allowPlain);
    QFETCH(QString, meant);
    const Result<QUrl> address = serverAddress(QUrl(typed), allowPlain);
    QCOMPARE(address ? address->toString() : QString(), meant);
    if (!address)
        QCOMPARE(address.error().kind, Problem::Kind::InvalidFields);
}

QTEST_GUILESS_MAIN(TestAccountList)
#include "tst_account_list.moc"
