#include "server/services/password.h"

#include "server/speech/say.h"

#include <QList>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <array>
#include <memory>

namespace agentee::server
{

using namespace Qt::StringLiterals;

namespace
{

// OWASP's minimum for Argon2id.
struct Cost {
    quint32 memoryKibibytes = 19 * 1024;
    quint32 passes = 2;
    friend bool operator==(const Cost &, const Cost &) = default;
};
constexpr quint32 Lanes = 1;
constexpr qsizetype SaltLength = 16;
constexpr qsizetype HashLength = 32;

struct FreeKdf {
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};

/// Empty when OpenSSL refuses.
QByteArray argon2id(const QString &password, QByteArray salt, Cost cost)
{
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr));
    if (!kdf)
        return {};
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(EVP_KDF_CTX_new(kdf.get()));
    QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    quint32 lanes = Lanes;
    const std::array<OSSL_PARAM, 6> parameters{OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD,
                                                   secret.data(), static_cast<size_t>(secret.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, salt.data(), static_cast<size_t>(salt.size())),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &cost.passes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &cost.memoryKibibytes),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &lanes), OSSL_PARAM_construct_end()};
    QByteArray hash(HashLength, '\0');
    const int derived = context
        ? EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char *>(hash.data()),
              static_cast<size_t>(hash.size()), parameters.data())
        : 0;
    OPENSSL_cleanse(secret.data(), static_cast<size_t>(secret.size()));
    return derived == 1 ? hash : QByteArray();
}

} // namespace

models::Result<QByteArray> hashPassword(const QString &password)
{
    if (password.size() < 8 || password.size() > 200)
        return models::problem(models::Problem::Kind::InvalidFields,
            Say::tr("A password has 8 to 200 characters."), Say::tr("Choose another one."));
    QByteArray salt(SaltLength, '\0');
    const Cost cost;
    const bool random =
        RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), static_cast<int>(salt.size())) == 1;
    const QByteArray hash = random ? argon2id(password, salt, cost) : QByteArray();
    if (hash.isEmpty())
        return models::problem(models::Problem::Kind::Internal,
            Say::tr("The password could not be stored safely."), Say::tr("Tell whoever runs the server."));
    return QByteArrayLiteral("argon2id,") + QByteArray::number(cost.memoryKibibytes) + ','
        + QByteArray::number(cost.passes) + ',' + salt.toHex() + ',' + hash.toHex();
}

bool passwordMatches(const QString &password, const QByteArray &hash)
{
    const QList<QByteArray> parts = hash.split(',');
    if (parts.size() != 5 || parts.at(0) != "argon2id") {
        argon2id(password.left(200), QByteArray(SaltLength, 's'), Cost());
        return false;
    }
    const Cost cost{.memoryKibibytes = parts.at(1).toUInt(), .passes = parts.at(2).toUInt()};
    const QByteArray expected = QByteArray::fromHex(parts.at(4));
    const QByteArray given = argon2id(password.left(201), QByteArray::fromHex(parts.at(3)), cost);
    return given.size() == expected.size() && !given.isEmpty()
        && CRYPTO_memcmp(given.constData(), expected.constData(), static_cast<size_t>(given.size())) == 0;
}

} // namespace agentee::server
