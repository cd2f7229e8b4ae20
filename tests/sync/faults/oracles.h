#pragma once

#include "models/id.h"
#include "server/services/principal.h"

#include <QStringList>

namespace agentee::server
{
class Database;
}

namespace agentee::sync
{
class Store;
}

/// What must be true whatever happened, once the network is whole and quiet. Each gives sentences about what
/// is wrong; none: it holds.
namespace agentee::tests::oracles
{

/// O1: the rows in this cache are those that the server has for this person, none less and none more.
QStringList cacheIsTheServers(
    const QString &cacheFile, server::Database &database, const server::Principal &who);

/// A line that a person typed, different from every other, and that nobody takes away again.
struct TypedLine {
    models::Id section;
    QString line;
};

/// O2: every line is on the server once, or in an entry of an outbox that waits for its person.
QStringList everyLineOnce(const QList<TypedLine> &typed, server::Database &database,
    const server::Principal &who, const models::Id &workspaceId, const QList<sync::Store *> &clients);

/// O3: a section's version is the number of its accepted writes, each of which is in its history once.
QStringList versionsCountWrites(
    server::Database &database, const server::Principal &who, const models::Id &workspaceId);

/// O5: nothing waits, and what was refused says why.
QStringList outboxIsEmptyOrSaysWhy(sync::Store &store);

} // namespace agentee::tests::oracles
