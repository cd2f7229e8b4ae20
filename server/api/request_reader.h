#pragma once

#include "server/api/api_route.h"

namespace agentee::server
{

/// Reads what stands in a request outside of its meaning: path ids, query, If-Match, JSON body. The problem
/// names everything that is wrong with the part it stumbles over first.
models::Result<Call> readCall(const ApiRoute &route, const Request &request, const PathParameters &path);

/// The Idempotency-Key: an id in its textual form.
models::Result<QString> readKey(const Request &request);

/// The token of `Authorization: Bearer`; empty when there is none that could be one.
QByteArray bearerToken(const Request &request);

} // namespace agentee::server
