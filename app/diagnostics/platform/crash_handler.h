#pragma once

#include <QByteArray>
#include <QString>

namespace agentee::client
{

/// From now on a crash of this process writes a record to `file`, which is not there before, and then goes
/// the way it would have gone: an older handler, a core dump, the system's own reporting. Takes no lock and
/// no memory meanwhile; works where the stack of this thread, or of another that called keepSpareStack(), has
/// run over. `heading` are lines that the record begins with, 1,000 bytes at most. The folder must exist.
/// Call it once, in the main thread; false when it cannot be.
///
/// The record is text, see crashRecordFrom(): `cause`, `code`, `address`, `time`, `thread`, then a `frame`
/// for each return address, then where modules lie, then `end`.
bool installCrashHandler(const QString &file, const QByteArray &heading);

} // namespace agentee::client
