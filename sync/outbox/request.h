#pragma once

#include "sync/network/api_client.h"
#include "sync/outbox/queued_write.h"

namespace agentee::sync
{

/// The call that carries a queued write to the server.
ApiRequest requestOf(const QueuedWrite &write, std::optional<qint64> ifMatch);

} // namespace agentee::sync
