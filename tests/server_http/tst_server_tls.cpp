#include "server/http/event_hub.h"
#include "server/http/own_authority.h"
#include "server/http/router.h"
#include "server/http/server.h"
#include "tests/server_http/raw_client.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QSet>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QWebSocket>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

using namespace agentee::server;
using namespace agentee::test;
using namespace std::chrono_literals;
using agentee::models::newId;

namespace
{

constexpr int patience = 20'000; // milliseconds; passing tests never wait for it

/// A key and a certificate for "localhost" that signs itself, valid for an hour.
bool writeCertificate(const QString &certificateFile, const QString &keyFile)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());

    using File = std::unique_ptr<FILE, int (*)(FILE *)>;
    const File first(fopen(qPrintable(certificateFile), "w"), fclose);
    const File second(fopen(qPrintable(keyFile), "w"), fclose);
    return first && second && PEM_write_X509(first.get(), certificate.get()) == 1
        && PEM_write_PrivateKey(second.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
}

Router routes()
{
    Router router;
    router.add(Method::Post, "/echo", {.maximumBody = 4 * 1024 * 1024, .name = "echo"},
        [](const Request &request, const PathParameters &) {
            return Response::bytes(200, "text/plain", request.body);
        });
    return router;
}

/// Believes this authority alone.
QSslConfiguration believing(const OwnAuthority &authority)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({QSslCertificate(authority.certificate(), QSsl::Der)});
    return configuration;
}

/// Greets, and asks once; the certificate that was shown, null when it was not believed.
QSslCertificate shownBy(const Server &server, const QSslConfiguration &configuration)
{
    QSslSocket socket;
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
    if (!socket.waitForEncrypted(patience)) {
        qInfo("not believed: %ls", qUtf16Printable(socket.errorString()));
        return QSslCertificate();
    }
    socket.write(RawClient::post("/echo", "x"));
    if (!socket.waitForReadyRead(patience))
        return QSslCertificate();
    return socket.peerCertificate();
}

} // namespace

class TestServerTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void answers();
    void carriesStreams();
    void refusesPlainText();
    void refusesOldVersions();
    void cutsASlowHandshake();
    void refusesAKeyOfAnother();
    void anOwnAuthorityIsEnough();
    void certificatesAreReplacedInTime();
    void nobodyElseIsBelieved();

private:
    Server::Options options() const
    {
        Server::Options result;
        result.certificateFile = m_folder.filePath(QStringLiteral("certificate.pem"));
        result.privateKeyFile = m_folder.filePath(QStringLiteral("key.pem"));
        return result;
    }

    QTemporaryDir m_folder;
};

void TestServerTls::initTestCase()
{
    QVERIFY(writeCertificate(options().certificateFile, options().privateKeyFile));
}

void TestServerTls::answers()
{
    Server server(routes(), nullptr, options());
    QVERIFY(server.start());
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
    QVERIFY(socket.waitForEncrypted(patience));
    const QByteArray body(3 * 1024 * 1024, 'b');
    for (int i = 0; i < 2; ++i) {
        socket.write(RawClient::post("/echo", body));
        QByteArray answer;
        while (!answer.endsWith(body) && socket.waitForReadyRead(patience))
            answer += socket.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.endsWith("\r\n\r\n" + body));
    }
}

void TestServerTls::carriesStreams()
{
    const StreamIdentity ann{newId(), newId(), newId()};
    EventHub hub(
        {.authenticate = [&ann](const Request &) { return ann; }, .opened = {}, .message = {}, .closed = {}});
    Server server(Router(), &hub, options());
    QVERIFY(server.start());
    QWebSocket socket;
    QSignalSpy messages(&socket, &QWebSocket::textMessageReceived);
    QSignalSpy closed(&socket, &QWebSocket::disconnected);
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(trusting);
    socket.open(QUrl(QStringLiteral("wss://127.0.0.1:%1/v1/stream").arg(server.port())));
    QTRY_COMPARE(hub.streamCount(), 1);
    hub.publish(Audience::person(ann.person), "{}");
    hub.publish(Audience::person(ann.person), "\"" + QByteArray(100'000, 'x') + "\"");
    QTRY_COMPARE(messages.size(), 2);
    QCOMPARE(messages.first().first().toString(), QStringLiteral("{\"seq\":1,\"event\":{}}"));
    hub.disconnect(Audience::person(ann.person));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
}

void TestServerTls::refusesPlainText()
{
    Server server(routes(), nullptr, options());
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(RawClient::post("/echo", "plain"));
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(server.connectionCount(), 0);
}

void TestServerTls::refusesOldVersions()
{
    Server server(routes(), nullptr, options());
    QVERIFY(server.start());
    // The beginning of a hello that offers TLS 1.0 and one cipher.
    const QByteArray hello = QByteArray::fromHex("160301002f0100002b0301") + QByteArray(32, '\1')
        + QByteArray::fromHex("000002002f01000000");
    RawClient client(server.port());
    client.send(hello);
    QVERIFY(client.waitForClose());
}

void TestServerTls::cutsASlowHandshake()
{
    Server::Options impatient = options();
    impatient.headerDeadline = 100ms;
    Server server(routes(), nullptr, impatient);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(QByteArray::fromHex("1603"));
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(server.connectionCount(), 0);
}

void TestServerTls::refusesAKeyOfAnother()
{
    Server::Options mixed = options();
    QVERIFY(writeCertificate(
        m_folder.filePath(QStringLiteral("other.pem")), m_folder.filePath(QStringLiteral("other.key"))));
    mixed.privateKeyFile = m_folder.filePath(QStringLiteral("other.key"));
    const auto started = Server(routes(), nullptr, mixed).start();
    QVERIFY(!started);
    QVERIFY(!started.error().title.isEmpty());
}

void TestServerTls::anOwnAuthorityIsEnough()
{
    const auto authority = OwnAuthority::make();
    QVERIFY(authority);
    Server::Options own;
    own.authority = *authority;
    Server server(routes(), nullptr, own);
    QVERIFY(server.start());
    const QSslCertificate shown = shownBy(server, believing(**authority));
    QVERIFY(!shown.isNull());
    QVERIFY(!shown.isSelfSigned());
    QCOMPARE(shown.publicKey().algorithm(), QSsl::Ec);
    // Apple's systems take no certificate of a server that is good for longer than 825 days.
    QVERIFY(shown.effectiveDate().daysTo(shown.expiryDate()) < 400);
    const QSslCertificate itself = QSslCertificate((*authority)->certificate(), QSsl::Der);
    QVERIFY(itself.isSelfSigned());
    QVERIFY(itself.expiryDate() > QDateTime::currentDateTimeUtc().addYears(1000));
}

void TestServerTls::certificatesAreReplacedInTime()
{
    const auto authority = OwnAuthority::make(6s);
    QVERIFY(authority);
    Server::Options own;
    own.authority = *authority;
    Server server(routes(), nullptr, own);
    QVERIFY(server.start());
    // Everybody who comes is shown one that is good, over the lives of several. At least a second of its life
    // is left when a connection is taken, so that one that takes longer, on a busy computer, says nothing.
    QSet<QByteArray> serials;
    const QDeadlineTimer until(patience * 3);
    QElapsedTimer all;
    all.start();
    while (serials.size() < 3 && !until.hasExpired()) {
        QElapsedTimer one;
        one.start();
        const QSslCertificate shown = shownBy(server, believing(**authority));
        QVERIFY(!shown.isNull() || one.hasExpired(1000));
        if (!shown.isNull())
            serials.insert(shown.serialNumber());
        QThread::msleep(20); // leaves the computer to others
    }
    QCOMPARE(serials.size(), 3);
    // It is not made anew for every connection.
    QVERIFY(all.elapsed() >= 2 * 4000);
}

void TestServerTls::nobodyElseIsBelieved()
{
    const auto mine = OwnAuthority::make();
    const auto other = OwnAuthority::make();
    QVERIFY(mine && other);
    Server::Options own;
    own.authority = *other;
    Server server(routes(), nullptr, own);
    QVERIFY(server.start());
    QVERIFY(shownBy(server, believing(**mine)).isNull());
    QVERIFY(!shownBy(server, believing(**other)).isNull());
}

QTEST_GUILESS_MAIN(TestServerTls)
#include "tst_server_tls.moc"
