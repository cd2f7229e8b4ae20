#include "sync/outbox/line.h"

#include <QSet>

namespace agentee::sync
{

namespace
{

bool mayGoBesideOthers(WriteKind kind)
{
    return kind == WriteKind::WriteSection || kind == WriteKind::MarkSeen
        || kind == WriteKind::ReadNotification;
}

} // namespace

QList<models::Id> readyToSend(const QList<InLine> &line)
{
    QList<models::Id> ready;
    QSet<models::Id> before;
    for (const InLine &write : line) {
        const bool goesAlone = !mayGoBesideOthers(write.kind);
        const bool waits = goesAlone ? !before.isEmpty() : before.contains(write.targetId);
        if (!waits && !write.isSending)
            ready.append(write.id);
        if (goesAlone)
            break;
        before.insert(write.targetId);
    }
    return ready;
}

} // namespace agentee::sync
