#pragma once

#include "models/workspace.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

/// Where a section's new content comes from.
struct Provenance {
    models::Id author;
    std::optional<models::AgentMark> agent;
    std::optional<models::Id> suggestion;
    std::optional<models::Id> acceptedBy;
};

/// Stores the section as its next version, with its revision, and tells the feed. Checks nothing: that is the
/// caller's.
models::Section saveSection(Transaction &transaction, const Principal &principal, models::Section section,
    const Provenance &provenance);

/// Bounds of the document with this section's text replaced.
models::Result<void> checkDocumentSize(Transaction &transaction, const Principal &principal,
    const models::Section &section, const QString &markdown);

} // namespace agentee::server
