#pragma once

#include <QByteArray>

namespace agentee::sync
{

/// Whether `signature` (64 bytes) is the Ed25519 signature of `message` by the owner of `publicKey` (32
/// bytes). Anything of another length is not.
bool isSignedBy(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature);

} // namespace agentee::sync
