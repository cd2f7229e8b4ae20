#pragma once

#include "server/http/response.h"

namespace agentee::server
{

/// True when the answer can be put on the wire as it is: a final status, and no header that would break a
/// line.
bool isSendable(const Response &response);

/// 204 and 304 have no body, whatever the handler put there.
bool mayHaveBody(int status);

/// Status line and headers up to and including the empty line. `response` must be sendable.
QByteArray responseHead(const Response &response, bool keepAlive);

} // namespace agentee::server
