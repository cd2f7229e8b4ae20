#pragma once

#include "server/agent/tools/tool.h"

namespace agentee::server
{

/// Every tool of the agent of one session. Stays on the worker thread that runs the session's turn.
class ToolBox
{
public:
    explicit ToolBox(ToolContext context);

    QList<ToolSpec> specs() const;

    /// One sentence for people about what the call is going to do.
    QString activity(const ToolCall &call) const;

    /// Does it. Whatever the model has sent (unknown tools, wrong types, ids of others, megabytes), the
    /// answer is a use that can be stored and shown: bounded, without control characters, its result a JSON
    /// object.
    models::ToolUse run(const ToolCall &call) const;

private:
    const Tool *find(const QString &name) const;

    ToolContext m_context;
    QList<Tool> m_tools;
};

/// The most that one call gives back to the model, UTF-16 units.
inline constexpr qsizetype LongestToolResult = 80'000;

} // namespace agentee::server
