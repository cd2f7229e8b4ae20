#pragma once

#include "server/agent/provider.h"

namespace agentee::tests
{

/// A conversation with everything in it: a system prompt, text, two calls at once, their results of which one
/// is a failure, a further question, two tools. tests/tools/sdk_check/check.mjs holds the same conversation
/// in the words of the vendors' own libraries.
server::ChatRequest sampleConversation();

} // namespace agentee::tests
