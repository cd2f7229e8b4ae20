#include "sync/network/network_problem.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::Problem;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Network)
public:
    static Problem failure(const QString &title, const QString &nextStep)
    {
        return {.kind = Problem::Kind::NetworkFailure, .title = title, .nextStep = nextStep};
    }
    static QString checkNetwork() { return tr("Check the network connection; it is tried again by itself."); }
    static QString tryLater()
    {
        return tr("It is tried again by itself; if it stays, tell your administrator.");
    }

    static Problem notFound(const QString &host)
    {
        return failure(tr("There is no computer called %1.").arg(host),
            tr("Check the network and the server's address."));
    }
    static Problem refused(const QString &host)
    {
        return failure(tr("%1 does not accept connections.").arg(host), tryLater());
    }
    static Problem lost(const QString &host)
    {
        return failure(tr("The connection to %1 was lost.").arg(host), checkNetwork());
    }
    static Problem offline()
    {
        return failure(tr("This computer is not connected to a network."), checkNetwork());
    }
    static Problem proxy()
    {
        return failure(tr("The proxy of this network did not let the connection through."),
            tr("Check it under “Proxy and certificates” where you sign in, or in the system's network "
               "settings."));
    }
    static Problem proxyUnreached()
    {
        return failure(tr("The proxy of this network could not be reached."),
            tr("Check its name and port under “Proxy and certificates” where you sign in, or in the system's "
               "network settings."));
    }
    static Problem proxyPassword()
    {
        return failure(tr("The proxy of this network wants a user name and a password, or other ones."),
            tr("Enter them under “Proxy and certificates” where you sign in."));
    }
    static Problem other(const QString &host)
    {
        return failure(tr("%1 could not be reached.").arg(host), checkNetwork());
    }

    static Problem tls(const QList<QSslError> &errors, const QString &host)
    {
        const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
            return std::ranges::any_of(errors,
                [kinds](const QSslError &error) { return std::ranges::contains(kinds, error.error()); });
        };
        if (has({QSslError::CertificateExpired})) {
            return failure(tr("The certificate of %1 has expired.").arg(host),
                tr("Check this computer's date; if it is right, tell your administrator."));
        }
        if (has({QSslError::CertificateNotYetValid})) {
            return failure(tr("The certificate of %1 is not valid yet.").arg(host),
                tr("Check this computer's date; if it is right, tell your administrator."));
        }
        if (has({QSslError::HostNameMismatch})) {
            return failure(tr("What answered as %1 showed the certificate of another computer.").arg(host),
                tr("Check the server's address; do not enter a password here."));
        }
        if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
                QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
                QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
                QSslError::CertificateSignatureFailed, QSslError::NoPeerCertificate})) {
            return failure(
                tr("The certificate of %1 was issued by somebody this computer does not know.").arg(host),
                tr("Ask your administrator to have the issuer installed on this computer."));
        }
        if (has({QSslError::CertificateRevoked, QSslError::CertificateBlacklisted,
                QSslError::CertificateRejected})) {
            return failure(
                tr("The certificate of %1 was withdrawn.").arg(host), tr("Tell your administrator."));
        }
        return failure(tr("No secure connection to %1 could be made.").arg(host),
            tr("Check that the address is that of a secure server, and tell your administrator if it "
               "stays."));
    }

    static Problem timedOut(const QString &host)
    {
        return failure(tr("%1 did not answer in time.").arg(host), checkNetwork());
    }
    static Problem tooLarge(qint64 bytes)
    {
        return failure(tr("The server's answer is larger than %1.").arg(QLocale().formattedDataSize(bytes)),
            tr("Tell your administrator."));
    }
    static Problem impostor()
    {
        return failure(tr("Another program answers in the place of the server on this computer."),
            tr("Nothing was sent to it. The server is started again elsewhere by itself."));
    }
    static Problem stranger(const QString &host)
    {
        return failure(tr("%1 answered, but not as an Agentee server does.").arg(host),
            tr("Check the address; some networks want you to sign in with a browser first."));
    }
    static Problem damaged(const QString &host)
    {
        return failure(tr("The answer of %1 arrived incomplete or damaged.").arg(host), tryLater());
    }
    static Problem redirected(const QString &host)
    {
        return failure(tr("%1 sent this program to another address.").arg(host),
            tr("Check the server's address; some networks want you to sign in with a browser first."));
    }
    static Problem cancelled()
    {
        return {.kind = Problem::Kind::Cancelled, .title = tr("This was cancelled.")};
    }
};

} // namespace

Problem networkProblem(
    QNetworkReply::NetworkError error, const QList<QSslError> &tlsErrors, const QString &host)
{
    if (!tlsErrors.isEmpty() || error == QNetworkReply::SslHandshakeFailedError)
        return Words::tls(tlsErrors, host);
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return Words::proxyPassword();
    if (error == QNetworkReply::ProxyConnectionRefusedError || error == QNetworkReply::ProxyNotFoundError
        || error == QNetworkReply::ProxyTimeoutError)
        return Words::proxyUnreached();
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return Words::proxy();
    if (error == QNetworkReply::HostNotFoundError)
        return Words::notFound(host);
    if (error == QNetworkReply::ConnectionRefusedError)
        return Words::refused(host);
    if (error == QNetworkReply::TimeoutError || error == QNetworkReply::OperationCanceledError)
        return Words::timedOut(host);
    if (error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::TemporaryNetworkFailureError)
        return Words::lost(host);
    if (error == QNetworkReply::NetworkSessionFailedError)
        return Words::offline();
    if (error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolInvalidOperationError)
        return Words::stranger(host);
    if (error == QNetworkReply::UnknownContentError)
        return Words::damaged(host);
    return Words::other(host);
}

Problem networkProblem(
    QAbstractSocket::SocketError error, const QList<QSslError> &tlsErrors, const QString &host)
{
    if (!tlsErrors.isEmpty() || error == QAbstractSocket::SslHandshakeFailedError)
        return Words::tls(tlsErrors, host);
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError)
        return Words::proxyPassword();
    if (error == QAbstractSocket::ProxyConnectionRefusedError
        || error == QAbstractSocket::ProxyConnectionTimeoutError
        || error == QAbstractSocket::ProxyNotFoundError)
        return Words::proxyUnreached();
    if (error >= QAbstractSocket::ProxyAuthenticationRequiredError
        && error <= QAbstractSocket::ProxyProtocolError
        && error != QAbstractSocket::UnfinishedSocketOperationError)
        return Words::proxy();
    if (error == QAbstractSocket::HostNotFoundError)
        return Words::notFound(host);
    if (error == QAbstractSocket::ConnectionRefusedError)
        return Words::refused(host);
    if (error == QAbstractSocket::SocketTimeoutError)
        return Words::timedOut(host);
    if (error == QAbstractSocket::RemoteHostClosedError)
        return Words::lost(host);
    return Words::other(host);
}

Problem timedOut(const QString &host)
{
    return Words::timedOut(host);
}

Problem answerTooLarge(qint64 maximumBytes)
{
    return Words::tooLarge(maximumBytes);
}

Problem proxyWantsPassword()
{
    return Words::proxyPassword();
}

Problem answeredByImpostor()
{
    return Words::impostor();
}

Problem answeredByStranger(const QString &host)
{
    return Words::stranger(host);
}

Problem answerDamaged(const QString &host)
{
    return Words::damaged(host);
}

Problem redirected(const QString &host)
{
    return Words::redirected(host);
}

Problem cancelled()
{
    return Words::cancelled();
}

} // namespace agentee::sync
