#pragma once

#include "models/workspace.h"
#include "server/agent/tools/tool.h"

namespace agentee::server
{

class Transaction;

/// The section of the session's workspace that the model means: by id, by key, or by its title, whole or in
/// part, without regard to case and marks. NotFound when there is none, Conflict when there are several.
models::Result<models::Section> findSection(
    Transaction &transaction, const ToolContext &context, const QString &reference);

/// The owner without their agent: for reading what the owner may see in other proposals. An agent itself is
/// confined to the proposal of its session. For read transactions only.
Principal readerFor(const ToolContext &context);

/// A section's text without its heading.
QString bodyOf(const QString &markdown);

/// A person's name; empty when there is no such person in the tenant.
QString nameOf(Transaction &transaction, const ToolContext &context, const models::Id &person);

} // namespace agentee::server
