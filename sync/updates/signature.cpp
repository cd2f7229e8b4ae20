#include "sync/updates/signature.h"

#include <openssl/evp.h>

#include <memory>

namespace agentee::sync
{

namespace
{

constexpr qsizetype keyBytes = 32;
constexpr qsizetype signatureBytes = 64;

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

} // namespace

bool isSignedBy(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    if (publicKey.size() != keyBytes || signature.size() != signatureBytes)
        return false;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, bytes(publicKey), std::size_t(keyBytes)),
        &EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return key && context
        && EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key.get(), nullptr) == 1
        && EVP_DigestVerify(context.get(), bytes(signature), std::size_t(signature.size()), bytes(message),
               std::size_t(message.size()))
        == 1;
}

} // namespace agentee::sync
