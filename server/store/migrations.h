#pragma once

#include "models/problem.h"

#include <QStringList>

namespace agentee::server
{

class Connection;

/// The numbered forward migrations that are compiled in. The schema's number is SQLite's user_version.
struct Migration {
    int number = 0;
    QStringList statements;
};
QList<Migration> allMigrations();

/// Brings the schema to the newest number, each migration in a transaction of its own: old or new schema,
/// never half. A schema newer than this program knows is refused and left alone.
models::Result<void> migrate(Connection &connection, const QList<Migration> &migrations);

} // namespace agentee::server
