#pragma once

#include "models/session.h"
#include "server/agent/provider.h"
#include "server/services/principal.h"

#include <functional>

namespace agentee::server
{

class Database;

/// Whose agent calls the tool, and about what. All of it is read from the session's row; nothing of it can be
/// named by the model.
struct ToolContext {
    Database &database;
    Principal agent; ///< with agent mark and session
    models::Id workspace;
};

/// What came of a call.
struct ToolOutcome {
    QJsonObject result; ///< for the model
    QString summary; ///< one line for people: "Read section “Approach”"
    bool failed = false;
};

/// Something that the agent can do. Every call runs in a transaction of its own, in which the right to do it
/// is read from the database: a right that was lost a moment ago is lost.
struct Tool {
    ToolSpec spec;
    /// What is about to happen, for people: "Reading section “Approach”".
    std::function<QString(const QJsonObject &input)> activity;
    /// Checks the input itself: it comes from a model.
    std::function<ToolOutcome(const ToolContext &context, const QJsonObject &input)> run;
};

/// Tools that change nothing.
QList<Tool> readingTools();
/// Tools that write, each with the owner's rights and under the owner's name.
QList<Tool> writingTools();

} // namespace agentee::server
