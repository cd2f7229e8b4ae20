#include "server/http/own_authority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <utility>

namespace agentee::server
{

namespace
{

using models::Problem;
using models::Result;

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
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;
using Memory = std::unique_ptr<BIO, Free<BIO_free>>;
using Wanted = std::pair<int, QByteArray>;

/// A certificate without an end (RFC 5280, 4.1.2.5), and without a beginning that a wrong clock could be
/// before.
constexpr const char *always = "19700101000000Z";
constexpr const char *never = "99991231235959Z";

std::unexpected<Problem> notMade()
{
    return models::problem(Problem::Kind::Internal,
        QStringLiteral("This computer could not make a certificate."),
        QStringLiteral("Restart it, then try again."));
}

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

bool setSerial(X509 *certificate)
{
    std::array<unsigned char, 8> random{};
    if (RAND_bytes(random.data(), int(random.size())) != 1)
        return false;
    uint64_t serial = 1;
    for (const unsigned char byte : random)
        serial = (serial << 7U) ^ byte;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1;
}

bool setName(X509_NAME *name, const char *text)
{
    return X509_NAME_add_entry_by_txt(
               name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(text), -1, -1, 0)
        == 1;
}

/// `issuer` may be the certificate itself.
bool extend(X509 *certificate, X509 *issuer, std::initializer_list<Wanted> wanted)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const auto &[kind, value] : wanted) {
        const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
        if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
            return false;
    }
    return true;
}

Certificate begun(EVP_PKEY *key, const char *name)
{
    Certificate certificate(X509_new());
    const bool isDone = certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1
        && setSerial(certificate.get()) && X509_set_pubkey(certificate.get(), key) == 1
        && setName(X509_get_subject_name(certificate.get()), name);
    return isDone ? std::move(certificate) : nullptr;
}

bool isSigned(X509 *certificate, EVP_PKEY *key)
{
    return X509_sign(certificate, key, EVP_sha256()) > 0;
}

Certificate authorityOf(EVP_PKEY *key)
{
    Certificate own = begun(key, "Agentee on this computer");
    const bool isDone = own && X509_set_issuer_name(own.get(), X509_get_subject_name(own.get())) == 1
        && ASN1_TIME_set_string_X509(X509_getm_notBefore(own.get()), always) == 1
        && ASN1_TIME_set_string_X509(X509_getm_notAfter(own.get()), never) == 1
        && extend(own.get(), own.get(),
            {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                {NID_key_usage, "critical,keyCertSign,cRLSign"}, {NID_subject_key_identifier, "hash"}})
        && isSigned(own.get(), key);
    return isDone ? std::move(own) : nullptr;
}

QByteArray contents(const Memory &memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return {bytes, size};
}

QByteArray pemOf(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    return memory && PEM_write_bio_X509(memory.get(), certificate) == 1 ? contents(memory) : QByteArray();
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    return memory && PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1
        ? contents(memory)
        : QByteArray();
}

QByteArray derOf(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    return memory && i2d_X509_bio(memory.get(), certificate) == 1 ? contents(memory) : QByteArray();
}

bool setTime(ASN1_TIME *time, const QDateTime &moment)
{
    return ASN1_TIME_set(time, time_t(moment.toSecsSinceEpoch())) != nullptr;
}

} // namespace

struct OwnAuthority::Private {
    std::chrono::seconds life;
    Key key;
    Certificate certificate;
    QByteArray der;
};

OwnAuthority::OwnAuthority(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}

OwnAuthority::~OwnAuthority() = default;

Result<std::shared_ptr<OwnAuthority>> OwnAuthority::make(std::chrono::seconds life)
{
    auto d = std::make_unique<Private>();
    d->life = life;
    d->key = newKey();
    d->certificate = d->key ? authorityOf(d->key.get()) : nullptr;
    d->der = d->certificate ? derOf(d->certificate.get()) : QByteArray();
    if (d->der.isEmpty())
        return notMade();
    return std::shared_ptr<OwnAuthority>(new OwnAuthority(std::move(d)));
}

const QByteArray &OwnAuthority::certificate() const
{
    return d->der;
}

Result<OwnAuthority::Issued> OwnAuthority::issue(const QString &address) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Key key = newKey();
    const Certificate made = key ? begun(key.get(), "Agentee server") : nullptr;
    const bool isDone = made
        && X509_set_issuer_name(made.get(), X509_get_subject_name(d->certificate.get())) == 1
        && setTime(X509_getm_notBefore(made.get()), now)
        && setTime(X509_getm_notAfter(made.get()), now.addDuration(d->life))
        && extend(made.get(), d->certificate.get(),
            {{NID_basic_constraints, "critical,CA:FALSE"}, {NID_key_usage, "critical,digitalSignature"},
                {NID_ext_key_usage, "serverAuth"}, {NID_subject_alt_name, "IP:" + address.toLatin1()},
                {NID_authority_key_identifier, "keyid:always"}})
        && isSigned(made.get(), d->key.get());
    Issued issued{.certificate = isDone ? pemOf(made.get()) : QByteArray(),
        .privateKey = isDone ? pemOf(key.get()) : QByteArray(),
        .validFrom = now,
        .renewAt = now.addDuration(std::chrono::milliseconds(d->life) * 2 / 3)};
    if (issued.certificate.isEmpty() || issued.privateKey.isEmpty())
        return notMade();
    return issued;
}

} // namespace agentee::server
