#include "server/services/tokens.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <openssl/rand.h>

#include <stdexcept>

namespace agentee::server
{

namespace
{

QString tokenText(const QByteArray &bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    // The Database answers an exception as Internal: without randomness nothing may be given out.
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        throw std::runtime_error("no randomness");
    return bytes;
}

QString newToken()
{
    return tokenText(randomBytes(32));
}

QByteArray tokenHash(QByteArrayView token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

QString successorToken(QByteArrayView token, const QByteArray &salt, QByteArrayView purpose)
{
    return tokenText(QMessageAuthenticationCode::hash(
        salt + purpose.toByteArray(), token.toByteArray(), QCryptographicHash::Sha256));
}

} // namespace agentee::server
