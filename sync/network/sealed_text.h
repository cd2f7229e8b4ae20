#pragma once

#include <QByteArray>

#include <optional>

/// Authenticated encryption of a short secret, by OpenSSL.
namespace agentee::sync
{

inline constexpr qsizetype sealKeyBytes = 32;

/// HKDF-SHA-256 (RFC 5869) of a secret to a key of 32 bytes; empty when OpenSSL fails.
QByteArray deriveSealKey(const QByteArray &secret, const QByteArray &salt, const QByteArray &purpose);

/// Random bytes of the system's generator; empty when OpenSSL fails.
QByteArray secureRandom(qsizetype bytes);

/// AES-256-GCM: nonce (12 random bytes), tag (16), cipher text. Empty when OpenSSL fails.
QByteArray seal(const QByteArray &key, const QByteArray &plain, const QByteArray &associated);

/// Nothing when any bit of it, of the key or of the associated data is another one.
std::optional<QByteArray> unseal(
    const QByteArray &key, const QByteArray &sealed, const QByteArray &associated);

} // namespace agentee::sync
