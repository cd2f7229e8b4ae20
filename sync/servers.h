#pragma once

#include "models/api.h"

#include <QCoroTask>

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace agentee::sync
{

/// A certificate as it is shown to people.
struct CertificateText {
    QString subject;
    QString issuer;
    QString fingerprint; ///< SHA-256, pairs of hexadecimal digits with colons
    QDateTime validFrom;
    QDateTime validUntil;
    QByteArray pem;
    friend bool operator==(const CertificateText &, const CertificateText &) = default;
};

/// Why a server's certificate is not believed. Of several reasons the one that a person has to mend first.
struct CertificateFault {
    enum class Reason { Expired, NotYetValid, OtherHost, UnknownAuthority, Withdrawn, Other };
    Reason reason = Reason::Other;
    QString host;
    CertificateText shown; ///< the server's own
    /// With UnknownAuthority alone: who issued it, when the server showed that too and it may be believed.
    std::optional<CertificateText> authority;
};

/// How this computer's way to servers leads out of its network.
struct ProxyChoice {
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host; ///< of Http and Socks5; likewise the next two
    quint16 port = 0;
    QString user; ///< empty: no sign-in; the password is kept in the system's keychain
    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

/// What is known of servers and of the way to them before anybody is signed in. Used in the window's thread.
class Servers
{
public:
    Servers() = default;
    virtual ~Servers() = default;
    Servers(const Servers &) = delete;
    Servers &operator=(const Servers &) = delete;

    /// Asks the server what it is. What people type is understood: "example.com" is https://example.com.
    /// Plain http is refused with InvalidFields, except to this computer.
    virtual QCoro::Task<models::Result<models::Discovery>> discover(QUrl server) = 0;
    /// What is wrong with the server's certificate; nothing when nothing is, or when it cannot be asked.
    /// Nothing is sent to it but the greeting.
    virtual QCoro::Task<std::optional<CertificateFault>> certificateFault(QUrl server) = 0;

    /// A certificate authority from a file, PEM or DER. InvalidFields when it is none, or its time is over.
    virtual models::Result<CertificateText> readAuthority(const QByteArray &file) const = 0;
    /// Believed from now on, for this server alone, besides those of the system.
    virtual models::Result<void> addAuthority(const QUrl &server, const CertificateText &authority) = 0;
    virtual QList<CertificateText> authorities(const QUrl &server) const = 0;
    /// Harmless when it is not there.
    virtual models::Result<void> removeAuthority(const QUrl &server, const QString &fingerprint) = 0;

    virtual ProxyChoice proxy() const = 0;
    /// For every server from now on; accounts that are open follow when they are started again. `password`:
    /// none leaves the one that is kept for the same user at the same host and port, and forgets it where one
    /// of them is another. InvalidFields without a host or a port.
    virtual QCoro::Task<models::Result<void>> setProxy(
        ProxyChoice choice, std::optional<QString> password) = 0;
};

} // namespace agentee::sync
