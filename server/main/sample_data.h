#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QString>

namespace agentee::server
{

class Database;

/// The people of the sample companies, by the name that comes before the @ of their address. The same in
/// every installation.
models::Id samplePersonId(const QString &name);
/// "Northwind" or "Contoso".
models::Id sampleTenantId(const QString &name);
/// Of Ana's "Harbour retrofit".
models::Id sampleWorkspaceId();
/// Of Ana's conversation about it.
models::Id sampleSessionId();

/// Two companies to try the product with: Northwind (ana, binh, li, maria, sam; password "northwind") with a
/// proposal that is being written, older ones to search in and a conversation with the agent, and Contoso
/// (carla, dirk; password "contoso-lelystad"). Fills an empty database; one that holds a company already is
/// left alone. Says whether it filled. `password`: everybody's instead of the known ones, for a server that
/// nobody but one person may use.
models::Result<bool> fillWithSampleData(Database &database, const QString &password = {});

} // namespace agentee::server
