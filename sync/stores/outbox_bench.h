#pragma once

#include "sync/stores/local_data.h"

/// What a person does with a write that was refused. Each either happens on the disk or not at all.
namespace agentee::sync::bench
{

/// Sends it again, with this text, against what is there now.
models::Result<void> resend(LocalData &data, const QueuedWrite &write, const QString &text);
/// Makes a suggestion of a refused edit of a section: base and text go along as they were.
models::Result<void> suggest(LocalData &data, const QueuedWrite &write);
/// Sets it aside.
models::Result<void> drop(LocalData &data, const QueuedWrite &write);
/// Makes what was set aside an entry again, which waits for the person.
models::Result<void> bringBack(LocalData &data, const models::Id &entry);

} // namespace agentee::sync::bench
