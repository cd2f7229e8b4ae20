#pragma once

#include "models/permissions.h"
#include "server/agent/tools/tool_text.h"
#include "server/services/workspaces.h"
#include "server/store/database.h"

/// How a tool reaches the database: included by the tools' sources only.
namespace agentee::server
{

/// Runs `work`, a `Result<ToolOutcome>(Transaction &)`, in a transaction that can change nothing, if the
/// owner may still have a session here at this moment. `attempt` is what people are told was tried.
template <typename Work>
ToolOutcome reading(const ToolContext &context, const QString &attempt, Work &&work)
{
    const auto checked = [&](Transaction &transaction) -> models::Result<ToolOutcome> {
        if (auto may = requireMay(transaction, context.agent, models::Action::UseSession, context.workspace);
            !may)
            return std::unexpected(may.error());
        return work(transaction);
    };
    models::Result<ToolOutcome> outcome = context.database.read(checked);
    return outcome ? *std::move(outcome) : refused(attempt, outcome.error());
}

/// The same for a tool that writes. An error leaves nothing behind.
template <typename Work>
ToolOutcome writing(const ToolContext &context, const QString &attempt, Work &&work)
{
    const auto checked = [&](Transaction &transaction) -> models::Result<ToolOutcome> {
        if (auto may = requireMay(transaction, context.agent, models::Action::UseSession, context.workspace);
            !may)
            return std::unexpected(may.error());
        return work(transaction);
    };
    models::Result<ToolOutcome> outcome = context.database.write(checked);
    return outcome ? *std::move(outcome) : refused(attempt, outcome.error());
}

} // namespace agentee::server
