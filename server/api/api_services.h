#pragma once

#include "models/api.h"
#include "models/workspace.h"
#include "server/api/agent_port.h"
#include "server/services/accounts.h"
#include "server/store/idempotency.h"

#include <functional>

namespace agentee::server
{

class Database;

/// What the routes need from the program around them. Outlives the router that is made with it; set up before
/// the first request, then only the parts that are thread-safe change.
struct ApiServices {
    Database &database;
    models::Discovery discovery = {};
    models::AgentMark answering = {}; ///< what answers in sessions: "Librarian", "Anthropic"
    QList<models::AgentMark> alternatives = {}; ///< what people may choose for their new sessions instead
    AgentPort *agent = nullptr; ///< not owned; never null once the server runs
    std::function<void(const models::Id &authSession)> endStreams = {}; ///< of a sign-in that was ended
    SignInLimiter signInLimiter = {};
    InFlightRequests inFlight = {};
};

} // namespace agentee::server
