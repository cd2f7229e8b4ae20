#include "sync/network/certificates.h"

#include "sync/network/latch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificateExtension>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Problem;
using models::Result;

namespace
{

constexpr qsizetype maximumFile = 256 * 1024;
constexpr int usualPort = 443;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Certificates)
public:
    static std::unexpected<Problem> noCertificate()
    {
        return models::problem(Problem::Kind::InvalidFields, tr("There is no certificate in this file."),
            tr("Choose the file that your administrator gave you; its name often ends in .pem, .crt or "
               ".cer."));
    }
    static std::unexpected<Problem> noAuthority(const QString &name)
    {
        return models::problem(Problem::Kind::InvalidFields,
            tr("“%1” is not the certificate of an authority: it may not issue others.").arg(name),
            tr("Ask your administrator for the certificate of the authority itself."));
    }
    static std::unexpected<Problem> tooOld(const QString &name)
    {
        return models::problem(Problem::Kind::InvalidFields,
            tr("The certificate “%1” is not valid now.").arg(name),
            tr("Check this computer's date, or ask your administrator for the newer one."));
    }
};

QString nameOf(const QSslCertificate &certificate, bool ofIssuer)
{
    const auto info = [&](QSslCertificate::SubjectInfo what) {
        return (ofIssuer ? certificate.issuerInfo(what) : certificate.subjectInfo(what)).join(u", "_s);
    };
    QStringList parts{info(QSslCertificate::CommonName), info(QSslCertificate::Organization)};
    parts.removeAll(QString());
    parts.removeDuplicates();
    // Bounded: a stranger wrote it.
    return parts.join(u" – "_s).left(200);
}

bool mayIssue(const QSslCertificate &certificate)
{
    return std::ranges::any_of(certificate.extensions(), [](const QSslCertificateExtension &extension) {
        return extension.name() == "basicConstraints"_L1 && extension.value().toMap().value(u"ca"_s).toBool();
    });
}

bool isValidNow(const QSslCertificate &certificate)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return certificate.effectiveDate() <= now && now <= certificate.expiryDate();
}

CertificateFault::Reason reasonOf(const QList<QSslError> &errors)
{
    using Reason = CertificateFault::Reason;
    const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::ranges::any_of(
            errors, [kinds](const QSslError &error) { return std::ranges::contains(kinds, error.error()); });
    };
    if (has({QSslError::CertificateRevoked, QSslError::CertificateBlacklisted,
            QSslError::CertificateRejected}))
        return Reason::Withdrawn;
    if (has({QSslError::CertificateExpired}))
        return Reason::Expired;
    if (has({QSslError::CertificateNotYetValid}))
        return Reason::NotYetValid;
    if (has({QSslError::HostNameMismatch}))
        return Reason::OtherHost;
    if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
            QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
            QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted}))
        return Reason::UnknownAuthority;
    return Reason::Other;
}

CertificateFault faultOf(
    const QString &host, const QList<QSslCertificate> &chain, const QList<QSslError> &errors)
{
    CertificateFault fault{.reason = reasonOf(errors), .host = host, .shown = {}, .authority = {}};
    if (chain.isEmpty())
        return fault;
    fault.shown = certificateText(chain.first());
    const QSslCertificate &last = chain.last();
    if (fault.reason == CertificateFault::Reason::UnknownAuthority && last.isSelfSigned() && isValidNow(last))
        fault.authority = certificateText(last);
    return fault;
}

} // namespace

CertificateText certificateText(const QSslCertificate &certificate)
{
    return {.subject = nameOf(certificate, false),
        .issuer = nameOf(certificate, true),
        .fingerprint =
            QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper()),
        .validFrom = certificate.effectiveDate(),
        .validUntil = certificate.expiryDate(),
        .pem = certificate.toPem()};
}

Result<QSslCertificate> readAuthorityFile(const QByteArray &file)
{
    if (file.size() > maximumFile)
        return Words::noCertificate();
    QList<QSslCertificate> found = QSslCertificate::fromData(file, QSsl::Pem);
    if (found.isEmpty())
        found = QSslCertificate::fromData(file, QSsl::Der);
    if (found.isEmpty() || found.first().isNull())
        return Words::noCertificate();
    const QSslCertificate &certificate = found.first();
    if (!mayIssue(certificate) && !certificate.isSelfSigned())
        return Words::noAuthority(nameOf(certificate, false));
    if (!isValidNow(certificate))
        return Words::tooOld(nameOf(certificate, false));
    return certificate;
}

QCoro::Task<std::optional<CertificateFault>> findCertificateFault(
    ServerRoute route, std::chrono::milliseconds patience)
{
    QSslSocket socket;
    QTimer timer;
    const Latch over;
    std::optional<CertificateFault> fault;
    const QString host = route.address.host();
    socket.setSslConfiguration(route.tls());
    socket.setProtocolTag(u"https"_s);
    if (const std::optional<QNetworkProxy> proxy = route.proxyToUse())
        socket.setProxy(*proxy);
    QObject::connect(&socket, &QSslSocket::sslErrors, &socket, [&](const QList<QSslError> &errors) {
        fault = faultOf(host, socket.peerCertificateChain(), errors);
    });
    // Queued: who waits goes on, and destroys the socket.
    const auto end = [over] { over.release(); };
    QObject::connect(&socket, &QSslSocket::encrypted, &timer, end, Qt::QueuedConnection);
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &timer, end, Qt::QueuedConnection);
    QObject::connect(&timer, &QTimer::timeout, &timer, end, Qt::QueuedConnection);
    timer.setSingleShot(true);
    timer.start(patience);
    socket.connectToHostEncrypted(host, quint16(route.address.port(usualPort)));
    co_await over;
    socket.disconnect();
    timer.disconnect();
    socket.abort();
    co_return fault;
}

} // namespace agentee::sync
