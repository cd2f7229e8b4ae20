#pragma once

#include "tests/server_agent/replay_server.h"

#include <QStringList>

namespace agentee::tests
{

enum class Dialect { Anthropic, OpenAi };

/// What the vendor's API would refuse about this request; empty when it would take it. Checks method, path,
/// headers, unknown fields, the order of roles, that every call has exactly one result in the message after
/// it, names and schemas.
QStringList complaints(Dialect dialect, const RecordedRequest &request);

} // namespace agentee::tests
