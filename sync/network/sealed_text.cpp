#include "sync/network/sealed_text.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <memory>

namespace agentee::sync
{

namespace
{

constexpr qsizetype nonceBytes = 12;
constexpr qsizetype tagBytes = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

bool isUsable(const QByteArray &key, const QByteArray &text, const QByteArray &associated)
{
    constexpr qsizetype enough = 1024 * 1024;
    return key.size() == sealKeyBytes && text.size() <= enough && associated.size() <= enough;
}

} // namespace

QByteArray secureRandom(qsizetype count)
{
    QByteArray random(count, Qt::Uninitialized);
    return RAND_bytes(bytes(random), int(count)) == 1 ? random : QByteArray();
}

QByteArray deriveSealKey(const QByteArray &secret, const QByteArray &salt, const QByteArray &purpose)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(
        EVP_KDF_fetch(nullptr, OSSL_KDF_NAME_HKDF, nullptr), &EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(
        kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr, &EVP_KDF_CTX_free);
    if (!context)
        return {};
    char digest[] = "SHA256";
    const auto octets = [](const char *name, const QByteArray &value) {
        return OSSL_PARAM_construct_octet_string(
            name, const_cast<char *>(value.constData()), std::size_t(value.size()));
    };
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        octets(OSSL_KDF_PARAM_KEY, secret), octets(OSSL_KDF_PARAM_SALT, salt),
        octets(OSSL_KDF_PARAM_INFO, purpose), OSSL_PARAM_construct_end()};
    QByteArray key(sealKeyBytes, Qt::Uninitialized);
    return EVP_KDF_derive(context.get(), bytes(key), std::size_t(key.size()), parameters) == 1 ? key
                                                                                               : QByteArray();
}

QByteArray seal(const QByteArray &key, const QByteArray &plain, const QByteArray &associated)
{
    const QByteArray nonce = secureRandom(nonceBytes);
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    if (!cipher || nonce.isEmpty() || !isUsable(key, plain, associated))
        return {};
    QByteArray text(plain.size(), Qt::Uninitialized);
    QByteArray tag(tagBytes, Qt::Uninitialized);
    int used = 0;
    const bool ok =
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &used, bytes(associated), int(associated.size())) == 1
        && EVP_EncryptUpdate(cipher.get(), bytes(text), &used, bytes(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher.get(), bytes(text) + used, &used) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, int(tagBytes), tag.data()) == 1;
    return ok ? nonce + tag + text : QByteArray();
}

std::optional<QByteArray> unseal(
    const QByteArray &key, const QByteArray &sealed, const QByteArray &associated)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    if (!cipher || sealed.size() < nonceBytes + tagBytes || !isUsable(key, sealed, associated))
        return std::nullopt;
    const QByteArray nonce = sealed.first(nonceBytes);
    QByteArray tag = sealed.sliced(nonceBytes, tagBytes);
    const QByteArray text = sealed.sliced(nonceBytes + tagBytes);
    QByteArray plain(text.size(), Qt::Uninitialized);
    int used = 0;
    const bool ok =
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &used, bytes(associated), int(associated.size())) == 1
        && EVP_DecryptUpdate(cipher.get(), bytes(plain), &used, bytes(text), int(text.size())) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, int(tagBytes), tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher.get(), bytes(plain) + used, &used) == 1;
    return ok ? std::optional(plain) : std::nullopt;
}

} // namespace agentee::sync
