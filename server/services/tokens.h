#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace agentee::server
{

QByteArray randomBytes(int count);

/// 256 random bits, base64url without padding: 43 characters.
QString newToken();
/// What is stored of a token: its SHA-256.
QByteArray tokenHash(QByteArrayView token);

/// The successor of a refresh token: a keyed hash of it. Only who holds the old token can make it, so nothing
/// secret is stored for a repeated request. `purpose` keeps access and refresh token apart.
QString successorToken(QByteArrayView token, const QByteArray &salt, QByteArrayView purpose);

} // namespace agentee::server
