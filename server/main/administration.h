#pragma once

#include "models/problem.h"
#include "server/main/command_line.h"

#include <QString>

namespace agentee::server
{

class Database;

/// Of every password that is set from outside, in characters.
inline constexpr qsizetype shortestPassword = 10;

/// Adds a company; the sentence says its id.
models::Result<QString> addTenant(Database &database, const CommandLine &line);
/// Adds an account with this password (at least 10 characters).
models::Result<QString> addPerson(Database &database, const CommandLine &line, const QString &password);

/// Gives an account this password (at least 10 characters) and ends its sign-ins.
models::Result<QString> resetPassword(Database &database, const CommandLine &line, const QString &password);

} // namespace agentee::server
