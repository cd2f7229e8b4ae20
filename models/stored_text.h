#pragma once

#include <QString>

namespace agentee::models
{

/// A text as it must be bound to an SQLite statement in UTF-16 so that it comes back unchanged: SQLite takes a byte order
/// mark at the start of a UTF-16 text for a statement about its byte order and drops it, so such a text gets one more.
QString storedText(const QString &text);

} // namespace agentee::models
