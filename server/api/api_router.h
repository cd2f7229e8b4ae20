#pragma once

#include "server/api/api_route.h"
#include "server/api/api_services.h"

namespace agentee::server
{

/// The routes, each behind authentication, strict decoding, idempotency and one transaction.
Router makeApiRouter(ApiServices &services);

/// Who sends this request, from its Authorization header and the database.
models::Result<Authenticated> authenticate(ApiServices &services, const Request &request);

} // namespace agentee::server
