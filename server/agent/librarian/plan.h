#pragma once

#include "server/agent/librarian/wish.h"
#include "server/agent/provider.h"

namespace agentee::server
{

/// A tool call of this turn with what came of it.
struct Finding {
    QString tool;
    QJsonObject input;
    QJsonObject result;
    bool failed = false;
};

/// Either calls to make, or what is said in the end.
struct NextStep {
    QList<ToolCall> calls;
    QString reply;
};

/// What comes after these findings. Every wish comes to its reply within four steps, whatever the tools give
/// back.
NextStep nextStep(const Wish &wish, const QList<Finding> &findings);

} // namespace agentee::server
