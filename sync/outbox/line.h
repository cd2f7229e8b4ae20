#pragma once

#include "sync/outbox/queued_write.h"

namespace agentee::sync
{

/// A queued write as far as its place in the line of its workspace goes.
struct InLine {
    models::Id id;
    WriteKind kind = WriteKind::WriteSection;
    models::Id targetId;
    bool isSending = false;
    friend bool operator==(const InLine &, const InLine &) = default;
};

/// Those of a workspace's writes that may be sent now, whatever becomes of the others. `line` is in the order
/// of queueing and begins with the oldest write that is not done. The text of a section, and what a person
/// has read, may go beside the same of another row; two writes of the same row keep their order, and
/// everything else waits for all that was queued before it and holds up all that was queued after it.
QList<models::Id> readyToSend(const QList<InLine> &line);

} // namespace agentee::sync
