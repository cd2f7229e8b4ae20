#pragma once

#include "models/json_reader.h"
#include "models/workspace.h"

namespace agentee::server
{

struct ApiServices;

/// What a new session will be answered by: what `preferred_agent` in the body asks for, as far as this server
/// offers it; else, and when there is no such field, what answers by default.
models::AgentMark agentFor(const ApiServices &services, models::JsonReader &body);

/// Everything that may be preferred, the default first. Of how they are reached there is nothing in it but
/// the names that people see in their sessions.
QList<models::AgentMark> offeredAgents(const ApiServices &services);

} // namespace agentee::server
