#include "tests/support/network/test_authority.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace agentee::tests
{

namespace
{

template <auto function>
struct Free {
    template <typename T>
    void operator()(T *object) const
    {
        function(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Memory = std::unique_ptr<BIO, Free<BIO_free>>;

void extend(X509 *certificate, int kind, const QByteArray &value)
{
    const std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData()));
    if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
        qFatal("OpenSSL does not take “%s”", value.constData());
}

Certificate makeCertificate(EVP_PKEY *key, const char *name, int from, int until)
{
    static long serial = 0;
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), until);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
        reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    return certificate;
}

void write(const QString &file, BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes, size) != size)
        qFatal("%ls cannot be written", qUtf16Printable(file));
}

} // namespace

struct TestAuthority::Private {
    Key key{EVP_EC_gen("P-256")};
    Certificate certificate;
};

TestAuthority::TestAuthority(const QByteArray &name)
    : d(std::make_unique<Private>())
{
    constexpr int day = 24 * 3600;
    d->certificate = makeCertificate(d->key.get(), name.constData(), -30 * day, 30 * day);
    X509 *own = d->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    extend(own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(own, d->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QSslCertificate TestAuthority::certificate() const
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), d->certificate.get());
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return QSslCertificate(QByteArray(bytes, size), QSsl::Pem);
}

void TestAuthority::issue(const QString &certificateFile, const QString &keyFile, const Wish &wish) const
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate made = makeCertificate(key.get(), "Server of a test", wish.validFrom, wish.validUntil);
    X509_set_issuer_name(
        made.get(), X509_get_subject_name(wish.selfSigned ? made.get() : d->certificate.get()));
    extend(made.get(), NID_subject_alt_name, wish.address.toLatin1());
    X509_sign(made.get(), wish.selfSigned ? key.get() : d->key.get(), EVP_sha256());
    const Memory certificateBytes(BIO_new(BIO_s_mem()));
    const Memory keyBytes(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateBytes.get(), made.get());
    PEM_write_bio_PrivateKey(keyBytes.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    write(certificateFile, certificateBytes.get());
    write(keyFile, keyBytes.get());
}

} // namespace agentee::tests
