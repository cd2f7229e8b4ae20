#pragma once

#include "sync/stores/local_data.h"

/// What a person does with a write that was refused. Each either happens on the disk or not at all.
namespace agentee::sync::bench
{

/// Sends it again, with this text, against what is there now.
models::Result<void> resend(LocalData &data, const QueuedWrite &write, const QString &text);
/// Makes a suggestion of a refused edit of a section: base and text go along as they were.
models::Result<void> suggest(LocalData &data, const QueuedWrite &write);
/// Keeps its text in the trash only.
models::Result<void> drop(LocalData &data, const QueuedWrite &write);

} // namespace agentee::sync::bench
