#pragma once

#include "models/id.h"
#include "models/workspace.h"

#include <optional>

namespace agentee::server
{

/// Who acts. Made from a token's row by the HTTP layer, or from a session's row by the agent runtime; never
/// from a parameter of a request.
struct Principal {
    models::Id person;
    models::Id tenant;
    std::optional<models::AgentMark> agent; ///< the person's agent acts on their behalf
    std::optional<models::Id> agentSession; ///< the session whose agent this is; set together with `agent`
};

} // namespace agentee::server
