#pragma once

#include "models/permissions.h"
#include "models/suggestion.h"
#include "models/workspace.h"
#include "sync/outbox/queued_write.h"

namespace agentee::sync
{

/// What the server said last, as far as a write depends on it.
struct KnownRows {
    std::optional<models::Workspace> workspace;
    std::optional<models::Section> section; ///< the target
    QList<models::Id> order; ///< of the workspace's sections that are not deleted
    std::optional<models::Suggestion> suggestion; ///< the target
    models::Standing standing;
};

/// What to do with a queued write now.
struct Plan {
    enum class Step {
        Send,
        Done, ///< nothing is left to send
        AskPerson,
    };
    Step step = Step::Send;
    std::optional<qint64> ifMatch; ///< Send only
    QueuedWrite write; ///< Send: what to send. AskPerson: with problem, currentText and canSuggest
    bool rewritten = false; ///< Send: body or base are not those of the queued write
};

/// Decides from the newest known rows of the server. A write whose base is what stands there goes out against
/// the newest version; one that fits beside other people's changes is joined with them; everything else is
/// for the person.
///
/// `QueuedWrite::base` holds, by kind: WriteSection {text, hash, version}; RenameWorkspace {title}; SetState
/// {state}; MoveToStep {step}; OrderSections {section_ids}; DeleteSection {hash}; SetSectionOwner {owner};
/// decisions about suggestions {state}.
Plan planWrite(const QueuedWrite &write, const KnownRows &known);

/// The order that a person wanted, on sections that others have added or removed since; none when others
/// changed the order itself.
std::optional<QList<models::Id>> rebasedOrder(
    const QList<models::Id> &base, const QList<models::Id> &wanted, const QList<models::Id> &current);

/// The write as one that waits for the person.
QueuedWrite refused(QueuedWrite write, const models::Problem &problem, const KnownRows &known);

} // namespace agentee::sync
