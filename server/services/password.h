#pragma once

#include "models/problem.h"

#include <QByteArray>
#include <QString>

namespace agentee::server
{

/// Argon2id with a random salt and the parameters in front, so that they can be raised later. Takes some 30
/// ms and 19 MiB by design: never on the writer thread.
models::Result<QByteArray> hashPassword(const QString &password);

/// Compares in constant time. An empty hash stands for an account that does not exist: it takes as long as a
/// real one and never matches.
bool passwordMatches(const QString &password, const QByteArray &hash);

} // namespace agentee::server
