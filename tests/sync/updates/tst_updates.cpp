#include "sync/updates.h"
#include "tests/sync/network/finished.h"
#include "tests/sync/network/scripted_server.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>

using namespace agentee::models;
using namespace agentee::sync;
using namespace agentee::test;
using namespace Qt::StringLiterals;

namespace
{

/// An Ed25519 key that was made for this test.
class Key
{
public:
    QByteArray publicPart() const
    {
        QByteArray bytes(32, '\0');
        std::size_t size = 32;
        EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<unsigned char *>(bytes.data()), &size);
        return bytes;
    }

    QByteArray sign(const QByteArray &message) const
    {
        QByteArray signature(64, '\0');
        std::size_t size = 64;
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
            EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) != 1
            || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(message.constData()), std::size_t(message.size()))
                != 1)
            qFatal("OpenSSL cannot sign");
        return signature;
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key{
        EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), &EVP_PKEY_free};
};

const QByteArray installer = QByteArray("an installer, as it was published\n").repeated(20'000);

QJsonObject fileEntry(const QByteArray &content = installer, const QString &name = u"agentee-0.2.0.exe"_s)
{
    return {{u"name"_s, name}, {u"platform"_s, u"test-machine"_s}, {u"size"_s, content.size()},
        {u"sha256"_s,
            QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())}};
}

QJsonObject manifestOf(const QString &version, const QJsonObject &file = fileEntry())
{
    return {{u"version"_s, version}, {u"minimum_version"_s, u"0.1.0"_s}, {u"published"_s, u"2026-11-21"_s},
        {u"good_until"_s, u"2027-03-21"_s}, {u"notes"_s, u"- Suggestions are faster"_s},
        {u"files"_s, QJsonArray{file}}};
}

QByteArray feedOf(
    const QByteArray &manifest, const Key &key, const QByteArray &purpose = "agentee-release-1\n")
{
    const QJsonObject feed{{u"format"_s, 1}, {u"manifest"_s, QString::fromLatin1(manifest.toBase64())},
        {u"signature"_s, QString::fromLatin1(key.sign(purpose + manifest).toBase64())}};
    return QJsonDocument(feed).toJson();
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray json(const QByteArray &feed)
{
    return ScriptedServer::http(200, "application/json", feed);
}

QByteArray binary(const QByteArray &content)
{
    return ScriptedServer::http(200, "application/octet-stream", content);
}

const Key &makers()
{
    static const Key key;
    return key;
}

} // namespace

/// What a program that updates itself believes, and what it takes.
class TestUpdates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void findsWhatIsNewer_data();
    void findsWhatIsNewer();
    void readsWhatTheScriptsSign();
    void believesNobodyElse_data();
    void believesNobodyElse();
    void fetchesWhatWasPublished();
    void takesNothingElse_data();
    void takesNothingElse();
    void neverGoesBack();
    void noticesWhatIsShownAgain();
    void saysWhenThereIsNoRoom();
    void canBeCancelled();
    void wantsEncryption();

private:
    Updates::Source sourceAt(const ScriptedServer &server) const
    {
        return {.feed = server.url().resolved(QUrl(u"/desktop/release.json"_s)),
            .publicKey = makers().publicPart(),
            .platform = u"test-machine"_s,
            .current = QVersionNumber(0, 1, 0),
            .folder = m_folder->filePath(u"updates"_s),
            .today = [] { return QDate(2026, 11, 22); }};
    }
    QStringList inFolder() const
    {
        return QDir(m_folder->filePath(u"updates"_s)).entryList(QDir::Files | QDir::Hidden);
    }
    Release newRelease() const
    {
        return {.version = QVersionNumber(0, 2, 0),
            .minimumVersion = QVersionNumber(0, 1, 0),
            .published = QDate(2026, 11, 21),
            .goodUntil = QDate(2027, 3, 21),
            .notes = {},
            .files = {{.name = u"agentee-0.2.0.exe"_s,
                .platform = u"test-machine"_s,
                .size = installer.size(),
                .sha256 = QCryptographicHash::hash(installer, QCryptographicHash::Sha256)}}};
    }

    std::unique_ptr<QTemporaryDir> m_folder; ///< of the test that runs
};

void TestUpdates::findsWhatIsNewer_data()
{
    QTest::addColumn<QJsonObject>("manifest");
    QTest::addColumn<QString>("found");
    QTest::newRow("newer") << manifestOf(u"0.2.0"_s) << u"0.2.0"_s;
    QTest::newRow("numbers, not letters") << manifestOf(u"0.10.0"_s) << u"0.10.0"_s;
    QTest::newRow("the same") << manifestOf(u"0.1.0"_s) << QString();
    QTest::newRow("older") << manifestOf(u"0.0.9"_s) << QString();
    QJsonObject elsewhere = fileEntry();
    elsewhere.insert(u"platform"_s, u"another-machine"_s);
    QTest::newRow("not for this system") << manifestOf(u"0.2.0"_s, elsewhere) << QString();
    QJsonObject later = manifestOf(u"0.2.0"_s);
    later.insert(u"something_new"_s, 1);
    QTest::newRow("with fields of later formats") << later << u"0.2.0"_s;
    QJsonObject lastDay = manifestOf(u"0.2.0"_s);
    lastDay.insert(u"good_until"_s, u"2026-11-22"_s);
    QTest::newRow("on its last day") << lastDay << u"0.2.0"_s;
}

void TestUpdates::findsWhatIsNewer()
{
    QFETCH(QJsonObject, manifest);
    QFETCH(QString, found);
    ScriptedServer server({{json(feedOf(bytesOf(manifest), makers()))}});
    Updates updates(sourceAt(server));
    const auto release = finished(updates.check());
    QVERIFY2(release, release ? "" : qPrintable(release.error().title));
    QCOMPARE(*release ? (*release)->version.toString() : QString(), found);
    QVERIFY(server.requests().first().startsWith("GET /desktop/release.json "));
}

/// release.json was made by packaging/release/manifest and sign, with a key that nobody has any more.
void TestUpdates::readsWhatTheScriptsSign()
{
    QFile file(u"release.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject feed = QJsonDocument::fromJson(file.readAll()).object();
    const QByteArray key = QByteArray::fromBase64("4GhLLCbYBqoTtoqZ/OFLHTH5gezhdN6SmzLzoM8pem4=");
    const auto release = readRelease(feed, key);
    QVERIFY2(release.has_value(), release ? "" : qPrintable(release.error().title));
    const QByteArray content = "an installer";
    const Release expected{.version = QVersionNumber(0, 2, 0),
        .minimumVersion = QVersionNumber(0, 1, 0),
        .published = QDate(2026, 11, 21),
        .goodUntil = QDate(2027, 3, 21),
        .notes = u"- Suggestions are faster – “much”."_s,
        .files = {{.name = u"agentee-0.2.0-windows-x86_64.exe"_s,
            .platform = u"windows-x86_64"_s,
            .size = content.size(),
            .sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256)}}};
    QCOMPARE(*release, expected);
    QVERIFY(!readRelease(feed, makers().publicPart()));
}

void TestUpdates::believesNobodyElse_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray manifest = bytesOf(manifestOf(u"0.2.0"_s));
    const Key stranger;
    QTest::newRow("another key") << json(feedOf(manifest, stranger));
    QTest::newRow("signed for something else") << json(feedOf(manifest, makers(), "agentee-backup-1\n"));
    QTest::newRow("signed for nothing") << json(feedOf(manifest, makers(), {}));
    QJsonObject tampered = QJsonDocument::fromJson(feedOf(manifest, makers())).object();
    tampered.insert(
        u"manifest"_s, QString::fromLatin1(QByteArray(manifest).replace("0.2.0", "9.2.0").toBase64()));
    QTest::newRow("another version") << json(bytesOf(tampered));
    QJsonObject shorter = QJsonDocument::fromJson(feedOf(manifest, makers())).object();
    shorter.insert(u"signature"_s, QString(shorter.value(u"signature"_s).toString().chopped(4)));
    QTest::newRow("half a signature") << json(bytesOf(shorter));
    QJsonObject unsigned_ = QJsonDocument::fromJson(feedOf(manifest, makers())).object();
    unsigned_.remove(u"signature"_s);
    QTest::newRow("no signature") << json(bytesOf(unsigned_));
    QJsonObject format = QJsonDocument::fromJson(feedOf(manifest, makers())).object();
    format.insert(u"format"_s, 2);
    QTest::newRow("another format") << json(bytesOf(format));
    QTest::newRow("signed, but no JSON") << json(feedOf("version=0.2.0", makers()));
    QJsonObject endless = manifestOf(u"0.2.0"_s);
    endless.remove(u"good_until"_s);
    QTest::newRow("good for ever") << json(feedOf(bytesOf(endless), makers()));
    QJsonObject someDay = manifestOf(u"0.2.0"_s);
    someDay.insert(u"good_until"_s, u"2027-02-30"_s);
    QTest::newRow("good until no day") << json(feedOf(bytesOf(someDay), makers()));
    QTest::newRow("not a version") << json(feedOf(bytesOf(manifestOf(u"newest"_s)), makers()));
    for (const QString &name :
        {u"../agentee.exe"_s, u"a/b.exe"_s, u"a\\b.exe"_s, u".hidden"_s, u"c:evil.exe"_s, u"a%2fb"_s}) {
        QTest::addRow("a file called %s", qPrintable(name))
            << json(feedOf(bytesOf(manifestOf(u"0.2.0"_s, fileEntry(installer, name))), makers()));
    }
    QJsonObject huge = fileEntry();
    huge.insert(u"size"_s, qint64(3'000'000'000));
    QTest::newRow("a size that cannot be") << json(feedOf(bytesOf(manifestOf(u"0.2.0"_s, huge)), makers()));
    QTest::newRow("a page") << ScriptedServer::http(200, "text/html", "<h1>Sign in to the network</h1>");
    QTest::newRow("not there") << ScriptedServer::http(404, "text/html", "gone");
    QTest::newRow("cut off") << json(feedOf(manifest, makers())).chopped(100);
    QTest::newRow("too large") << json('{' + QByteArray(2 * 1024 * 1024, ' ') + '}');
    QTest::newRow("elsewhere") << ScriptedServer::http(
        302, "text/plain", {}, "Location: http://127.0.0.1:1/\r\n");
}

void TestUpdates::believesNobodyElse()
{
    QFETCH(QByteArray, answer);
    ScriptedServer server({{answer}});
    Updates updates(sourceAt(server));
    const auto release = finished(updates.check());
    QVERIFY(!release);
    QCOMPARE(release.error().kind, Problem::Kind::NetworkFailure);
    QVERIFY(!release.error().title.isEmpty());
}

void TestUpdates::fetchesWhatWasPublished()
{
    ScriptedServer server({{json(feedOf(bytesOf(manifestOf(u"0.2.0"_s)), makers()))}, {binary(installer)}});
    Updates updates(sourceAt(server));
    const auto release = finished(updates.check());
    QVERIFY(release.has_value() && release->has_value());
    QCOMPARE((*release)->notes, u"- Suggestions are faster"_s);
    QSignalSpy progress(&updates, &Updates::progressed);
    const auto fileName = finished(updates.fetch(**release));
    QVERIFY2(fileName, fileName ? "" : qPrintable(fileName.error().title));
    QVERIFY(server.requests().last().startsWith("GET /desktop/agentee-0.2.0.exe "));
    QFile file(*fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), installer);
    QCOMPARE(progress.last().at(0).toLongLong(), installer.size());
    QCOMPARE(progress.last().at(1).toLongLong(), installer.size());
    QVERIFY(file.remove());
}

void TestUpdates::takesNothingElse_data()
{
    QTest::addColumn<QByteArray>("answer");
    QByteArray altered = installer;
    altered[installer.size() / 2] = 'X';
    QTest::newRow("a byte altered") << binary(altered);
    QTest::newRow("truncated, and said so") << binary(installer.chopped(1));
    QTest::newRow("truncated on the way") << binary(installer).chopped(1000);
    QTest::newRow("longer, and said so") << binary(installer + '!');
    QTest::newRow("longer, without saying so")
        << "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + installer + installer;
    QTest::newRow("shorter, without saying so")
        << "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + installer.chopped(7);
    QTest::newRow("part of it") << ScriptedServer::http(206, "application/octet-stream", installer);
    QTest::newRow("not there") << ScriptedServer::http(404, "text/html", "gone");
    QTest::newRow("elsewhere") << ScriptedServer::http(
        302, "text/plain", {}, "Location: http://127.0.0.1:1/\r\n");
    QTest::newRow("nothing") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
}

void TestUpdates::takesNothingElse()
{
    QFETCH(QByteArray, answer);
    ScriptedServer server({{answer}});
    Updates updates(sourceAt(server));
    const auto fileName = finished(updates.fetch(newRelease()));
    QVERIFY(!fileName);
    QCOMPARE(fileName.error().kind, Problem::Kind::NetworkFailure);
    QCOMPARE(inFolder(), QStringList());
}

void TestUpdates::neverGoesBack()
{
    ScriptedServer server({{binary(installer)}});
    Updates updates(sourceAt(server));
    for (const QVersionNumber &version : {QVersionNumber(0, 1, 0), QVersionNumber(0, 0, 9)}) {
        Release release = newRelease();
        release.version = version;
        const auto fileName = finished(updates.fetch(release));
        QVERIFY(!fileName);
        QCOMPARE(fileName.error().kind, Problem::Kind::Conflict);
    }
    QVERIFY(server.requests().isEmpty());
    QCOMPARE(inFolder(), QStringList());
}

/// Somebody between shows a feed that was signed once: as it was before a release, or for ever.
void TestUpdates::noticesWhatIsShownAgain()
{
    const QByteArray before = json(feedOf(bytesOf(manifestOf(u"0.2.0"_s)), makers()));
    const QByteArray after = json(feedOf(bytesOf(manifestOf(u"0.3.0"_s)), makers()));
    ScriptedServer server({{before}, {after}, {before}, {before}, {after}, {after}});
    Updates::Source source = sourceAt(server);
    {
        Updates updates(source);
        QCOMPARE(finished(updates.check()).value()->version, QVersionNumber(0, 2, 0));
        QCOMPARE(finished(updates.check()).value()->version, QVersionNumber(0, 3, 0));
        const auto shownAgain = finished(updates.check());
        QVERIFY(!shownAgain);
        QCOMPARE(shownAgain.error().kind, Problem::Kind::Conflict);
        QVERIFY(shownAgain.error().title.contains(u"0.3.0"_s));
    }
    // Remembered over a start, and the program that has meanwhile become 0.2.0 is not told that it is the
    // newest.
    source.current = QVersionNumber(0, 2, 0);
    Updates updates(source);
    QCOMPARE(finished(updates.check()).error().kind, Problem::Kind::Conflict);
    QCOMPARE(finished(updates.check()).value()->version, QVersionNumber(0, 3, 0));
    source.today = [] { return QDate(2027, 3, 22); };
    Updates later(source);
    const auto pastItsDay = finished(later.check());
    QVERIFY(!pastItsDay);
    QCOMPARE(pastItsDay.error().kind, Problem::Kind::Conflict);
    QVERIFY(!pastItsDay.error().nextStep.isEmpty());
}

void TestUpdates::saysWhenThereIsNoRoom()
{
    ScriptedServer server({{binary(installer)}});
    Updates::Source source = sourceAt(server);
    QFile inTheWay(m_folder->filePath(u"a file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    source.folder = inTheWay.fileName() + u"/updates"_s;
    Updates updates(source);
    const auto fileName = finished(updates.fetch(newRelease()));
    QVERIFY(!fileName);
    QCOMPARE(fileName.error().kind, Problem::Kind::StorageFailure);
    QVERIFY(!fileName.error().nextStep.isEmpty());
}

void TestUpdates::canBeCancelled()
{
    ScriptedServer server({{binary(installer).chopped(1000), ScriptedServer::Answer::Then::KeepOpen}});
    Updates updates(sourceAt(server));
    bool began = false;
    connect(
        &updates, &Updates::progressed, &updates,
        [&updates, &began] {
            began = true;
            updates.cancel();
        },
        Qt::QueuedConnection);
    const auto fileName = finished(updates.fetch(newRelease()));
    QVERIFY(began);
    QVERIFY(!fileName);
    QCOMPARE(fileName.error().kind, Problem::Kind::Cancelled);
    QCOMPARE(inFolder(), QStringList());
}

void TestUpdates::wantsEncryption()
{
    ScriptedServer server({{json("{}")}});
    Updates::Source source = sourceAt(server);
    source.feed = QUrl(u"http://updates.example/release.json"_s);
    Updates updates(source);
    const auto release = finished(updates.check());
    QVERIFY(!release);
    QCOMPARE(release.error().kind, Problem::Kind::NotAllowed);
}

QTEST_GUILESS_MAIN(TestUpdates)
#include "tst_updates.moc"
