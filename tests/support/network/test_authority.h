#pragma once

#include <QSslCertificate>
#include <QString>

#include <memory>

namespace agentee::tests
{

/// A certificate authority of a test's own. Everything it issues is for an elliptic curve key.
class TestAuthority
{
public:
    struct Wish {
        QString address = QStringLiteral("IP:127.0.0.1"); ///< as OpenSSL writes it; "DNS:example.com"
        int validFrom = -3600; ///< seconds from now
        int validUntil = 3600;
        bool selfSigned = false; ///< not by this authority
    };

    /// One of the same name as another is still somebody else: it has a key of its own.
    explicit TestAuthority(const QByteArray &name = "Authority of a test");
    ~TestAuthority();

    QSslCertificate certificate() const;
    /// Writes PEM files; ends the program when that fails.
    void issue(const QString &certificateFile, const QString &keyFile, const Wish &wish) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace agentee::tests
