#pragma once

#include "models/id.h"

namespace agentee::server
{

/// What the routes ask of the agent runtime. Called on the workers, after the commit that set the turn
/// running or that allowed the stop; must return at once. The runtime reads from the session's row whose
/// agent it is.
struct AgentPort {
    AgentPort() = default;
    virtual ~AgentPort() = default;
    AgentPort(const AgentPort &) = delete;
    AgentPort &operator=(const AgentPort &) = delete;

    /// The session says Running: answer its last message.
    virtual void turnRequested(const models::Id &session) = 0;
    /// Its owner does not want the rest of the answer. Nothing may be running.
    virtual void stopRequested(const models::Id &session) = 0;
};

} // namespace agentee::server
